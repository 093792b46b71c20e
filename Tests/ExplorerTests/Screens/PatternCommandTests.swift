import Testing

@testable import Explorer

struct PatternCommandTests {
  @Test func `toggle with a filter lists all that pass, as one step`() throws {
    var driver = try Driver()
    try driver.press(": \"toggle ^tanh$\" C-u \"toggle list:none ^tan ready:yes\" Enter")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    #expect(driver.state.layers.isEmpty)
    try driver.press("u")
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `choose-list with a filter opens the menu for all that pass`() throws {
    var driver = try Driver()
    try driver.press(": \"choose-list ^tanh\" Enter")
    #expect(driver.text.contains("operators into"))
  }

  @Test func `a mistake in the filter is said and nothing is run`() throws {
    var driver = try Driver()
    try driver.press(": \"toggle tag:cor\"")
    #expect(driver.text.contains("did you mean 'core'?"))
    try driver.press("Enter")
    #expect(driver.state.scope == .palette)
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `without a filter the command is what it was`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press(": \"toggle\" Enter")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
  }

  @Test func `a filter that nothing passes runs nothing`() throws {
    var driver = try Driver()
    try driver.press(": \"toggle nosuchoperator\" Enter")
    #expect(driver.footer.contains("no operator passes the filter"))
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `Tab completes the command and then its filter`() throws {
    var driver = try Driver()
    try driver.press(": \"toggle-s\" Tab \"tag:poi\" Tab")
    #expect(driver.text.contains(":toggle-symint tag:pointwise"))
  }
}
