extension SchemaText {
  /// The text without the white space around it.
  ///
  /// Mirrors Python's `str.strip`.
  var trimmed: SchemaText {
    func isGraphic(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    // There is hardly ever anything but blanks.
    var bytes = bytes
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    if let first = bytes.first, let last = bytes.last, isGraphic(first), isGraphic(last) {
      return SchemaText(bytes)
    }
    let scalars = SchemaText(bytes).string.unicodeScalars
    let before = scalars.prefix(while: \.isPythonSpace)
    let after = scalars.reversed().prefix(while: \.isPythonSpace)
    func length(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + UTF8.width($1) }
    }
    return SchemaText(bytes.dropFirst(length(before)).dropLast(length(after)))
  }
}

extension Unicode.Scalar {
  /// Whether Python's `str.isspace` holds, which counts four separators of ASCII as well.
  fileprivate var isPythonSpace: Bool {
    properties.isWhitespace || (0x1C...0x1F).contains(value)
  }
}
