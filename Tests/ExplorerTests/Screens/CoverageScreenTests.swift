import Testing

@testable import Explorer

struct CoverageScreenTests {
  private static let calls = "aten::sqrt 7\naten::exp_ 12\naten::add.Tensor 30\naten::nothing_so\n"

  private func driver(files: [String: String] = ["calls.txt": calls]) throws -> Driver {
    try Driver(world: .fixed(Driver.inputs, files: files))
  }

  @Test func `space lists the operator, whose row stays where it is`() throws {
    var driver = try driver()
    try driver.press("C Space")
    #expect(driver.lists(of: "exp") == [.fullCodegen])
    #expect(driver.footer.contains("exp put into full_codegen"))
    #expect(driver.rows.contains { $0.contains("exp") && $0.contains("one line") })
    try driver.press("Space")
    #expect(driver.lists(of: "exp") == [])
  }

  @Test func `a model ranks what falls back by its calls`() throws {
    var driver = try driver()
    try driver.press("C m \"calls.txt\" Enter")
    #expect(driver.footer.contains("49 calls by 3 names; X shows 1 finding"))
    let rows = driver.rows.filter { $0.contains("one line") }
    #expect(rows[0].contains("exp") && rows[0].contains("12"))
    #expect(rows[1].contains("sqrt") && rows[1].contains("7"))
    #expect(driver.text.contains("calls.txt: 49 calls"))
  }

  @Test func `the order can be changed between cost and calls`() throws {
    var driver = try driver()
    try driver.press("C s")
    #expect(driver.footer.contains("no model is loaded"))
    try driver.press("m \"calls.txt\" Enter s")
    #expect(driver.text.contains("cheapest first"))
    try driver.press("s")
    #expect(driver.text.contains("most called first"))
  }

  @Test func `a model that is loaded elsewhere opens the screen`() throws {
    var driver = try driver()
    try driver.press(": \"load-model\" Enter \"calls.txt\" Enter")
    #expect(driver.state.scope == .coverage)
  }

  @Test func `the findings about a model stand with the others`() throws {
    var driver = try driver()
    try driver.press("m \"calls.txt\" Enter X")
    #expect(driver.text.contains("there is no operator 'nothing_so'"))
  }

  @Test func `a file that is not there is told`() throws {
    var driver = try driver(files: [:])
    try driver.press("C m \"calls.txt\" Enter")
    #expect(driver.footer.contains("cannot read 'calls.txt'"))
    try driver.press("m Enter")
    #expect(driver.footer.contains("no path was typed"))
    try driver.press("Esc")
    #expect(driver.state.scope == .coverage)
  }

  @Test func `the figures lead to their operators`() throws {
    var driver = try driver()
    try driver.press("C Tab j Enter")
    #expect(driver.state.main.list.filter.text == "tag:core")
    try driver.press("C Tab Space")
    #expect(driver.footer.contains("Tab goes there"))
  }

  @Test func `a click chooses the row, in either pane`() throws {
    var driver = try driver()
    try driver.press("C m \"calls.txt\" Enter")
    let next = try #require(
      driver.rows.firstIndex { $0.contains("sqrt") && $0.contains("one line") })
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 20, y: next))))
    try driver.press("Space")
    #expect(driver.lists(of: "sqrt") == [.fullCodegen])
    let core = try #require(driver.rows.firstIndex { $0.contains(" core ") && $0.contains("=") })
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 20, y: core))))
    try driver.press("Enter")
    #expect(driver.state.main.list.filter.text == "tag:core")
  }

  @Test func `the list has a column of the loaded model's calls and can be sorted by it`() throws {
    var driver = try driver()
    #expect(!driver.text.contains("calls"))
    try driver.press("s j j j j j Enter")
    #expect(driver.footer.contains("no model is loaded"))
    try driver.press("Esc m \"calls.txt\" Enter Esc s j j j j j Enter g")
    #expect(driver.current == "add.Tensor")
    #expect(driver.rows[3].contains("calls"))
    #expect(driver.rows[4].contains(" 30 "))
    #expect(driver.rows[5].contains("exp_") && driver.rows[5].contains(" 12 "))
    let column = try #require(driver.rows[3].range(of: "calls"))
    let x = driver.rows[3].distance(from: driver.rows[3].startIndex, to: column.lowerBound)
    driver.send(.mouse(Mouse(button: .left, point: Point(x: x, y: 3))))
    #expect(driver.state.main.list.isReversed)
  }

  @Test func `a folded row counts the calls of all variants`() throws {
    var driver = try driver()
    try driver.press("m \"calls.txt\" Enter Esc - / \"^exp$\" Enter")
    #expect(driver.rows.contains { $0.contains("exp +2") && $0.contains(" 12 ") })
  }
}
