import Schema
import Testing

@testable import Explorer

/// `--read-only`: one may look at everything, and nothing can be changed.
struct ReadOnlyTests {
  private func driver(world: World? = nil) throws -> Driver {
    try Driver(arguments: ["--read-only", "-o", "out"], world: world)
  }

  @Test(arguments: [
    "Space", "a Space", "c", "i", "w", "C-s", "e", "U", "C Space", "C E",
    ": \"toggle ^tanh\" Enter",
    ": \"choose-list ^tanh\" Enter Enter", "/ \"^max_pool3d_with_indices$\" Enter S Enter", "X e",
    "t",
  ])
  func `what would change something is refused with the reason`(keys: String) throws {
    var driver = try driver()
    try driver.press(keys)
    #expect(driver.footer.contains("--read-only"))
    #expect(!driver.state.hasUnsavedEdits)
  }

  @Test func `the title says so`() throws {
    #expect(try driver().rows[0].contains("read only"))
  }

  @Test func `a built-in list for another release is not called that release's`() throws {
    let inputs = Driver.inputs
    let tree = TorchTree(
      kind: .fetched, atenPath: "/torch", version: "2.1.2", includePath: nil, backendYaml: nil)
    let other = Inputs(
      tree: tree, catalog: inputs.catalog, templates: inputs.templates,
      backend: BackendFile(BuiltInCatalogue.backendFile), shapeHeader: nil, implementations: nil,
      diagnostics: [])
    let title = try Driver(world: World.fixed(other)).rows[0]
    #expect(title.contains("PyTorch 2.1.2, not verified"))
    #expect(title.contains("list of \(BuiltInCatalogue.version), read only"))
  }

  @Test func `facets, sorting, searching, diffs and copies work as ever`() throws {
    var driver = try driver()
    try driver.press("f Space Enter s Down Enter d")
    #expect(driver.state.scope == .changes)
    try driver.press("Esc y Enter")
    #expect(driver.replay.copied.count == 1)
  }

  @Test func `edits of an earlier run are neither offered nor lost`() throws {
    var world = World.fixed(Driver.inputs)
    world.readJournal = { _ in "list tanh full_codegen\n--\n" }
    world.keepJournal = { _, _ in
      Issue.record("the journal was written")
      return nil
    }
    world.keepSession = { _, _ in Issue.record("the session was written") }
    world.write = { _ in
      Issue.record("a file was written")
      return .success([])
    }
    var driver = try driver(world: world.readOnly)
    #expect(driver.state.layers.isEmpty)
    try driver.press("j j q")
    #expect(driver.replay.hasQuit)
    guard case .failure = world.readOnly.write([FileSet.Entry(path: "a", bytes: [])]) else {
      Issue.record("a file could have been written")
      return
    }
  }
}
