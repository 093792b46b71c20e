import Schema
import Testing

@testable import Emit

struct KernelLintsTests {
  private static let functions = """
    - func: foo(Tensor self, int? n=None, *, ScalarType? dtype=None) -> Tensor
      dispatch: {CPU: foo}
    - func: foo.x(Tensor self, SymInt[2] size) -> (Tensor, Tensor)
      dispatch: {CPU: foo}
    - func: made(Tensor self) -> Tensor
      dispatch: {CPU: made}
    """

  private func findings(_ files: String..., list: String) -> [String] {
    findings(files, in: Backend(functions: Self.functions, list: list))
  }

  private func findings(_ files: String..., in backend: Backend) -> [String] {
    findings(files, in: backend)
  }

  private func findings(_ files: [String], in backend: Backend) -> [String] {
    let lints = BackendLints(
      catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
      options: Options(), shapeHeader: nil,
      implementations: KernelSignatures(
        of: backend.list,
        in: files.enumerated().map { SourceFile(name: "k\($0).cpp", text: $1) }))
    return lints.findings.map { "\($0.location?.description ?? "-") \($0.code)" }
  }

  private static let list = "full_codegen: [made]\nsupported: [foo, foo.x]"

  @Test func `definitions may be written in any style, over several files`() {
    let first = """
      #define LazyNativeFunctions::foo(
      // at::Tensor LazyNativeFunctions::other(int) {
      at::Tensor LazyNativeFunctions::foo(const Tensor& self,
          c10::optional<int64_t> n, // LazyNativeFunctions::bar() {
          std::optional<at::ScalarType> dtype) noexcept {
        return LazyNativeFunctions::made(self) + "LazyNativeFunctions::baz() {";
      }
      """
    let second = """
      std::tuple<Tensor, Tensor>
      LazyNativeFunctions::
          foo(const at::Tensor &, IntArrayRef size) { return {}; }
      """
    #expect(findings(first, second, list: Self.list).isEmpty)
  }

  @Test
  func `strings over several lines, digits in groups and types behind the parameters are read`() {
    let text = """
      const char* help = R"x(
      at::Tensor LazyNativeFunctions::other(int) { ")" }
      )x"; const int limit = 1'000; auto LazyNativeFunctions::foo(const Tensor& self,
          std::optional<int64_t> n, std::optional<at::ScalarType> dtype) -> at::Tensor { return self; }
      auto LazyNativeFunctions::foo(const Tensor& self, IntArrayRef size) -> std::tuple<Tensor, Tensor>;
      auto LazyNativeFunctions::foo(const Tensor& self, IntArrayRef size) -> decltype(auto) { }
      """
    #expect(findings(text, list: Self.list).isEmpty)
  }

  @Test(arguments: ["const std::optional<at::Scalar>&", "const ::std::optional<c10::Scalar> &"])
  func `a type may begin in the global namespace, behind const too`(type: String) {
    let backend = Backend(
      functions: """
        - func: foo(Tensor self, Scalar? n) -> Tensor
          dispatch: {CPU: foo}
        """, list: "supported: [foo]")
    let text = "at::Tensor LazyNativeFunctions::foo(const Tensor& self, \(type) n) { return self; }"
    #expect(findings(text, in: backend).isEmpty)
  }

  @Test func `a type of another scope is another type`() {
    let text = """
      X LazyNativeFunctions::foo(const Tensor& s, std::optional<int64_t> n, \
      std::optional<mine::ScalarType> dtype) {}
      """
    #expect(findings(text, list: "supported: [foo]") == ["k0.cpp:1:24 kernel-signature"])
  }

  @Test func `other parameters are found`() {
    let text = """
      at::Tensor LazyNativeFunctions::foo(const at::Tensor& self, int64_t n) { return self; }
      at::Tensor LazyNativeFunctions::foo(const at::Tensor& self) { return self; }
      """
    // torchgen counts two and is content.
    #expect(
      findings(text, list: Self.list) == [
        "k0.cpp:1:33 kernel-signature", "k0.cpp:2:33 kernel-signature",
      ])
  }

  @Test func `symint changes the parameters`() {
    let text = "X LazyNativeFunctions::foo_symint(const Tensor& s, c10::SymIntArrayRef z) {}"
    let list = "supported: [foo.x]\nsymint: [foo.x]"
    #expect(findings(text, list: list).isEmpty)
    let ints = "X LazyNativeFunctions::foo_symint(const Tensor& s, at::IntArrayRef z) {}"
    #expect(findings(ints, list: list) == ["k0.cpp:1:24 kernel-signature"])
  }

  @Test func `kernels that no list asks for are found`() {
    let text = """
      X LazyNativeFunctions::made(const at::Tensor& self) { return self; }
      X LazyNativeFunctions::gone(const at::Tensor& self) { return self; }
      X OtherClass::gone(const at::Tensor& self) { return self; }
      """
    #expect(
      findings(text, list: "full_codegen: [made]") == [
        "k0.cpp:1:24 generated-kernel", "k0.cpp:2:24 unlisted-kernel",
      ])
  }

  @Test func `a kernel that is only a comment is not defined`() {
    let text = "/* X LazyNativeFunctions::foo(const at::Tensor& self) {} */"
    #expect(findings(text, list: "supported: [foo]") == ["backend.yaml:3:13 undefined-kernel"])
    // What torchgen does not find either is an error of its own.
    #expect(findings("", list: "supported: [foo]").isEmpty)
  }

  @Test func `tokens know strings, comments and lines`() {
    let tokens = CppTokens("a::b /* c\n */ (\"d\\\"e\", 'f') // g\n#if h \\\n i\nj")
    #expect(
      tokens.tokens.map { "\($0.text) \($0.line):\($0.column)" } == [
        "a 1:1", ":: 1:2", "b 1:4", "( 2:5", ", 2:12", ") 2:17", "j 5:1",
      ])
    #expect(CppTokens("\"open").tokens.isEmpty)
    #expect(CppTokens("/* open").tokens.isEmpty)
  }
}
