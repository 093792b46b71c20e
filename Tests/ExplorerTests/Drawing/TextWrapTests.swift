import Testing

@testable import Explorer

struct TextWrapTests {
  @Test func `words that do not fit begin a new line`() {
    #expect(
      TextWrap.lines("takes a list of tensors", columns: 12) == ["takes a list", "of tensors"])
  }

  @Test func `a word longer than a line is cut`() {
    #expect(TextWrap.lines("abcdefg", columns: 3) == ["abc", "def", "g"])
  }

  @Test func `line ends in the text are kept`() {
    #expect(TextWrap.lines("a\n\nb", columns: 3) == ["a", "", "b"])
  }

  @Test func `no line is ever wider than asked`() {
    for columns in 0...12 {
      let lines = TextWrap.lines("a 量量量 bcd efghijklmnop", columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns($0) <= max(columns, 2) })
    }
  }

  @Test(arguments: [
    ("takes a list of tensors", 12, ["takes a list", "of tensors"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]),
    ("a  b", 5, ["a b"]), (" a", 5, ["a"]), ("ab abcdef c", 4, ["ab", "abcd", "ef c"]),
    ("ä öüß bcd", 5, ["ä öüß", "bcd"]), ("日本語 a", 4, ["日本", "語 a"]), ("a b", 0, []),
  ])
  func `words go to the next line where they do not fit`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(TextWrap.lines(text, columns: columns) == lines)
  }

  @Test func `plain letters are wrapped as others are`() {
    let words = "the listing of an operator that takes averyveryverylongword and more".split(
      separator: " ")
    for count in words.indices {
      let text = words[0...count].joined(separator: " ")
      // A letter that is no ASCII, as wide as the one it stands for, takes the general way.
      let other = text.replacing("e", with: "é")
      for columns in 1...30 {
        let plain = TextWrap.lines(text, columns: columns)
        #expect(
          plain == TextWrap.lines(other, columns: columns).map { $0.replacing("é", with: "e") })
      }
    }
  }
}
