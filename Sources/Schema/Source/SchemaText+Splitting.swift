/// Cutting pieces from pieces.
extension SchemaText {
  /// The pieces before and after an index, without the byte at it.
  func cut(at index: Int) -> (before: SchemaText, after: SchemaText) {
    (SchemaText(bytes[..<index]), SchemaText(bytes[(index + 1)...]))
  }

  /// What stands before and after the last occurrence of a literal; `nil` when there is none.
  func cutAtLast(_ literal: StaticString) -> (before: SchemaText, after: SchemaText)? {
    lastIndex(of: literal).map { index in
      (SchemaText(bytes[..<index]), SchemaText(bytes[(index + literal.utf8CodeUnitCount)...]))
    }
  }

  /// The pieces between occurrences of a byte, empty ones included.
  func split(at byte: UInt8) -> some Sequence<SchemaText> {
    sequence(state: Optional(self)) { rest in
      guard let text = rest else { return nil }
      guard let index = text.firstIndex(of: byte) else {
        rest = nil
        return text
      }
      let (piece, after) = text.cut(at: index)
      rest = after
      return piece
    }
  }

  /// The pieces between occurrences of `", "`, empty ones included.
  func splitAtCommas() -> [SchemaText] {
    var pieces: [SchemaText] = []
    pieces.reserveCapacity(8)
    var rest = self
    while let comma = rest.firstIndex(of: ", ") {
      pieces.append(SchemaText(rest.bytes[..<comma]))
      rest = SchemaText(rest.bytes[(comma + 2)...])
    }
    pieces.append(rest)
    return pieces
  }
}

/// The pieces between occurrences of `", "`.
func splitAtCommas(_ text: String) -> [String] {
  SchemaText.read(text) { $0.splitAtCommas().map(\.string) }
}

/// Namespaces.
extension SchemaText {
  /// The part before the last `::` (`nil` when empty) and the part after it; `nil` when there are
  /// more levels than allowed.
  func splitNamespace(levels: Int) -> (namespace: SchemaText?, name: SchemaText)? {
    guard let (namespace, name) = cutAtLast("::") else { return (nil, self) }
    guard namespace.namespaceLevels <= levels else { return nil }
    return (namespace.isEmpty ? nil : namespace, name)
  }

  /// How many names stand between the `::` of a namespace.
  var namespaceLevels: Int {
    var rest = self
    var levels = 1
    while let (before, _) = rest.cutAtLast("::") {
      levels += 1
      rest = before
    }
    return levels
  }
}
