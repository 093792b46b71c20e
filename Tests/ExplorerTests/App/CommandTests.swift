import Testing

@testable import Explorer

struct CommandTests {
  @Test func `the help runs the chosen key`() throws {
    var driver = try Driver()
    try driver.press("? / \"undo the last\" Enter Enter")
    #expect(driver.state.scope == .list)
    #expect(driver.footer.contains("there is nothing to undo"))
  }

  @Test func `the palette finds a command by name and runs it`() throws {
    var driver = try Driver()
    try driver.press("C-p \"findings\" Enter")
    #expect(driver.state.scope == .findings)
  }

  @Test func `the palette says why a command cannot run`() throws {
    var driver = try Driver()
    try driver.press(": \"undo\" Enter")
    #expect(driver.footer.contains("undo: there is nothing to undo"))
    #expect(driver.state.scope == .palette)
  }

  @Test func `copying goes through the terminal`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("y Enter")
    #expect(driver.replay.copied == ["tanh"])
  }

  @Test func `a finding leads to its operator`() throws {
    var driver = try Driver()
    try driver.press("X")
    guard !driver.desk.findings.isEmpty else { return }
    try driver.press("Enter")
    #expect([.list, .findings].contains(driver.state.scope))
  }

  @Test func `a click selects and the wheel scrolls`() throws {
    var driver = try Driver()
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 5, y: 6))))
    #expect(driver.state.main.list.list.cursor == 2)
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 120, y: 8))))
    #expect(driver.state.main.preview.code.top == 3)
  }

  @Test func `a key that does nothing here says so`() throws {
    var driver = try Driver()
    try driver.press("? J")
    #expect(driver.footer.contains("'scroll-preview-down' does nothing on this screen"))
  }

  @Test func `pasted text is never taken for commands`() throws {
    var driver = try Driver()
    driver.send(.pasted("qqq"))
    #expect(!driver.replay.hasQuit)
    try driver.press("/")
    driver.send(.pasted("tanh\nq"))
    #expect(driver.state.main.list.filter.text == "tanh")
  }
}
