import Schema
import Testing

@testable import Explorer

struct JumpTests {
  @Test func `Enter on a variant in the details goes there, C-o comes back`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh_")
    try driver.press("Enter G j")
    #expect(driver.text.contains("enter goes there"))
    try driver.press("Enter")
    #expect(driver.current == "tanh")
    #expect(driver.state.scope == .details)
    try driver.press("C-o")
    #expect(driver.current == "tanh_")
    try driver.press("A-Right")
    #expect(driver.current == "tanh")
    try driver.press("A-Left")
    #expect(driver.current == "tanh_")
  }

  @Test func `going back from the first operator is refused`() throws {
    var driver = try Driver()
    try driver.press("C-o")
    #expect(driver.footer.contains("no jump to go back from"))
    try driver.press("A-Right")
    #expect(driver.footer.contains("no jump to go forward to"))
  }

  @Test func `a click on a line with an operator goes there`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Tab Tab G")
    let row = try #require(driver.rows.lastIndex { $0.contains("variant") })
    driver.send(.mouse(Mouse(button: .left, point: Point(x: 100, y: row))))
    #expect(driver.current?.hasPrefix("tanh") == true)
    #expect(driver.current != "tanh")
    try driver.press("C-o")
    #expect(driver.current == "tanh")
  }

  @Test func `an in-place variant leads to its structured delegate`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh_")
    let facts = driver.desk.survey[try #require(driver.desk.catalog.index(named: "tanh_"))]
    let entries = OperatorDescription(facts, in: driver.desk.workspace, driver.desk.survey).entries
    #expect(entries.first { $0.label == "delegates" }?.target == "tanh.out")
  }

  @Test func `the list forgets what was ahead when another way is taken`() {
    var jumps = JumpList()
    jumps.leave("a")
    jumps.leave("b")
    #expect(jumps.goBack(from: "c") == "b")
    #expect(jumps.ahead == ["c"])
    jumps.leave("b")
    #expect(jumps.ahead.isEmpty)
    #expect(jumps.behind == ["a", "b"])
  }
}
