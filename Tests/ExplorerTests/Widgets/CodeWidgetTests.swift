import Testing

@testable import Explorer

struct CodeWidgetTests {
  private let lines = (1...20).map { StyledText("line \($0)") }

  @Test func `lines bear their numbers`() {
    let code = CodeWidget(lines: Array(lines.prefix(10)), height: 2)
    #expect(
      drawn(12, 2) { code.draw(in: &$0) } == [" 1 line 1".leftPadded, " 2 line 2".leftPadded])
  }

  @Test func `numbers can begin elsewhere or be left out`() {
    let from = CodeWidget(lines: [lines[0]], height: 1, firstNumber: 512)
    #expect(drawn(12, 1) { from.draw(in: &$0) } == [" 512 line 1"])
    let none = CodeWidget(lines: [lines[0]], height: 1, firstNumber: nil)
    #expect(drawn(12, 1) { none.draw(in: &$0) } == ["line 1"])
  }

  @Test func `the view never scrolls past the last line`() {
    var code = CodeWidget(lines: lines, height: 5)
    _ = code.perform(.bottom)
    #expect(code.top == 15)
  }

  @Test func `scrolling to the side shows later columns`() {
    var code = CodeWidget(lines: ["0123456789abc"], height: 1, firstNumber: nil)
    _ = code.perform(.moveRight)
    #expect(drawn(9, 1) { code.draw(in: &$0) } == ["89abc"])
  }

  @Test func `lines that go on beyond an edge say so`() {
    var code = CodeWidget(lines: ["0123456789", "0123", "01234567", ""], height: 4)
    #expect(drawn(10, 4) { code.draw(in: &$0) } == [" 1 012345…", " 2 0123", " 3 012345…", " 4"])
    _ = code.perform(.moveRight)
    #expect(drawn(10, 4) { code.draw(in: &$0) } == [" 1…89", " 2…", " 3…", " 4"])
  }

  @Test func `search finds without regard to case unless a capital is asked for`() {
    var code = CodeWidget(lines: ["Tensor tensor"], height: 1)
    code.search("tensor")
    #expect(code.matches.map(\.columns) == [0..<6, 7..<13])
    code.search("Tensor")
    #expect(code.matches.map(\.columns) == [0..<6])
  }

  @Test func `search counts columns, not bytes`() {
    var code = CodeWidget(lines: ["量é x"], height: 1)
    code.search("x")
    #expect(code.matches.map(\.columns) == [4..<5])
  }

  @Test func `going to matches brings them into view and turns around`() {
    var code = CodeWidget(lines: lines, height: 3)
    code.search("line 2")
    #expect(code.matches.map(\.line) == [1, 19])
    _ = code.perform(.nextMatch)
    #expect(code.top == 17)
    _ = code.perform(.nextMatch)
    #expect(code.currentMatch == 0 && code.top == 0)
  }

  @Test func `matches are marked and the current one stands out`() {
    var code = CodeWidget(lines: ["a b a"], height: 1, firstNumber: nil)
    code.search("a")
    let picture = ScreenFile.Picture(frame(5, 1) { code.draw(in: &$0) })
    #expect(picture.roles == ["m   m"])
    #expect(picture.attributes == ["s"])
  }
}

extension String {
  /// As in a list of ten lines, where numbers are two columns wide.
  fileprivate var leftPadded: String { " " + self }
}
