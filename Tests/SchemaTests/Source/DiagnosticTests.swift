import Testing

@testable import Schema

struct DiagnosticTests {
  @Test func `a finding shows the line, a caret and a hint`() {
    let file = SourceFile(name: "dir/f.yaml", text: "one\n- func: abs(Tensr self)\n")
    let diagnostic = Diagnostic(
      code: "unknown-type", "unknown type 'Tensr'",
      at: file.location(line: 2, column: 13, length: 5), hint: "did you mean 'Tensor'?")
    #expect(
      diagnostic.description == """
        dir/f.yaml:2:13: error: unknown type 'Tensr'
        - func: abs(Tensr self)
                    ^~~~~
        hint: did you mean 'Tensor'?
        """)
  }

  @Test func `a tab before the place is kept under it`() {
    let file = SourceFile(name: "f", text: "\tx: y\n")
    let diagnostic = Diagnostic(.warning, code: "c", "m", at: file.location(line: 1, column: 5))
    #expect(diagnostic.description == "f:1:5: warning: m\n\tx: y\n\t   ^")
  }

  @Test func `a finding without a place is one line`() {
    #expect(Diagnostic(code: "c", "m", at: nil).description == "error: m")
  }

  @Test func `the worst come first, then places count`() {
    func finding(_ severity: Diagnostic.Severity, _ file: String?, _ line: Int) -> Diagnostic {
      let source = SourceFile(name: file ?? "", text: "a\nb\nc\n")
      return Diagnostic(
        severity, code: "c", "m", at: file.map { _ in source.location(line: line, column: 1) })
    }
    let found = [
      finding(.note, nil, 0), finding(.error, "b", 3), finding(.warning, "a", 1),
      finding(.error, "a", 2), finding(.error, "b", 1), finding(.error, nil, 0),
    ]
    #expect(
      found.worstFirst.map { "\($0)".prefix { $0 != " " } }
        == ["error:", "b:1:1:", "b:3:1:", "a:2:1:", "a:1:1:", "note:"])
  }

  @Test func `a message that repeats a whole file is cut`() {
    let message = Diagnostic(code: "c", String(repeating: "é", count: 1 << 20), at: nil).message
    #expect(message == String(repeating: "é", count: 1000) + "…")
  }
}
