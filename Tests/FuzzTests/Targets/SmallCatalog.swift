import Emit
import Schema

/// A few operators of many kinds, as the fuzzed lists and texts can name them.
enum SmallCatalog {
  static let head = "backend: Lazy\ncpp_namespace: torch::lazy\n"

  static let tags = SourceFile(
    name: "tags.yaml",
    text: ["core", "view_copy", "generated", "inplace_view", "nondeterministic_seeded"]
      .map { "- tag: \($0)\n  desc: a tag\n" }.joined())

  static let file = SourceFile(name: "native_functions.yaml", text: functions)
  static let catalog = Catalog(nativeFunctions: file, tags: tags)

  static let templates = Templates(
    Dictionary(
      uniqueKeysWithValues: Templates.names.map {
        ($0, SourceFile(name: $0, text: "${class_name}\n${dispatch_declarations}\n"))
      }))

  private static let functions = """
    - func: abs(Tensor self) -> Tensor
      variants: function, method
      dispatch:
        CompositeExplicitAutograd: abs
      tags: core
    - func: abs_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
    - func: abs.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CPU, CUDA: abs_out
    - func: add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
      structured_delegate: add.out
      variants: function, method
    - func: add.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      structured_inherits: TensorIteratorBase
      dispatch:
        CPU, CUDA: add_out
    - func: expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)
      variants: method
    - func: max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
      variants: function, method
      dispatch:
        CPU: max
    - func: tanh(Tensor self) -> Tensor
      variants: function, method
      dispatch:
        CPU: tanh
    """
}
