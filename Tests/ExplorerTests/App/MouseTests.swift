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
