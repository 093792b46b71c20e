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
    var driver = try Driver()
    try driver.press(key)
    let before = driver.replay.frame
    driver.send(.mouse(Mouse(button: .wheelDown, point: Point(x: 120, y: 20))))
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
}
