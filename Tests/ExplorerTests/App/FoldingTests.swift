import Testing

@testable import Explorer

struct FoldingTests {
  @Test func `folding leaves one row for each group and keeps the cursor on it`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh_")
    try driver.press("Esc -")
    #expect(driver.current == "tanh")
    #expect(driver.text.contains("· folded"))
    let survey = driver.desk.survey
    #expect(driver.state.main.list.rows.allSatisfy { survey[$0].group.functional == $0 })
    try driver.press("-")
    #expect(driver.current == "tanh")
    #expect(driver.state.main.list.rows.count == driver.desk.catalog.functions.count)
  }

  @Test func `a filter that only a variant passes shows the group`() throws {
    var driver = try Driver()
    try driver.press("- / \"^tanh_$\" Enter")
    #expect(driver.current == "tanh")
    #expect(driver.state.main.list.rows.count == 1)
  }

  @Test func `folding stays when the order changes, and jumping to a variant ends it`() throws {
    var driver = try Driver()
    try driver.press("- s j Enter")
    #expect(driver.state.main.list.isFolded)
    try driver.press("/ \"^tanh$\" Enter Enter G")
    while driver.state.main.details.target == nil { try driver.press("j") }
    try driver.press("Enter")
    #expect(driver.current?.hasPrefix("tanh") == true)
    #expect(driver.current != "tanh")
    #expect(!driver.state.main.list.isFolded)
  }
}
