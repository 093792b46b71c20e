import Testing

@testable import Explorer

struct KeyTests {
  @Test(arguments: [
    "j", "J", "/", "-", "C-s", "A-x", "C-A-x", "Esc", "S-Down", "S-Tab", "Space", "C-Space", "F5",
    "PgUp", "A-S-Up", "C--", "+", "?", "\"", "é", "量",
  ])
  func `what is read is printed the same`(text: String) {
    #expect(Key(text)?.description == text)
  }

  @Test func `every named key with all modifiers survives a round trip`() {
    for name in Key.Name.allCases {
      for bits in UInt8(0)..<8 {
        let key = Key.named(name, Key.Modifiers(rawValue: bits))
        #expect(Key(key.description) == key)
      }
    }
  }

  @Test(arguments: [("C-i", "Tab"), ("C-m", "Enter"), ("C-[", "Esc"), ("C-S", "C-s")])
  func `keys that terminals cannot tell apart are one`(one: String, other: String) {
    #expect(Key(one) == Key(other))
  }

  @Test(arguments: ["", " ", "jj", "Up2", "F0", "F99", "S-j", "X-a", "enter"])
  func `what is no key is refused`(text: String) {
    #expect(Key(text) == nil)
  }

  @Test func `a script holds keys and quoted text`() throws {
    let keys = try Key.script(#" j  "a b" C-s "#)
    #expect(keys.map(\.description) == ["j", "a", "Space", "b", "C-s"])
  }

  @Test func `a lone quote is the key of that name`() throws {
    #expect(try Key.script("\" j") == [.character("\""), .character("j")])
  }

  @Test func `a script names the word that is no key`() {
    #expect(throws: Key.ScriptError(word: "Entr")) { try Key.script("j Entr k") }
  }

  @Test func `only plain characters are typed`() {
    #expect(Key("J")?.typed == "J")
    #expect(Key("Space")?.typed == " ")
    #expect(Key("C-s")?.typed == nil)
    #expect(Key("Enter")?.typed == nil)
  }
}
