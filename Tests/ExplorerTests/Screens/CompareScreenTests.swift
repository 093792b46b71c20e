import Testing

@testable import Explorer

struct CompareScreenTests {
  private static let files = [
    "other.yaml": """
    backend: XLA
    cpp_namespace: torch_xla
    full_codegen: [abs, tanh]
    supported: [cos, sqrt]
    """,
    "next/native_functions.yaml": """
    - func: abs(Tensor self) -> Tensor
      dispatch: {CompositeExplicitAutograd: abs}
    - func: cos(Tensor self, int times=1) -> Tensor
      dispatch: {CPU: cos}
    """,
  ]

  private func driver() throws -> Driver {
    try Driver(world: .fixed(Driver.inputs, files: Self.files))
  }

  @Test func `another backend's yaml is asked for and compared`() throws {
    var driver = try driver()
    try driver.press("M \"other.yaml\" Enter")
    #expect(driver.state.scope == .compare)
    #expect(driver.text.contains("list.yaml and other.yaml"))
    try driver.press("/ \"generated here\"")
    #expect(driver.rows.contains { $0.contains("cos") && $0.contains("full_codegen → supported") })
    #expect(!driver.rows.contains { $0.contains("tanh") })
  }

  @Test func `enter shows the operator in the list`() throws {
    var driver = try driver()
    try driver.press("M \"other.yaml\" Enter / \"tanh only-there\" Enter Enter")
    #expect(driver.state.scope == .list)
    #expect(driver.current == "tanh")
  }

  @Test func `space lists what only the other backend has`() throws {
    var driver = try driver()
    try driver.press("M \"other.yaml\" Enter / \"tanh only-there\" Enter Space")
    #expect(driver.lists(of: "tanh") == [.fullCodegen])
    #expect(driver.text.contains("No difference passes the filter."))
  }

  @Test func `the filter is left with Esc, and only then the screen`() throws {
    var driver = try driver()
    try driver.press("M \"other.yaml\" Enter / \"sqrt\" Enter Esc")
    #expect(driver.state.scope == .compare)
    #expect(!driver.text.contains("/sqrt"))
    try driver.press("Esc")
    #expect(driver.state.scope == .list)
  }

  @Test func `another PyTorch tells what becomes of the backend's operators`() throws {
    var driver = try driver()
    try driver.press("M \"next/native_functions.yaml\" Enter / \"schema\" Enter")
    #expect(driver.text.contains("cos(Tensor self, int times=1) -> Tensor"))
    try driver.press("/ \"cos\" Enter G")
    #expect(driver.text.contains("lines of generated text"))
    #expect(driver.text.contains("@@"))
    try driver.press("s")
    #expect(driver.text.contains("sort: name"))
  }

  @Test func `what cannot be read is told`() throws {
    var driver = try driver()
    try driver.press("M \"nowhere.yaml\" Enter")
    #expect(driver.footer.contains("cannot read 'nowhere.yaml'"))
    #expect(driver.state.scope == .list)
  }
}
