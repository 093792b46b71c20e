import Schema
import Testing

@testable import Explorer

struct KeySettingsTests {
  private func applied(_ text: String) -> (keymap: Keymap, messages: [String]) {
    let file = SourceFile(name: "config.yaml", text: text)
    let settings = Settings(file)
    let (keymap, conflicts) = Keymap.standard.applying(settings.keys)
    return (keymap, (settings.diagnostics + conflicts).map(\.message))
  }

  @Test func `an action takes one key or several`() {
    let (keymap, messages) = applied("keys:\n  undo: F7\n  facets: [F8, A-f]\n")
    #expect(messages == [])
    #expect(keymap.action(for: .function(7), in: .list) == .undo)
    #expect(keymap.action(for: .alt("f"), in: .list) == .facets)
    #expect(keymap.action(for: .character("u"), in: .list) == nil)
  }

  @Test func `letters that yaml takes for truth are keys`() {
    let (keymap, messages) = applied("keys:\n  copy: n\n  next-match: [F9, y]\n")
    #expect(messages == [])
    #expect(keymap.action(for: .character("y"), in: .list) == .nextMatch)
    #expect(keymap.action(for: .character("n"), in: .list) == .copy)
  }

  @Test func `a chosen key takes the place of a standard one, which is said`() {
    let (keymap, messages) = applied("keys:\n  undo: x\n")
    #expect(keymap.action(for: .character("x"), in: .review) == .undo)
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("'take-back' loses its last key to 'undo' in"))
  }

  @Test func `of two chosen keys the first stays`() {
    let (keymap, messages) = applied("keys:\n  undo: F7\n  redo: F7\n")
    #expect(keymap.action(for: .function(7), in: .list) == .undo)
    #expect(messages.contains("'F7' is set for 'undo' and for 'redo'; the first has it"))
  }

  @Test func `an unknown action gets the nearest name`() {
    let file = SourceFile(name: "config.yaml", text: "keys:\n  toogle: t\n")
    let finding = Settings(file).diagnostics.first
    #expect(finding?.message == "unknown action 'toogle'")
    #expect(finding?.hint == "did you mean 'toggle'?")
    #expect(finding?.location?.line == 2)
  }

  @Test(arguments: [
    "keys: 3\n", "keys:\n  undo: {a: b}\n", "- keys\n", "keys: [\n", "kees:\n  undo: u\n",
    "keys:\n  undo: [Entr]\n", "keys:\n  undo: u\n  undo: z\n", "keys:\n  undo: []\n  sort: ''\n",
  ])
  func `a mistake is a finding and the rest holds`(text: String) {
    let (keymap, messages) = applied(text)
    #expect(!messages.isEmpty)
    #expect(keymap.action(for: .character("q"), in: .list) == .quit)
  }

  @Test func `a character that is typed stays a character`() {
    let (keymap, _) = applied("keys:\n  quit: x\n  move-down: [j, n]\n")
    #expect(keymap.action(for: .character("x"), in: .prompt) == nil)
    #expect(keymap.action(for: .control("c"), in: .prompt) == .stop)
    #expect(keymap.action(for: .character("n"), in: .palette) == nil)
  }

  @Test func `mistakes are shown at the start and Enter goes on`() throws {
    let finding = Diagnostic(code: "unknown-action", "unknown action 'toogle'", at: nil)
    var driver = try Driver(mistakes: [finding])
    #expect(driver.text.contains("Mistakes in the settings"))
    #expect(driver.text.contains("unknown action 'toogle'"))
    try driver.press("Enter")
    #expect(!driver.text.contains("Mistakes in the settings"))
  }

  @Test func `the footer shows the chosen key`() throws {
    let (keymap, _) = applied("keys:\n  help: F12\n")
    var driver = try Driver(keymap: keymap)
    #expect(driver.footer.contains("F12 help"))
    try driver.press("F12")
    #expect(driver.state.scope == .help)
  }
}
