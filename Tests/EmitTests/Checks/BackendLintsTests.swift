import Emit
import Schema
import Testing

struct BackendLintsTests {
  private static let functions = """
    - func: foo(Tensor self, SymInt n) -> Tensor
      dispatch: {CPU: foo}
    - func: bar.x(Tensor self) -> Tensor
      dispatch: {CPU: bar}
    - func: parts(Tensor self) -> Tensor[]
      dispatch: {CPU: parts}
    - func: mean(Tensor self) -> Tensor
    - func: held(Tensor self) -> Tensor
      manual_cpp_binding: True
      dispatch: {CPU: held}
    """

  private func findings(_ list: String, header: String? = nil) -> [String] {
    let backend = Backend(functions: Self.functions, list: list)
    let lints = BackendLints(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      options: Options(), shapeHeader: header.map { ShapeHeader($0) })
    return lints.findings.map {
      "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code): \($0.message)"
    }
  }

  @Test func `a plain list has no findings`() {
    #expect(findings("full_codegen: [foo, bar.x]\nir_gen: [mean]\nsymint: [foo]").isEmpty)
  }

  @Test func `names that torchgen skips are named`() {
    #expect(
      findings("full_codegen: [foo]\nir_gen: [bar]\nsymint: [fooo, 3, bar.x]") == [
        "4:10 unknown-ir-gen: there is no operator 'bar', so 'ir_gen' does nothing for it",
        "5:10 unknown-symint: there is no operator 'fooo', so 'symint' does nothing for it",
        "5:19 symint-not-listed: 'bar.x' takes no SymInt and has no kernel in any list",
      ])
    #expect(
      findings("full_codegen: [bar.x]\nsymint: [foo]") == [
        "4:10 symint-not-listed: 'foo' has no kernel in any list, so 'symint' does nothing for it"
      ])
  }

  @Test func `names that stand twice are named at the second place`() {
    #expect(
      findings("full_codegen: [foo, foo]\nsupported: [foo]\nir_gen: [foo]") == [
        "3:21 duplicate-entry: 'foo' is in 'full_codegen' twice",
        "4:13 two-lists: 'foo' is in 'supported', but 'full_codegen' decides",
        "5:10 two-lists: 'foo' is in 'ir_gen', but 'full_codegen' decides",
      ])
  }

  @Test func `a name that stands a million times is told of a few times`() {
    let names = Array(repeating: "foo", count: 100_000).joined(separator: ", ")
    #expect(findings("full_codegen: [\(names)]").count == 9)
  }

  @Test func `an IR class beside a kernel written by hand is as it should be`() {
    #expect(findings("supported: [foo]\nir_gen: [foo]").isEmpty)
  }

  @Test func `lost gradients and code that does not compile are warned of`() {
    #expect(
      findings("full_codegen: [parts]\nsupported: [mean, held]") == [
        """
        3:16 uncompilable-return: 'parts' returns a list of tensors, but generated kernels can \
        return only tensors, so theirs does not compile
        """,
        """
        4:13 loses-autograd: 'mean' has a composite implicit kernel, whose gradients are lost when \
        a backend lists it
        """,
        """
        4:19 manual-cpp-binding: PyTorch binds 'held' to C++ by hand, so not every call reaches \
        the dispatcher
        """,
      ])
  }

  @Test func `a class name is for the generator of stubs`() {
    #expect(
      findings("class_name: Mine\nsupported: [foo]") == [
        """
        3:13 ignored-class-name: the lazy generator ignores 'class_name': its class is \
        'LazyNativeFunctions', not 'Mine'
        """
      ])
    #expect(findings("class_name: LazyNativeFunctions\nsupported: [foo]").isEmpty)
  }

  @Test func `shape functions that nothing calls are one note`() {
    let header =
      "int compute_shape_foo(int);\n\nint compute_shape_old(int);\r\nint compute_shape_x();"
    #expect(
      findings("full_codegen: [foo]", header: header) == [
        """
        3:5 unused-shape-function: the shape inference header declares 2 functions that no listed \
        operator calls
        """
      ])
    #expect(findings("supported: [foo]", header: header).isEmpty)
  }

  @Test func `no finding is an error`() {
    let backend = Backend(
      functions: Self.functions,
      list: "class_name: A\nfull_codegen: [parts, mean, mean]\nir_gen: [nope]\nsymint: [nope, foo]")
    let findings = BackendLints(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      options: Options(), shapeHeader: nil
    ).findings
    #expect(findings.count == 7)
    #expect(!findings.hasErrors)
  }
}
