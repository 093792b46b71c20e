/// How keys are written in screen scripts, help and settings: `j`, `Space`, `C-s`, `S-Down`, `F5`.
extension Key: CustomStringConvertible {
  private static let prefixes: [(text: String, modifier: Modifiers)] = [
    ("C-", .control), ("A-", .alt), ("S-", .shift),
  ]

  var description: String {
    let prefix = Self.prefixes.filter { modifiers.contains($0.modifier) }.map(\.text).joined()
    return prefix + code.description
  }

  /// Reads one key; nil where the text names none.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let prefix = Self.prefixes.first(where: { rest.hasPrefix($0.text) && rest.count > 2 }) {
      modifiers.insert(prefix.modifier)
      rest.removeFirst(2)
    }
    guard let code = Code(rest) else { return nil }
    if case .character = code, modifiers.contains(.shift) { return nil }
    self.init(code, modifiers)
  }
}

extension Key.Code: CustomStringConvertible {
  var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .named(let name): name.rawValue
    case .function(let number): "F\(number)"
    }
  }

  fileprivate init?(_ text: Substring) {
    if text == "Space" {
      self = .character(" ")
    } else if let character = text.first, text.count == 1, !character.isWhitespace {
      self = .character(character)
    } else if let name = Key.Name(rawValue: String(text)) {
      self = .named(name)
    } else if text.first == "F", let number = Int(text.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}

/// Scripts: keys with blanks between them, and typed text in double quotes.
extension Key {
  /// What in a script is no key.
  struct ScriptError: Error, Equatable {
    let word: String
  }

  /// The keys of a script.
  ///
  ///     try Key.script(#"j j / "relu back" Enter"#)
  static func script(_ text: String) throws(ScriptError) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
        keys += rest[rest.index(after: start)..<end].map(Key.character)
        rest = rest[rest.index(after: end)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace }
        guard let key = Key(word) else { throw ScriptError(word: String(word)) }
        keys.append(key)
        rest = rest[word.endIndex...]
      }
    }
    return keys
  }
}
