import Schema
import Testing

@testable import Explorer

struct EditingTests {
  @Test func `of several, variants that come with their functional one are left alone`() throws {
    var driver = try Driver()
    try driver.press("/ \"^floor\" Enter a Space")
    #expect(driver.lists(of: "floor") == [.fullCodegen])
    #expect(driver.lists(of: "floor_").isEmpty && driver.lists(of: "floor.out").isEmpty)
    try driver.press("a Space")
    #expect(driver.lists(of: "floor").isEmpty)
  }

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

  @Test func `nothing is written into a list with mistakes, which the editor can mend`() throws {
    let list = "backend: Lazy\ncpp_namespace: torch::lazy\nfull_codegen: [abs, nonsense]\n"
    var driver = try Driver(world: .fixed(try Loaded.builtIn(list: list).inputs))
    try driver.go(to: "tanh")
    try driver.press("Space w")
    #expect(driver.text.contains("there is no operator 'nonsense'; e"))
    try driver.press("Enter")
    #expect(!driver.text.contains("Written"))
  }

  @Test func `questions and notices name the keys in force`() throws {
    let text = "keys:\n  yes: F7\n  no: F8\n  write-all: F9\n  undo: A-u\n"
    let settings = Settings(SourceFile(name: "config.yaml", text: text))
    var driver = try Driver(keymap: Keymap.standard.applying(settings.keys).keymap)
    try driver.go(to: "tanh")
    try driver.press("Space w")
    #expect(driver.text.contains("F9 writes list.yaml"))
    try driver.press("x")
    #expect(driver.footer.contains("A-u brings the edit back"))
    try driver.press("A-u Esc Esc q")
    #expect(driver.text.contains("F7 quit and set it aside   F8 stay"))
    try driver.press("F8")
    #expect(driver.state.scope == .list)
  }

  @Test func `nothing to undo is said`() throws {
    var driver = try Driver()
    try driver.press("u")
    #expect(driver.footer.contains("there is nothing to undo"))
  }
}

/// What the menu of lists says of an operator.
struct ListMenuTests {
  private func refusals(of name: String, _ inputs: Inputs) throws -> [String?] {
    var driver = try Driver(world: .fixed(inputs))
    try driver.go(to: name)
    try driver.press("c")
    return try #require(driver.state.layers.last as? ListMenu).menu.choices.map(\.refusal)
  }

  private static let list = """
    backend: Lazy
    cpp_namespace: torch::lazy
    full_codegen: [abs]
    """

  @Test func `a list that torchgen would refuse the operator in says why`() throws {
    let refusals = try refusals(of: "abs_", Loaded.builtIn(list: Self.list).inputs)
    #expect(refusals[3]?.contains("its variant 'abs' is listed as well") == true)
    #expect(refusals[1] == nil)
  }

  @Test func `what has no lazy value is refused wherever an IR class is asked for`() throws {
    let inputs = try Loaded.builtIn(list: Self.list).inputs
    let entries = """
      - func: abs(Tensor self) -> Tensor
      - func: index.Tensor(Tensor self, Tensor?[] indices) -> Tensor
      """
    let catalog = Catalog(
      nativeFunctions: SourceFile(name: "native_functions.yaml", text: entries),
      tags: BuiltInCatalogue.tagsFile)
    let refusals = try refusals(
      of: "index.Tensor",
      Inputs(
        tree: inputs.tree, catalog: catalog, templates: inputs.templates, backend: inputs.backend,
        shapeHeader: nil, implementations: nil, diagnostics: []))
    #expect(refusals.map { $0?.contains("no lazy value") } == [true, nil, true, nil, nil])
  }
}
