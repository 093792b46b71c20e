import Testing

@testable import Explorer

struct WhyScreenTests {
  @Test func `the way of a call is told key by key`() throws {
    var driver = try Driver()
    try driver.go(to: "add_.Tensor")
    try driver.press("W")
    for words in ["Why add_.Tensor is traced", "AutogradLazy", "ADInplaceOrView", "Functionalize"] {
      #expect(driver.text.contains(words))
    }
    #expect(driver.text.contains("'add.Tensor' is called in its place"))
  }

  @Test(arguments: [
    ("add_.Tensor", "certain: rules of the dispatcher decide"),
    ("narrow", "likely, but the operators that its kernel calls have fates of their own"),
  ])
  func `the last line says how sure it is`(name: String, words: String) throws {
    var driver = try Driver()
    try driver.go(to: name)
    try driver.press("W G Enter")
    #expect(driver.current == name)
    try driver.press("W")
    #expect(driver.text.contains("how sure") && driver.text.contains(words.prefix(40)))
  }

  @Test func `enter goes to the operator that answers`() throws {
    var driver = try Driver()
    try driver.go(to: "add_.Tensor")
    try driver.press("W Enter")
    #expect(driver.state.scope == .list)
    #expect(driver.current == "add.Tensor")
  }

  @Test func `a backend without fallback raises an error`() throws {
    var driver = try Driver(arguments: ["--no-fallback"])
    try driver.go(to: "tanh")
    try driver.press("W")
    #expect(driver.text.contains("Why tanh raises an error"))
    #expect(driver.text.contains("NotImplementedError"))
  }

  @Test func `what the flags say holds after reading all files again`() throws {
    var driver = try Driver(arguments: ["--no-functionalization"])
    try driver.press("R")
    #expect(driver.desk.workspace.profile.functionalizes == false)
  }
}
