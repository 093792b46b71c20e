import Testing

@testable import Explorer

struct FilterTests {
  @Test func `the list narrows with each key`() throws {
    var driver = try Driver()
    try driver.press("/ \"relu\"")
    let names = driver.state.main.list.rows.map { driver.desk.survey[$0].name }
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.contains("relu") })
    #expect(driver.text.contains("/relu"))
  }

  @Test func `a key that is not whole leaves the rows, unless it is accepted as a name`() throws {
    var driver = try Driver()
    try driver.press("/ \"chang\"")
    #expect(!driver.state.main.list.rows.isEmpty)
    try driver.press("\"e\" Enter")
    #expect(driver.state.main.list.rows.isEmpty)
  }

  @Test func `a switch is whole without a value`() throws {
    var driver = try Driver()
    try driver.press("/ \"changed\"")
    #expect(driver.state.main.list.rows.isEmpty)
  }

  @Test func `a fault is said and leaves the last good rows`() throws {
    var driver = try Driver()
    try driver.press("/ \"fate:traced\"")
    let rows = driver.state.main.list.rows
    try driver.press("\"x\"")
    #expect(driver.state.main.list.rows == rows)
    #expect(driver.footer.contains("no fate 'tracedx'"))
  }

  @Test func `Esc clears the filter and keeps the operator`() throws {
    var driver = try Driver()
    try driver.press("/ \"tanh\" Enter")
    let current = driver.current
    try driver.press("Esc")
    #expect(driver.state.main.list.filter.text.isEmpty)
    #expect(driver.current == current)
  }

  @Test func `the history brings filters back`() throws {
    var driver = try Driver()
    try driver.press("/ \"tanh\" Enter Esc / Up")
    #expect(driver.state.main.list.filter.text == "tanh")
  }

  @Test(arguments: [
    ("fa", "fate:"), ("fate:tr", "fate:traced "),
    ("kind:functional,inp", "kind:functional,inplace "),
    ("relu tag:po", "relu tag:pointwise "), ("!li", "!list:"),
  ])
  func `Tab completes keys and values`(typed: String, completed: String) throws {
    var driver = try Driver()
    try driver.press("/ \"\(typed)\" Tab")
    #expect(driver.state.main.list.filter.text == completed)
  }

  @Test func `facets count what the filter leaves and narrow it`() throws {
    var driver = try Driver()
    try driver.press("f j j Space")
    #expect(driver.state.main.list.filter.text.hasPrefix("list:"))
    try driver.press("Space Esc")
    #expect(driver.state.main.list.filter.text.isEmpty)
    #expect(driver.state.scope == .list)
  }

  @Test func `the menu of orders sorts the list`() throws {
    var driver = try Driver()
    try driver.press("s j j Enter")
    #expect(driver.state.main.list.sort == .fate)
    let fates = driver.state.main.list.rows.map { driver.desk.survey.fates[$0].fate }
    #expect(fates.first == .fallback)
    #expect(fates.last == .traced)
  }
}
