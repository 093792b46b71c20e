/// Breaking a paragraph into lines of a given width.
enum TextWrap {
  /// The lines of a text at most so many columns wide; words longer than a line are cut.
  ///
  ///     lines("takes a list of tensors", columns: 12)   // ["takes a list", "of tensors"]
  static func lines(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, columns: columns)
    }
  }

  private static func paragraph(_ text: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces($0, columns: columns) }) {
      let joined = line.isEmpty ? word : line + " " + word
      if TextWidth.columns(joined) <= columns {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        line = word
      }
    }
    return lines + [line]
  }

  /// A word cut into parts that each fit a line.
  private static func pieces(_ word: Substring, columns: Int) -> [String] {
    guard TextWidth.columns(word) > columns else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, TextWidth.columns(piece + String(character)) > columns {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
