import Emit
import Schema
import Testing

@testable import Explorer

struct ComparisonTests {
  private static let before = """
    - func: foo(Tensor self) -> Tensor
      dispatch: {CPU: foo}
    - func: bar.x(Tensor self) -> Tensor
      dispatch: {CPU: bar}
    - func: gone(Tensor self) -> Tensor
    - func: other(Tensor self) -> Tensor
    """
  private static let after = """
    - func: foo(Tensor self, int n=0) -> Tensor
      dispatch: {CompositeExplicitAutograd: foo}
    - func: foo.more(Tensor self, Tensor x) -> Tensor
    - func: bar.x(Tensor self) -> Tensor
      dispatch: {CPU: bar}
      tags: core
    - func: new(Tensor self) -> Tensor
    """

  private func catalog(_ functions: String) -> Catalog {
    Catalog(
      nativeFunctions: SourceFile(name: "n.yaml", text: functions),
      tags: SourceFile(name: "t.yaml", text: "- tag: core\n  desc: a tag\n"))
  }

  private func list(_ text: String) -> BackendList {
    BackendFile(
      SourceFile(name: "b.yaml", text: "backend: Lazy\ncpp_namespace: a\n" + text)
    ).list
  }

  @Test func `two backends differ in what they list and how`() {
    let comparison = BackendComparison(
      list("full_codegen: [foo, gone, other]\nsymint: [other]"),
      list("full_codegen: [gone, other]\nsupported: [bar.x]"), in: catalog(Self.before))
    #expect(
      comparison.rows.map { "\($0.name) \($0.change.rawValue): \($0.here.text), \($0.there.text)" }
        == [
          "foo only-here: full_codegen, none", "bar.x only-there: none, supported",
          "other symint: full_codegen, symint, full_codegen",
        ])
    #expect(comparison.alike == 1)
    let moved = BackendComparison(
      list("full_codegen: [foo]"), list("supported: [foo]"), in: catalog(Self.before))
    #expect(moved.rows.map(\.change) == [.generatedHere])
    let autograd = BackendComparison(
      list("supported: [foo]"), list("autograd: [foo]"), in: catalog(Self.before))
    #expect(autograd.rows.map(\.change) == [.otherList])
  }

  @Test func `two releases differ in the operators that matter to the backend`() {
    let comparison = ReleaseComparison(
      list("full_codegen: [foo, bar.x, gone]"), here: (catalog(Self.before), Options()),
      there: (catalog(Self.after), Options()))
    let rows = comparison.rows.filter { !$0.name.hasSuffix("out") }
    #expect(
      rows.map { "\($0.name) \($0.change.rawValue): \($0.here ?? "-") | \($0.there ?? "-")" } == [
        "foo schema: foo(Tensor self) -> Tensor | foo(Tensor self, int n=0) -> Tensor",
        "foo dispatch: kernels by device | composite explicit",
        "foo code: - | -",
        "bar.x tags: none | core",
        "gone removed: gone(Tensor self) -> Tensor | -",
        "foo.more added: - | foo.more(Tensor self, Tensor x) -> Tensor",
      ])
  }

  @Test func `the generated text changes with the operator, or with torchgen alone`() throws {
    var newer = Options()
    newer.movesStreams = true
    var older = newer
    older.movesStreams = false
    let comparison = ReleaseComparison(
      list("full_codegen: [foo, bar.x]"), here: (catalog(Self.before), older),
      there: (catalog(Self.after), newer))
    let code = comparison.rows.filter { $0.diff != nil }
    #expect(code.map { "\($0.name) \($0.change.rawValue)" } == ["foo code", "bar.x generator"])
    let lines = try #require(code.first?.diff?.lines)
    #expect(lines.contains { $0.hasPrefix("+") && $0.contains("int64_t n") })
  }
}
