import Emit
import Schema
import Testing

struct SkeletonTests {
  private static let functions = """
    - func: sized(Tensor self, SymInt n) -> (Tensor, Tensor)
      dispatch: {CPU: sized}
    - func: composed.twice(Tensor self, SymInt[] size) -> Tensor
      dispatch: {CompositeExplicitAutograd: composed}
    - func: composed.out(Tensor self, SymInt[] size, *, Tensor(a!) out) -> Tensor(a!)
      dispatch: {CompositeExplicitAutograd: composed_out}
    - func: free(Tensor self) -> Tensor
      structured_delegate: free.out
    - func: free.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch: {CPU: free_out}
    """

  private func skeletons(
    of name: String, as list: CoverageList, _ options: Options = .torchScript,
    yaml: String = "supported: [free]\n"
  ) throws -> [Skeleton] {
    let backend = Backend(functions: Self.functions, list: yaml)
    return try Skeletons(catalog: backend.catalog, list: backend.list, options: options)
      .skeletons(of: try backend.index(name), listedIn: list)
  }

  @Test func `a generated kernel may ask for a shape function`() throws {
    let skeletons = try skeletons(of: "sized", as: .fullCodegen)
    #expect(skeletons.map(\.part) == [.declaration, .shape])
    #expect(skeletons.allSatisfy { $0.namespace == "torch::lazy" })
    #expect(
      skeletons[0].text == """
        TORCH_API std::vector<torch::lazy::Shape> compute_shape_sized(const at::Tensor & self, \
        int64_t n);

        """)
    #expect(
      skeletons[1].text.hasPrefix(
        "std::vector<torch::lazy::Shape> compute_shape_sized(const at::Tensor & self, int64_t n) {")
    )
    #expect(try self.skeletons(of: "free", as: .fullCodegen).isEmpty)
  }

  @Test func `a node that makes its own shape asks for the function also in ir_gen`() throws {
    #expect(try skeletons(of: "free", as: .irGen, .xla).map(\.part) == [.shape, .lowering])
    #expect(try skeletons(of: "free", as: .irGen).isEmpty)
  }

  @Test func `symint changes the name and the types`() throws {
    let skeletons = try skeletons(
      of: "sized", as: .fullCodegen, yaml: "full_codegen: [sized]\nsymint: [sized]\n")
    #expect(
      skeletons[0].text.contains(
        "compute_shape_sized_symint(const at::Tensor & self, c10::SymInt n)"))
  }

  @Test func `a kernel by hand fails until it is written`() throws {
    let skeletons = try skeletons(of: "sized", as: .supported)
    #expect(
      skeletons.map(\.text) == [
        """
        ::std::tuple<at::Tensor,at::Tensor> LazyNativeFunctions::sized(const at::Tensor & self, \
        int64_t n) {
          TORCH_LAZY_FN_COUNTER("lazy::");
          TORCH_CHECK_NOT_IMPLEMENTED(false, "LazyNativeFunctions::sized is still to be written");
        }

        """
      ])
  }

  @Test func `a composite explicit operator is functionalized again`() throws {
    let skeletons = try skeletons(of: "composed.twice", as: .supported)
    #expect(
      skeletons[0].text.contains(
        "return at::functionalization::functionalize_aten_op<at::_ops::composed_twice>::"
          + "call(self, size);"))
    let written = try self.skeletons(of: "composed.out", as: .supported)
    #expect(written[0].text.contains("is still to be written"))
  }

  @Test func `torch_xla asks for its own shape function and a lowering`() throws {
    let skeletons = try skeletons(of: "free", as: .fullCodegen, .xla)
    #expect(skeletons.map(\.part) == [.shape, .lowering])
    #expect(
      skeletons[0].text.hasPrefix("xla::Shape FreeOutputShape(const torch::lazy::Value& self)"))
    #expect(skeletons[1].text.contains("Free::Lower(LoweringContext* loctx) const {"))
  }

  @Test func `a file gets the lines of the namespaces`() throws {
    let declarations = try skeletons(of: "sized", as: .fullCodegen).filter {
      $0.part == .declaration
    }
    let lines = Skeleton.file(of: declarations).split(separator: "\n").map(String.init)
    #expect(lines.first == "namespace torch {")
    #expect(lines.last == "} // namespace torch")
  }
}
