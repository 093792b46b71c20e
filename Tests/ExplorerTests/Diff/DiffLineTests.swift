import Testing

@testable import Explorer

struct DiffLineTests {
  @Test(arguments: [
    ("", []), ("a\n", ["a\n"]), ("a\nb", ["a\n", "b"]), ("\n\n", ["\n", "\n"]),
    ("a\r\nb\n", ["a\r\n", "b\n"]),
  ])
  func `a text is cut behind its line ends`(text: String, lines: [String]) {
    let found = DiffLine.lines(of: text)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == lines)
    #expect(found.map(\.hasEnd) == lines.map { $0.utf8.last == UInt8(ascii: "\n") })
  }

  @Test func `equal lines of different texts are equal`() {
    let (first, second) = (DiffLine.lines(of: "a\nb\n"), DiffLine.lines(of: "b\na\nb"))
    #expect(first[1] == second[0])
    #expect(first[0] == second[1])
    #expect(first[1] != second[2])
  }

  @Test func `a mark stands before the line`() {
    let marked = DiffLine.lines(of: "a\nb").map { $0.text(marked: UInt8(ascii: "+")) }
    #expect(marked == ["+a", "+b"])
  }
}
