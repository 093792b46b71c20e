import Testing

@testable import Explorer

struct DiffLineTests {
  @Test(arguments: [
    ("", []), ("a\n", ["a\n"]), ("a\nb", ["a\n", "b"]), ("\n\n", ["\n", "\n"]),
    ("a\r\nb\n", ["a\r\n", "b\n"]),
  ])
  func `a text is cut behind its line ends`(text: String, lines: [String]) {
    let found = DiffLine.lines(of: Array(text.utf8))
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == lines)
    #expect(found.map(\.hasEnd) == lines.map { $0.utf8.last == UInt8(ascii: "\n") })
  }

  @Test func `equal lines of different texts are equal`() {
    let first = DiffLine.lines(of: Array("a\nb\n".utf8))
    let second = DiffLine.lines(of: Array("b\na\nb".utf8))
    #expect(first[1] == second[0])
    #expect(first[0] == second[1])
    #expect(first[1] != second[2])
  }

  @Test func `a mark stands before the line`() {
    let marked = DiffLine.lines(of: Array("a\nb".utf8)).map { $0.text(marked: UInt8(ascii: "+")) }
    #expect(marked == ["+a", "+b"])
  }
}
