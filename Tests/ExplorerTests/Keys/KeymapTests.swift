import Testing

@testable import Explorer

struct KeymapTests {
  private let keymap = Keymap.standard

  @Test(arguments: Scope.allCases)
  func `no key has two rows in a scope`(scope: Scope) {
    let keys = keymap.bindings.filter { $0.scopes.contains(scope) }.flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.map(\.description) == [])
  }

  @Test(arguments: Action.allCases)
  func `every action has a key and help`(action: Action) {
    let rows = keymap.bindings.filter { $0.action == action }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { !$0.help.isEmpty && !$0.keys.isEmpty && !$0.scopes.isEmpty })
  }

  @Test func `help is a phrase without full stop`() {
    #expect(
      keymap.bindings.allSatisfy { !$0.help.hasSuffix(".") && $0.help.first?.isLowercase == true })
  }

  @Test(arguments: Scope.allCases)
  func `Esc leads back from everywhere`(scope: Scope) {
    #expect(keymap.action(for: .named(.escape), in: scope) == .back)
  }

  @Test(arguments: Scope.typing)
  func `no plain character is a command where text is typed`(scope: Scope) {
    let keys = keymap.bindings.filter { $0.scopes.contains(scope) }.flatMap(\.keys)
    #expect(keys.allSatisfy { $0.typed == nil })
  }

  @Test func `all scopes together have the same rows as the table`() {
    #expect(keymap.rows().flatMap(\.bindings).count == keymap.bindings.count)
  }

  @Test func `the footer offers the most useful keys first`() {
    let hints = keymap.hints(for: .list).prefix(5)
    #expect(hints.map(\.key) == ["space", "c", "enter", "/", "f"])
  }

  @Test(arguments: Scope.allCases)
  func `what the footer offers has a key and a word there`(scope: Scope) {
    let offered = scope.offered.filter { keymap.binding(for: $0, in: scope) != nil }
    #expect(keymap.hints(for: scope).map(\.action) == offered)
    #expect(!offered.isEmpty)
  }

  @Test func `all help fits beside its keys on eighty columns`() {
    for row in keymap.bindings {
      #expect(row.help.count <= 80 - 3 - 19, "\(row.help)")
      #expect(row.keyText.count <= 16, "\(row.keyText)")
    }
  }

  @Test(
    arguments: [
      ("j", Action.moveDown), ("Down", .moveDown), ("G", .bottom), ("C-d", .halfPageDown),
      ("J", .scrollPreviewDown), ("S-Tab", .previousPane), ("+", .zoom), ("/", .filter),
      ("Enter", .open), ("]", .nextSection), ("6", .section6), ("Space", .toggle),
      ("c", .chooseList), ("i", .toggleSymint), ("v", .range), ("S-Down", .extendDown),
      ("a", .selectAll), ("z", .undo), ("C-r", .redo), ("s", .sort), ("f", .facets),
      ("d", .changes), ("C-s", .write), ("C", .coverage), ("M", .compare), ("X", .findings),
      ("y", .copy), ("e", .edit), ("F5", .reload), ("C-l", .redraw), ("C-p", .palette),
      ("F1", .help), ("q", .quit), ("Q", .quitAll), ("C-z", .suspend),
    ] as [(String, Action)])
  func `the list has the keys of the contract`(text: String, action: Action) throws {
    let key = try #require(Key(text))
    #expect(keymap.action(for: key, in: .list) == action)
  }
}
