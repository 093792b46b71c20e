import Testing

@testable import Explorer

struct DiffTextTests {
  @Test(arguments: [
    ("", []), ("a\n", ["a\n"]), ("a\nb", ["a\n", "b"]), ("\n\n", ["\n", "\n"]),
    ("a\r\nb\n", ["a\r\n", "b\n"]),
  ])
  func `a text is cut behind its line ends`(text: String, lines: [String]) {
    let found = DiffText(Array(text.utf8))
    let indices = 0..<found.count
    #expect(indices.map { String(decoding: found[$0], as: UTF8.self) } == lines)
    #expect(indices.map(found.hasEnd) == lines.map { $0.utf8.last == UInt8(ascii: "\n") })
  }

  @Test func `an absent text has no lines`() {
    #expect(DiffText(nil).count == 0)
  }

  @Test func `a mark stands before the line`() {
    let text = DiffText(Array("a\nb".utf8))
    let marked = (0..<text.count).map { text.text(of: $0, marked: UInt8(ascii: "+")) }
    #expect(marked == ["+a", "+b"])
  }
}
