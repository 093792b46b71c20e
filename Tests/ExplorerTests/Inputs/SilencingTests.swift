import Schema
import Testing

@testable import Explorer

struct SilencingTests {
  private let backend = SourceFile(
    name: "list.yaml",
    text: """
      # lazyops: ignore unused-shape-function
      backend: Lazy
      supported:
      - std  # lazyops: ignore loses-autograd, two-lists
      - svd
      """)

  private func finding(_ code: String, _ severity: Diagnostic.Severity, line: Int?) -> Diagnostic {
    Diagnostic(
      severity, code: code, "words", at: line.map { backend.location(line: $0, column: 3) })
  }

  private func told(_ findings: Diagnostic..., others: [SourceFile] = []) -> [String] {
    Silencing(backend: backend, others: others).split(findings).told
      .map { "\($0.location?.line ?? 0) \($0.code)" }
  }

  @Test func `behind an entry a comment is about its line`() {
    let here = finding("loses-autograd", .warning, line: 4)
    let there = finding("loses-autograd", .warning, line: 5)
    let both = Silencing(backend: backend, others: []).split([here, there])
    #expect(both.silenced == [here])
    #expect(both.told.first == there)
  }

  @Test func `on a line of its own it is about the whole file, and findings in none`() {
    #expect(
      told(
        finding("unused-shape-function", .note, line: nil),
        finding("unused-shape-function", .note, line: 5),
        finding("loses-autograd", .warning, line: 4), finding("two-lists", .warning, line: 4)
      ).isEmpty)
  }

  @Test func `errors are told in any case`() {
    let error = finding("two-lists", .error, line: 4)
    #expect(Silencing(backend: backend, others: []).split([error], areAll: false).told == [error])
  }

  @Test func `what is ignored in vain is told, once all findings are known`() {
    #expect(told() == ["1 idle-ignore", "4 idle-ignore", "4 idle-ignore"])
    #expect(Silencing(backend: backend, others: []).split([], areAll: false).told.isEmpty)
    let typo = SourceFile(name: "list.yaml", text: "- a # lazyops: ignore loses-autogard")
    let findings = Silencing(backend: typo, others: []).split([]).told
    #expect(findings.map(\.code) == ["unknown-ignore"])
    #expect(findings.first?.location?.column == 23)
    #expect(findings.first?.hint?.contains("loses-autograd") == true)
  }

  @Test func `C++ files have comments of their own, about themselves alone`() {
    let kernels = SourceFile(
      name: "k.cpp", text: "// lazyops: ignore unlisted-kernel\nint x; // lazyops: ignore\n")
    let own = Diagnostic(
      .warning, code: "unlisted-kernel", "words", at: kernels.location(line: 2, column: 1))
    let other = Diagnostic(.warning, code: "unlisted-kernel", "words", at: nil)
    let split = Silencing(backend: SourceFile(name: "b.yaml", text: ""), others: [kernels])
      .split([own, other])
    #expect(split.silenced == [own])
    #expect(split.told == [other])
  }

  @Test func `the workspace and the title do without what is ignored`() throws {
    let list = """
      backend: Lazy
      cpp_namespace: torch::lazy
      supported:
      - svd  # lazyops: ignore loses-autograd
      - std
      """
    let (inputs, _) = try Loaded.builtIn(list: list)
    let workspace = Workspace(inputs, options: .torchScript)
    #expect(workspace.findings.filter { $0.code == "loses-autograd" }.count == 1)
    #expect(workspace.silencedFindings.map(\.code) == ["loses-autograd"])
  }
}
