import Testing

@testable import Explorer

/// Searching on the screens beside the main one.
struct SearchTests {
  @Test func `what is typed in the review's search is no command, and Enter writes nothing`() throws
  {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space w / \"tanh\"")
    #expect(driver.state.scope == .prompt)
    try driver.press("Enter")
    #expect(driver.state.scope == .review)
    #expect(driver.state.hasUnsavedEdits)
    #expect(driver.text.contains("'tanh' 1/1"))
  }

  @Test func `n goes from match to match in a diff`() throws {
    var driver = try Driver()
    try driver.press("a Space d / \"list\" Enter")
    let before = driver.text
    try driver.press("n")
    #expect(driver.text != before)
    try driver.press("Esc n")
    #expect(driver.footer.contains("nothing was searched for"))
  }

  @Test func `findings are narrowed by words of their text or code`() throws {
    var driver = try Driver()
    try driver.press("X")
    let all = driver.text
    try driver.press("/ \"loses-autograd std\"")
    #expect(driver.text.contains("loses"))
    #expect(driver.text != all)
    try driver.press("Enter / \"nosuchword\"")
    #expect(driver.text.contains("No finding has these words."))
    try driver.press("Esc")
    #expect(driver.text.contains("loses"))
  }
}
