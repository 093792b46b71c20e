import Schema
import Testing

@testable import Emit

struct MissingKernelsTests {
  @Test(arguments: [
    ("at::Tensor LazyNativeFunctions::f(const at::Tensor& x) {", ["f": 1]),
    ("LazyNativeFunctions::\n  f(", ["f": 1]), ("// LazyNativeFunctions::f(", ["f": 1]),
    ("XLazyNativeFunctions::f(", ["f": 1]), ("LazyNativeFunctions::(", ["": 1]),
    ("return torch::lazy::LazyNativeFunctions::f(x);", [:]), ("LazyNativeFunctions::f (", [:]),
    ("LazyNativeFunctions::f\n(", [:]), ("LazyNativeFunctions::f<int>(", [:]),
    ("LazyNativeFunctions::f(LazyNativeFunctions::g(", ["g": 1]),
    ("LazyNativeFunctions::f(a::LazyNativeFunctions::g(", [:]),
    ("LazyNativeFunctions::f() LazyNativeFunctions::g", ["f": 1]),
    ("LazyNativeFunctions::\nf( LazyNativeFunctions::g(", ["f": 1, "g": 1]),
    ("LazyNativeFunctions::f(\rLazyNativeFunctions::f(", ["f": 2]),
  ])
  func `definitions are counted as torchgen counts them`(text: String, counts: [String: Int]) {
    #expect(KernelDefinitions(of: "LazyNativeFunctions", in: [text]).counts == counts)
  }

  private static let functions = """
    - func: f.a(Tensor self) -> Tensor
    - func: f.b(Tensor self, SymInt n) -> Tensor
    - func: g(Tensor self) -> Tensor
    - func: h(Tensor self) -> Tensor
    """

  @Test func `kernels written by hand are expected once for each operator`() {
    let text = """
      at::Tensor LazyNativeFunctions::f(const at::Tensor & self) {}
      at::Tensor LazyNativeFunctions::f(const at::Tensor & self, int64_t n) {}
      at::Tensor LazyNativeFunctions::h(const at::Tensor & self) {}
      """
    #expect(problems("supported: [f.a, f.b]\nfull_codegen: [g]\nautograd: [h]", [text]).isEmpty)
  }

  @Test func `kernels may be spread over several files`() {
    let texts = ["LazyNativeFunctions::f(", "LazyNativeFunctions::f("]
    #expect(problems("supported: [f.a, f.b]", texts).isEmpty)
  }

  @Test func `a missing kernel is told with what to define`() {
    #expect(
      problems("supported: [f.a, f.b]\nsymint: [f.b]", ["LazyNativeFunctions::f("]) == [
        """
        backend.yaml:3:18: error: 'LazyNativeFunctions::f_symint' needs 1 definition, \
        but 0 were found
        supported: [f.a, f.b]
                         ^~~
        hint: define:
        at::Tensor LazyNativeFunctions::f_symint(const at::Tensor & self, c10::SymInt n)
        """
      ])
  }

  @Test func `too many definitions are a problem as well`() {
    let text = "LazyNativeFunctions::g(\nLazyNativeFunctions::g("
    #expect(
      problems("supported: [g]", [text]).map { $0.split(separator: "\n")[0] } == [
        "backend.yaml:3:13: error: 'LazyNativeFunctions::g' needs 1 definition, but 2 were found"
      ])
  }

  private func problems(_ list: String, _ texts: [String]) -> [String] {
    Backend(functions: Self.functions, list: list)
      .generation(implementations: texts).diagnostics.map(\.description)
  }
}
