extension Template {
  /// Cuts a text at its placeholders.
  static func segments(of text: String) -> [Segment] {
    var scanner = Scanner(text)
    return scanner.segments()
  }

  /// Reads a template from left to right.
  private struct Scanner {
    private let characters: [Unicode.Scalar]
    private var index = 0
    private var literal = String.UnicodeScalarView()
    private var found: [Segment] = []

    init(_ text: String) {
      var characters: [Unicode.Scalar] = []
      var previous: Unicode.Scalar?
      for character in text.unicodeScalars {
        if character == "\n", previous == "\r" {
          previous = nil
          continue
        }
        characters.append(character == "\r" ? "\n" : character)
        previous = character
      }
      self.characters = characters
    }

    mutating func segments() -> [Segment] {
      while index < characters.count {
        if characters[index] == "$", let (placeholder, end) = placeholder(at: index) {
          take(placeholder)
          index = end
        } else {
          literal.append(characters[index])
          index += 1
        }
      }
      flush()
      return found
    }

    /// The placeholder whose `$` stands at an index, and where it ends.
    private func placeholder(at start: Int) -> (Placeholder, end: Int)? {
      var placeholder = Placeholder(
        name: "", line: characters[..<start].count { $0 == "\n" } + 1,
        column: start - lineStart(of: start) + 1)
      var end = start + 1
      let hasBrace = character(at: end) == "{"
      if hasBrace { end += 1 }
      if hasBrace, character(at: end) == "," {
        placeholder.commaBefore = true
        end += 1
      }
      guard let first = character(at: end), first.isWordCharacter, !first.isDigit else {
        return nil
      }
      while let next = character(at: end), next.isWordCharacter {
        placeholder.name.unicodeScalars.append(next)
        end += 1
      }
      guard hasBrace else { return (placeholder, end) }
      if character(at: end) == "," {
        placeholder.commaAfter = true
        end += 1
      }
      return character(at: end) == "}" ? (placeholder, end + 1) : nil
    }

    /// Adds a placeholder; white space that begins its line becomes its indent.
    private mutating func take(_ placeholder: Placeholder) {
      var placeholder = placeholder
      let before = characters[lineStart(of: index)..<index]
      if before.allSatisfy(\.properties.isWhitespace) {
        placeholder.indent = String(String.UnicodeScalarView(before))
        literal.removeLast(before.count)
      }
      flush()
      found.append(.placeholder(placeholder))
    }

    private mutating func flush() {
      if !literal.isEmpty {
        let lineEnds = literal.count { $0 == "\n" }
        found.append(.literal(Code(String(literal)), lineEnds: lineEnds))
      }
      literal = String.UnicodeScalarView()
    }

    private func lineStart(of index: Int) -> Int {
      characters[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    }

    private func character(at index: Int) -> Unicode.Scalar? {
      index < characters.count ? characters[index] : nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether Python's `\w` matches: letters, digits and the underscore.
  fileprivate var isWordCharacter: Bool {
    self == "_" || properties.isAlphabetic || properties.numericType != nil
  }

  fileprivate var isDigit: Bool { properties.numericType == .decimal }
}
