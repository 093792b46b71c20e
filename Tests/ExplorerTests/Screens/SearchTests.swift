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

  @Test func `what falls back is narrowed by names, tags and cost`() throws {
    var driver = try Driver()
    try driver.press("C / \"pointwise tanh\"")
    #expect(driver.text.contains("· tanh "))
    #expect(!driver.text.contains("· gelu "))
    try driver.press("Enter Enter")
    #expect(driver.current == "tanh")
  }

  @Test func `stubs are searched, and what is typed there adds nothing to a file`() throws {
    var driver = try Driver()
    try driver.press("/ \"^max_pool3d_with_indices$\" Enter S / \"counter\"")
    #expect(driver.state.scope == .prompt)
    try driver.press("Enter")
    #expect(driver.text.contains("'counter' 1/"))
    #expect(driver.state.scope == .stubs)
  }

  @Test func `the help is searched for keys, words and signs`() throws {
    var driver = try Driver()
    try driver.press("? / \"refuses\"")
    #expect(driver.text.contains("✕                torchgen refuses it in full_codegen"))
    try driver.press("C-u \"symint\"")
    #expect(driver.text.contains("switch symint on or off"))
  }
}
