import Testing

@testable import Explorer

struct MouseTests {
  private func press(_ text: String, row: Int, in driver: inout Driver) throws {
    let line = driver.rows[row]
    let range = try #require(line.range(of: text))
    let column = line.distance(from: line.startIndex, to: range.lowerBound)
    driver.send(.mouse(Mouse(button: .left, point: Point(x: column, y: row))))
  }

  @Test func `a click on the name of a column sorts by it`() throws {
    var driver = try Driver()
    let header = try #require(driver.rows.firstIndex { $0.contains("run time") })
    try press("run time", row: header, in: &driver)
    #expect(driver.state.main.list.sort == .fate)
    try press("shape", row: header, in: &driver)
    #expect(driver.state.main.list.sort == .shape)
    try press("name", row: header, in: &driver)
    #expect(driver.state.main.list.sort == .name)
  }

  @Test func `a second click on a column turns the order round`() throws {
    var driver = try Driver()
    let header = try #require(driver.rows.firstIndex { $0.contains("run time") })
    try press("shape", row: header, in: &driver)
    let rows = driver.state.main.list.rows
    try press("shape", row: header, in: &driver)
    #expect(driver.state.main.list.rows == rows.reversed())
    #expect(driver.text.contains("sort: shape reversed"))
    try press("name", row: header, in: &driver)
    #expect(!driver.state.main.list.isReversed)
  }

  @Test(arguments: ["?", "X", ":", "f", "s", "C"])
  func `the wheel moves on every screen`(key: String) throws {
    var driver = try Driver(140, 16)
    try driver.press(key)
    let before = driver.replay.frame
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 120, y: 4))))
    #expect(driver.replay.frame != before)
  }

  @Test func `the wheel scrolls the pane of the changes that it is over`() throws {
    var driver = try Driver(120, 20)
    try driver.press("a Space d")
    let (top, bottom) = (driver.rows[3].prefix(40), driver.rows[3].suffix(64))
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 100, y: 8))))
    #expect(driver.rows[3].prefix(40) == top)
    #expect(driver.rows[3].suffix(64) != bottom)
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 10, y: 8))))
    #expect(driver.rows[3].prefix(40) != top)
  }

  @Test func `a click in the facets picks a value`() throws {
    var driver = try Driver()
    try driver.press("f")
    let row = try #require(driver.rows.firstIndex { $0.contains("[ ] full_codegen") })
    try press("[ ] full_codegen", row: row, in: &driver)
    #expect(driver.state.main.list.filter.text == "list:full_codegen")
  }

  @Test func `a click on a hint of the footer does what it says`() throws {
    var driver = try Driver()
    try press("? help", row: 39, in: &driver)
    #expect(driver.state.scope == .help)
    try driver.press("Esc")
    try press("coverage", row: 39, in: &driver)
    #expect(driver.state.scope == .coverage)
  }

  @Test func `a click on the footer between the hints does nothing`() throws {
    var driver = try Driver()
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 0, y: 39))))
    #expect(driver.state.scope == .list)
  }

  /// Presses what stands somewhere on the screen.
  private func press(_ text: String, in driver: inout Driver) throws {
    let row = try #require(driver.rows.firstIndex { $0.contains(text) }, "\(driver.text)")
    try press(text, row: row, in: &driver)
  }

  @Test func `a click on a list of the menu puts the operator into it`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("c")
    try press("declares and registers LazyNative", in: &driver)
    #expect(driver.lists(of: "tanh") == [.supported])
    #expect(driver.state.scope == .list)
  }

  @Test func `a click on what is refused says why`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("c")
    try press("symint  refused", in: &driver)
    #expect(driver.footer.contains("no SymInt"))
    #expect(driver.state.scope == .menu)
  }

  @Test func `a click on an order sorts by it, one on a thing to copy copies it`() throws {
    var driver = try Driver()
    try driver.press("s")
    try press("missing ones first", in: &driver)
    #expect(driver.state.main.list.sort == .shape)
    try driver.press("s Esc y")
    try press("schema", in: &driver)
    #expect(driver.footer.contains("schema sent to the terminal's clipboard"))
  }

  @Test(arguments: ["c", "s", "f", "y", "W", ":", "m"])
  func `a click beside a box closes it`(key: String) throws {
    var driver = try Driver()
    try driver.press(key)
    #expect(!driver.state.layers.isEmpty)
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 1, y: 37))))
    #expect(driver.state.layers.isEmpty)
  }

  @Test func `a click on a command of the palette runs it`() throws {
    var driver = try Driver()
    try driver.press(": \"cover\"")
    try press("what is cheapest next", in: &driver)
    #expect(driver.state.scope == .coverage)
  }

  @Test func `a second click on a key of the help runs it`() throws {
    var driver = try Driver()
    try driver.press("?")
    try press("narrow the list by values", in: &driver)
    #expect(driver.state.scope == .help)
    try press("narrow the list by values", in: &driver)
    #expect(driver.state.scope == .facets)
  }

  @Test func `a click on an answer gives it`() throws {
    var driver = try Driver()
    try driver.press("Space q")
    try press("stay", in: &driver)
    #expect(driver.state.scope == .list)
    try driver.press("q")
    try press("quit and set it aside", in: &driver)
    #expect(driver.replay.hasQuit)
  }

  @Test func `a second click on a finding shows its operator`() throws {
    var driver = try Driver()
    try driver.press("X")
    try press("'std.dim'", in: &driver)
    #expect(driver.state.scope == .findings)
    try press("'std.dim'", in: &driver)
    #expect(driver.current == "std.dim")
  }

  @Test func `the wheel scrolls the half of the coverage that it is over`() throws {
    var driver = try Driver(120, 30)
    try driver.press("C")
    let (figures, next) = (driver.rows[4], driver.rows[20])
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 10, y: 5))))
    #expect(driver.rows[4] != figures)
    #expect(driver.rows[20] == next)
  }
}
