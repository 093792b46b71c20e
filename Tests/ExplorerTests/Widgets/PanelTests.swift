import Testing

@testable import Explorer

struct PanelTests {
  @Test func `titles stand in the borders`() {
    let panel = Panel(title: "Ops", status: "3", footer: "esc", position: "1/3")
    let rows = drawn(16, 3) { canvas in panel.draw(in: &canvas) { $0.text("abs", at: .zero) } }
    #expect(rows == ["┌ Ops ────── 3 ┐", "│abs           │", "└ esc ──── 1/3 ┘"])
  }

  @Test func `in ASCII the borders are plain`() {
    let rows = drawn(6, 3, glyphs: .ascii) { Panel(title: "A").draw(in: &$0) }
    #expect(rows == ["+ A -+", "|    |", "+----+"])
  }

  @Test func `the focus shows in the title without colour`() {
    let focused = frame(8, 3) { Panel(title: "A", isFocused: true).draw(in: &$0) }
    #expect(focused[Point(x: 2, y: 0)]?.attributes == .underlined)
    #expect(focused[Point(x: 2, y: 0)]?.role == .titleFocused)
  }

  @Test(arguments: 0...6, 0...4)
  func `a panel of any size draws without harm`(width: Int, height: Int) {
    let panel = Panel(title: "long title", status: "status", footer: "f", position: "1/1")
    #expect(drawn(width, height) { panel.draw(in: &$0) }.count <= height)
  }
}

struct StatusBarTests {
  private let hints = [Hint(key: "space", label: "list"), Hint(key: "?", label: "help")]

  @Test func `hints that do not fit are left out whole`() {
    let bar = StatusBar(hints: hints)
    #expect(drawn(30, 1) { bar.draw(in: &$0) } == [" space list  ? help"])
    #expect(drawn(18, 1) { bar.draw(in: &$0) } == [" space list"])
  }

  @Test func `a message takes the place of the hints`() {
    let bar = StatusBar(hints: hints, message: .init(text: "no SymInt in its schema", role: .error))
    #expect(drawn(12, 1) { bar.draw(in: &$0) } == [" no SymInt …"])
  }

  @Test func `a long message takes as many lines as it needs, up to three`() {
    let bar = StatusBar(hints: [], message: .init(text: "one two three four", role: .error))
    #expect(bar.height(width: 40) == 1)
    #expect(bar.height(width: 12) == 3)
    #expect(drawn(12, 3) { bar.draw(in: &$0) } == [" one two", " three", " four"])
    #expect(bar.height(width: 7) == 3)
  }
}

struct TabBarTests {
  @Test func `the chosen tab is underlined and the others dim`() {
    let tabs = TabBar(names: ["ir", "kernel"], selected: 1)
    #expect(roles(tabs.text) == ["dim:ir", "titleFocused:kernel"])
    #expect(tabs.text.text == "ir kernel")
  }

  @Test func `a column belongs to the tab above it`() {
    let tabs = TabBar(names: ["ir", "kernel"], selected: 0)
    #expect([0, 2, 3, 8, 9].map { tabs.tab(atColumn: $0) } == [0, nil, 1, 1, nil])
  }
}

struct BarWidgetTests {
  private func bar(_ solid: Int, _ shaded: Int, of total: Int, glyphs: Glyphs = .unicode) -> String
  {
    drawn(8, 1, glyphs: glyphs) {
      BarWidget(total: total, solid: solid, shaded: shaded).draw(in: &$0)
    }.joined()
  }

  @Test(arguments: [
    (0, 0, "░░░░░░░░"), (32, 0, "████░░░░"), (33, 0, "████▏░░░"), (39, 0, "████▉░░░"),
    (32, 16, "████▒▒░░"), (64, 0, "████████"), (70, 70, "████████"), (0, 64, "▒▒▒▒▒▒▒▒"),
  ])
  func `parts are drawn in proportion`(solid: Int, shaded: Int, expected: String) {
    #expect(bar(solid, shaded, of: 64) == expected)
  }

  @Test func `a little is never drawn as nothing`() {
    #expect(bar(1, 0, of: 3110) == "▏░░░░░░░")
  }

  @Test func `nothing of nothing is an empty bar`() {
    #expect(bar(0, 0, of: 0) == "░░░░░░░░")
  }

  @Test func `in ASCII the parts are told apart`() {
    #expect(bar(32, 16, of: 64, glyphs: .ascii) == "####==..")
  }
}
