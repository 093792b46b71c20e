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
}
