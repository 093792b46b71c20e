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
    if TextWidth.isPrintableASCII(text) { return asciiLines(text.utf8, columns: columns) }
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

  /// The same for text that is one column a byte, as nearly all is.
  private static func asciiLines(_ text: Substring.UTF8View, columns: Int) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    func end() { lines.append(String(decoding: line, as: UTF8.self)) }
    for word in text.split(separator: UInt8(ascii: " ")) {
      var rest = word
      while !rest.isEmpty {
        let piece = rest.prefix(columns)
        rest = rest.dropFirst(columns)
        if !line.isEmpty, line.count + 1 + piece.count > columns {
          end()
          line = []
        }
        if !line.isEmpty { line.append(UInt8(ascii: " ")) }
        line += piece
      }
    }
    end()
    return lines
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
