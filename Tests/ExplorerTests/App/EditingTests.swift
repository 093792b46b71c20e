import Schema
import Testing

@testable import Explorer

struct EditingTests {
  @Test func `Space lists the row, u takes it back, C-r does it again`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    #expect(driver.text.contains("1 edit"))
    try driver.press("u")
    #expect(driver.lists(of: "tanh").isEmpty)
    #expect(!driver.state.hasUnsavedEdits)
    try driver.press("C-r")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
  }

  @Test func `what torchgen refuses says why and changes nothing`() throws {
    var driver = try Driver()
    try driver.go(to: "max.dim_max")
    try driver.press("Space")
    #expect(driver.footer.contains("refused: max.dim_max writes to out arguments"))
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `a range is listed in one step`() throws {
    var driver = try Driver()
    try driver.press("/ \"fate:fallback kind:functional ready:yes\" Enter v j j")
    #expect(driver.state.main.list.selected.count == 3)
    try driver.press("Space")
    #expect(driver.desk.changedOperators.count == 3)
    #expect(!driver.state.main.list.list.isSelectingRange)
    try driver.press("u")
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `symint is refused where the schema has none`() throws {
    var driver = try Driver()
    try driver.go(to: "abs")
    try driver.press("i")
    #expect(driver.footer.contains("no SymInt in the schema of abs"))
  }

  @Test func `the menu puts an operator into another list`() throws {
    var driver = try Driver()
    try driver.go(to: "abs")
    try driver.press("c")
    #expect(driver.state.scope == .menu)
    try driver.press("j Enter")
    #expect(driver.lists(of: "abs") == [.supported])
  }

  @Test func `the menu says why a choice is refused`() throws {
    var driver = try Driver()
    try driver.go(to: "max.dim_max")
    try driver.press("c g")
    #expect(driver.text.contains("refused: it writes"))
    try driver.press("Enter")
    #expect(driver.footer.contains("refused: it writes"))
    #expect(driver.state.scope == .menu)
  }

  @Test func `q asks while edits are unsaved, and q is no answer`() throws {
    var driver = try Driver()
    try driver.go(to: "tanh")
    try driver.press("Space Esc q")
    #expect(driver.state.scope == .question)
    try driver.press("q")
    #expect(!driver.replay.hasQuit)
    try driver.press("q y")
    #expect(driver.replay.hasQuit)
  }

  @Test func `nothing to undo is said`() throws {
    var driver = try Driver()
    try driver.press("u")
    #expect(driver.footer.contains("there is nothing to undo"))
  }
}
