import Testing

@testable import Explorer

struct MenuWidgetTests {
  private let menu = MenuWidget(
    title: "Put it into",
    choices: [
      .init(label: "● full", explanation: "the kernel is generated"),
      .init(label: "◐ hand", explanation: "you write it", refusal: "no such key"),
    ], note: .init(text: "symint", action: .toggleSymint))

  @Test func `explanations wrap beside their labels, and the note stands below`() {
    #expect(
      drawn(30, 8) { menu.draw(in: &$0) }
        == [
          "┌ Put it into ─────────────┐",
          "│ ▌ ● full  the kernel is  │",
          "│           generated      │",
          "│   ◐ hand  refused: no    │",
          "│           such key       │",
          "│                          │",
          "│   symint                 │",
          "└───────────────────── 1/2 ┘",
        ].map { " " + $0 })
  }

  @Test func `what is refused says why`() {
    var menu = menu
    #expect(menu.answer == .chosen(0))
    _ = menu.perform(.moveDown)
    #expect(menu.answer == .refused("no such key"))
  }

  @Test func `the cursor's choice is in view even in a low menu`() {
    var menu = menu
    menu.move(to: 1)
    #expect(drawn(30, 6) { menu.draw(in: &$0) }[1].contains("▌ ◐ hand"))
  }

  @Test func `each line of a choice belongs to it, also where the menu is scrolled`() {
    var menu = menu
    menu.settle(in: Size(width: 30, height: 8))
    let column = (1...6).map { menu.choice(at: Point(x: 5, y: $0)) }
    #expect(column == [0, 0, 1, 1, nil, nil])
    menu.move(to: 1)
    menu.settle(in: Size(width: 30, height: 6))
    #expect(menu.choice(at: Point(x: 5, y: 1)) == 1)
    #expect(menu.isNote(Point(x: 5, y: 4)))
  }

  @Test func `an empty menu answers nothing`() {
    #expect(MenuWidget(title: "", choices: []).answer == nil)
  }
}
