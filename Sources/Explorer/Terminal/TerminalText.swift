import Glibc

/// Turns text into what a terminal will take for the same width as we do.
struct TerminalText: Sendable {
  /// Text to be put at one column.
  struct Piece: Equatable {
    let x: Int
    let text: String
    /// What it takes, where all agree; nil where a terminal may differ.
    let columns: Int?
  }

  let isUnicode: Bool
  /// Columns that the C library gives a scalar in this locale; negative for none.
  let systemWidth: @Sendable (wchar_t) -> Int

  /// Sets the character set from the environment and says whether it is UTF-8.
  ///
  /// A UTF-8 locale that is not installed here, as happens over ssh, is replaced by the plain one.
  static func useLocale() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return true }
    let names: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let values = names.compactMap { getenv($0) }.map { String(cString: $0) }
    let wanted = values.first { !$0.isEmpty } ?? ""
    guard wanted.lowercased().replacing("-", with: "").hasSuffix("utf8") else { return false }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8
  }

  private static var isUTF8: Bool {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  /// The pieces of a run: one for ASCII and other plain text, else one for each character, so that a
  /// disagreement about a width never shifts what follows.
  func pieces(of run: Run) -> [Piece] {
    guard !run.text.isEmpty else { return [] }
    if isPlain(run.text) { return [Piece(x: run.start.x, text: run.text, columns: run.width)] }
    var x = run.start.x
    return run.text.map { character in
      defer { x += TextWidth.columns(character) }
      return Piece(x: x, text: shown(character), columns: nil)
    }
  }

  private func isPlain(_ text: String) -> Bool {
    TextWidth.isPrintableASCII(text) || isUnicode && text.unicodeScalars.allSatisfy(isPlain)
  }

  /// Whether all agree that a scalar is a character of one column.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard TextWidth.isSimple(scalar) else { return false }
    return scalar.isASCII || systemWidth(wchar_t(bitPattern: scalar.value)) == 1
  }

  /// The character, or a question mark of the same width where it cannot be shown.
  ///
  /// A control character never is: it has no width.
  private func shown(_ character: Character) -> String {
    let width = TextWidth.columns(character)
    guard let base = character.unicodeScalars.first,
      TextWidth.isPrintableASCII(String(base))
        || isUnicode && systemWidth(wchar_t(bitPattern: base.value)) == width
    else { return String(repeating: "?", count: width) }
    return String(isUnicode ? character : Character(base))
  }
}
