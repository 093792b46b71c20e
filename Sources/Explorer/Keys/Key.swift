/// A key as it was pressed, with what was held down.
///
/// Letters carry their case, so Shift appears only with named keys. What terminals cannot tell
/// apart is one key: Ctrl-I is Tab, Ctrl-M and Ctrl-J are Enter, Ctrl-[ is Esc.
struct Key: Hashable, Sendable {
  /// The key itself.
  enum Code: Hashable, Sendable {
    case character(Character)
    case named(Name)
    case function(Int)
  }

  /// Keys that are not characters; the raw value is how they are written.
  enum Name: String, CaseIterable, Sendable {
    case enter = "Enter"
    case escape = "Esc"
    case tab = "Tab"
    case backspace = "Backspace"
    case delete = "Del"
    case insert = "Ins"
    case up = "Up"
    case down = "Down"
    case left = "Left"
    case right = "Right"
    case home = "Home"
    case end = "End"
    case pageUp = "PgUp"
    case pageDown = "PgDn"
  }

  /// What was held down.
  struct Modifiers: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let control = Self(rawValue: 1)
    static let alt = Self(rawValue: 2)
    static let shift = Self(rawValue: 4)
  }

  let code: Code
  let modifiers: Modifiers

  init(_ code: Code, _ modifiers: Modifiers = []) {
    guard case .character(let character) = code else {
      self.code = code
      self.modifiers = modifiers
      return
    }
    let isControl = modifiers.contains(.control)
    let plain = isControl ? Character(character.lowercased()) : character
    let name = isControl ? Self.indistinguishable[plain] : nil
    self.code = name.map(Code.named) ?? .character(plain)
    self.modifiers = modifiers.subtracting(name == nil ? .shift : [.shift, .control])
  }

  private static let indistinguishable: [Character: Name] = [
    "i": .tab, "j": .enter, "m": .enter, "[": .escape,
  ]
}

/// Short ways to write keys in tables and tests.
extension Key {
  static func character(_ character: Character) -> Self { Self(.character(character)) }

  static func control(_ character: Character) -> Self { Self(.character(character), .control) }

  static func alt(_ character: Character) -> Self { Self(.character(character), .alt) }

  static func named(_ name: Name, _ modifiers: Modifiers = []) -> Self {
    Self(.named(name), modifiers)
  }

  static func function(_ number: Int) -> Self { Self(.function(number)) }

  /// The character that pressing this key types, if it types one.
  var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }
}
