import Testing

@testable import Emit

struct MarkedTextTests {
  @Test func `marks follow the lines of their operators`() {
    var text = MarkedText()
    text.append("head\n")
    text.appendBlock([Piece("a\nb", of: [7]), Piece("plain"), Piece("c", of: [8, 9])], indent: "")
    #expect(text.text == "head\na\nb\nplain\nc")
    #expect(
      text.marks == [
        LineMark(lines: 1..<3, functions: [7]), LineMark(lines: 4..<5, functions: [8, 9]),
      ])
  }

  @Test func `empty lines at the end belong to nobody`() {
    var text = MarkedText()
    text.appendBlock([Piece("a\n\n\n", of: [1])], indent: "")
    #expect(text.text == "a")
    #expect(text.marks == [LineMark(lines: 0..<1, functions: [1])])
  }

  @Test func `an element without lines has no mark`() {
    var text = MarkedText()
    text.appendBlock([Piece("", of: [1]), Piece("\n\n", of: [2])], indent: "")
    #expect(text.text == "")
    #expect(text.marks.isEmpty)
  }

  @Test func `lines taken as a list lose the empty ones, and marks move up`() {
    var inner = MarkedText()
    inner.append("{\n\n")
    inner.appendBlock([Piece("a\n\nb", of: [1]), Piece("\nc", of: [2])], indent: "")
    inner.append("\n\n}\n")
    var outer = MarkedText()
    outer.append("head\n")
    outer.appendLines(of: inner, indent: "")
    #expect(outer.text == "head\n{\na\nb\nc\n}")
    #expect(
      outer.marks == [
        LineMark(lines: 2..<4, functions: [1]), LineMark(lines: 4..<5, functions: [2]),
      ])
  }

  @Test(arguments: ["\u{0B}", "\u{0C}", "\u{1C}", "\u{1E}", "\u{85}", "\u{2028}", "\r", "\r\n"])
  func `lines end where Python ends them`(end: String) {
    var text = MarkedText()
    text.appendBlock([Piece(Code("one long line\(end)two"))], indent: "  ")
    #expect(text.text == "  one long line\n  two")
  }

  @Test(arguments: [" ", "\t", "\u{A0}", "\u{3000}", "\u{2003} ", "\u{1F}"])
  func `white space on the right goes, as far as Python takes it`(space: String) {
    var text = MarkedText()
    text.appendBlock([Piece(Code("a \u{E4}\(space)\n\(space)\nb"))], indent: "  ")
    #expect(text.text == "  a \u{E4}\n\n  b")
  }

  @Test func `other characters beyond ASCII stay`() {
    var text = MarkedText()
    text.appendBlock([Piece("\u{C2}\u{E2}\u{20AC}\u{2029}\u{1F600}")], indent: "")
    #expect(text.text == "\u{C2}\u{E2}\u{20AC}\n\u{1F600}")
  }
}
