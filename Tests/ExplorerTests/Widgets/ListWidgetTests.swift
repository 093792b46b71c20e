import Testing

@testable import Explorer

struct ListWidgetTests {
  @Test func `moving scrolls only when the cursor would leave the view`() {
    var list = ListWidget(count: 10, height: 3)
    list.move(by: 2)
    #expect(list.offset == 0)
    list.move(by: 1)
    #expect(list.offset == 1 && list.cursor == 3)
  }

  @Test(arguments: [Int.max, 3, -1])
  func `a press outside of the rows is on none`(line: Int) {
    var list = ListWidget(count: 10, height: 3)
    list.move(to: 9)
    #expect(list.row(atLine: line) == nil)
  }

  @Test func `fewer rows pull the cursor back`() {
    var list = ListWidget(count: 10, height: 3)
    list.move(to: 9)
    list.setCount(2)
    #expect(list.cursor == 1 && list.offset == 0)
  }

  @Test func `a pinned range survives moves`() {
    var list = ListWidget(count: 10, height: 5)
    list.toggleRange()
    list.move(by: 2)
    #expect(list.selection == 0...2)
  }

  @Test func `a range made with Shift ends with the next plain move`() {
    var list = ListWidget(count: 10, height: 5)
    list.extend(by: 2)
    #expect(list.selection == 0...2)
    list.move(by: 1)
    #expect(list.selection == 3...3)
  }

  @Test func `an empty list selects nothing`() {
    #expect(ListWidget().selection == nil)
  }

  @Test func `actions of other kinds are left to others`() {
    var list = ListWidget(count: 3, height: 3)
    let isDone = list.perform(.quit)
    #expect(!isDone)
  }

  @Test func `whatever happens the cursor is on a row and in view`() {
    var generator = Generator(seed: 3)
    var list = ListWidget(count: 5, height: 3)
    for _ in 0..<20_000 {
      disturb(&list, &generator)
      #expect(list.cursor >= 0 && list.cursor < max(1, list.count))
      #expect(list.offset <= list.cursor && list.cursor < list.offset + list.height)
      #expect(list.offset >= 0 && list.offset <= max(0, list.count - list.height))
      #expect(list.selection.map { (0..<list.count).contains($0.upperBound) } ?? (list.count == 0))
    }
  }

  private func disturb(_ list: inout ListWidget, _ generator: inout Generator) {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: list.setCount(.random(in: 0...40, using: &generator))
    case 1: list.setHeight(.random(in: -1...12, using: &generator))
    case 2: list.scroll(by: .random(in: -9...9, using: &generator))
    case 3: list.move(to: .random(in: -9...50, using: &generator))
    default: _ = list.perform(Action.allCases.randomElement(using: &generator) ?? .top)
    }
  }

  @Test func `the cursor has a mark and its row is in reverse video`() {
    var list = ListWidget(count: 3, height: 2)
    list.move(to: 1)
    let frame = frame(6, 2) { canvas in
      list.draw(in: &canvas) { $1.text("row \($0)", at: .zero) }
    }
    let picture = ScreenFile.Picture(frame)
    #expect(picture.grid == [" row 0", "▌row 1"])
    #expect(picture.attributes == ["", " sssss"])
  }

  @Test func `without the focus the cursor's row is bold`() {
    let list = ListWidget(count: 1, height: 1)
    let frame = frame(3, 1) { list.draw(in: &$0, isFocused: false) { $1.text("ab", at: .zero) } }
    #expect(ScreenFile.Picture(frame).attributes == ["bbb"])
  }

  @Test func `a press means the row in that line`() {
    var list = ListWidget(count: 5, height: 2)
    list.move(to: 4)
    #expect(list.row(atLine: 1) == 4)
    #expect(list.row(atLine: 2) == nil)
  }
}
