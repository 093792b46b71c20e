extension SchemaText {
  /// Refuses characters that no name has and that could change the meaning of generated C++.
  func refuseUnprintable() throws(SchemaError) {
    if let index = bytes.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw SchemaText(bytes[index...index])
        .error("control-character", "a control character cannot stand here")
    }
  }

  /// Refuses what would end a name, a text or a comment in generated C++ and begin something else,
  /// and what would make it look like something else.
  ///
  /// torchgen would print it, and the compiler would take it for code.
  func refuseCode() throws(SchemaError) {
    // Nearly all names are of such letters only, and that is seen in a fraction of the time.
    if UnsafeBufferPointer(rebasing: bytes).allSatisfy({ $0.isPlainInName }) { return }
    guard let index = bytes.indices.first(where: beginsCode) else { return try refuseHidden() }
    let length = bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "*") ? 2 : 1
    let code = SchemaText(bytes[index..<(index + length)])
    throw code.error("code-in-name", "'\(code.string)' cannot stand in a name")
  }

  private func beginsCode(_ index: Int) -> Bool {
    let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
    return switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: ";"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    case UInt8(ascii: "/"): next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
    case UInt8(ascii: "*"): next == UInt8(ascii: "/")
    default: false
    }
  }

  /// Letters of any script are names to a compiler; marks of direction and what has no width or
  /// breaks lines let code be read as what it is not.
  private func refuseHidden() throws(SchemaError) {
    guard bytes.contains(where: { $0 >= 0x80 }),
      let scalar = string.unicodeScalars.first(where: \.isHidden)
    else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    throw error(
      "hidden-character", "U+\(number), which is not seen, cannot stand in a name")
  }
}

extension Unicode.Scalar {
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, or one of the marks that are inside names.
  fileprivate var isPlainInName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
