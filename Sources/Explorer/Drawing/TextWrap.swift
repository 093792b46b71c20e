import Schema

/// Breaking a paragraph into lines of a given width.
enum TextWrap {
  /// The lines of a text at most so many columns wide; words longer than a line are cut.
  ///
  ///     lines("takes a list of tensors", columns: 12)   // ["takes a list", "of tensors"]
  static func lines(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).flatMap
    {
      paragraph(Substring($0), columns: columns)
    }
  }

  private static func paragraph(_ text: Substring, columns: Int) -> [String] {
    if TextWidth.columns(text) <= columns, !String(text).holds("  "), text.utf8.first != 0x20,
      text.utf8.last != 0x20
    {
      return [String(text)]
    }
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      for piece in pieces(Substring(word), columns: columns) {
        let added = TextWidth.columns(piece)
        if line.isEmpty {
          line = String(piece)
          width = added
        } else if width + 1 + added <= columns {
          line += " "
          line += piece
          width += 1 + added
        } else {
          lines.append(line)
          line = String(piece)
          width = added
        }
      }
    }
    return lines + [line]
  }

  /// A word cut into parts that each fit a line.
  private static func pieces(_ word: Substring, columns: Int) -> [Substring] {
    guard TextWidth.columns(word) > columns else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var width = 0
    for index in word.indices {
      let added = TextWidth.columns(word[index])
      if index > start, width + added > columns {
        pieces.append(word[start..<index])
        start = index
        width = 0
      }
      width += added
    }
    return pieces + [word[start...]]
  }
}
