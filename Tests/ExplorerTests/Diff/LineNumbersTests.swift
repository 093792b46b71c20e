import Testing

@testable import Explorer

struct LineNumbersTests {
  private func numbers(_ old: String, _ new: String) -> LineNumbers {
    let (old, new) = (DiffText(Array(old.utf8)), DiffText(Array(new.utf8)))
    return LineNumbers(old, 0..<old.count, new, 0..<new.count)
  }

  @Test func `equal lines have equal numbers in both texts`() {
    let numbers = numbers("a\nb\na\n", "b\nc\n")
    #expect(numbers.old == [0, 1, 0])
    #expect(numbers.new == [1, 2])
    #expect(numbers.count == 3)
  }

  @Test func `a line without an ending is another one`() {
    #expect(numbers("b\n", "b").new == [1])
  }

  @Test func `as many lines as there are have numbers of their own`() {
    let lines = (0..<5000).map { "\($0)\n" }.joined()
    #expect(numbers(lines, lines).old == Array(0..<5000))
    #expect(numbers(lines, lines).new == Array(0..<5000))
  }

  @Test func `only the wanted lines are numbered`() {
    let text = DiffText(Array("a\nb\nc\n".utf8))
    let numbers = LineNumbers(text, 1..<2, text, 2..<3)
    #expect((numbers.old, numbers.new, numbers.count) == ([0], [1], 2))
  }
}
