import Glibc

/// Turns text into what the C library, and so ncurses, will take for the same width as we do.
struct TerminalText: Sendable {
  /// Text to be put at one column.
  struct Piece: Equatable {
    let x: Int
    let text: [wchar_t]
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
    if run.text.utf8.allSatisfy({ $0 < 0x80 }) {
      return [Piece(x: run.start.x, text: run.text.utf8.map { wchar_t($0) })]
    }
    if isUnicode, run.text.unicodeScalars.allSatisfy(isPlain) {
      let text = run.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
      return [Piece(x: run.start.x, text: text)]
    }
    var x = run.start.x
    return run.text.map { character in
      defer { x += TextWidth.columns(character) }
      return Piece(x: x, text: characters(character))
    }
  }

  /// Whether all agree that a scalar is a character of one column.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard TextWidth.isSimple(scalar) else { return false }
    return scalar.value < 0x80 || systemWidth(wchar_t(bitPattern: scalar.value)) == 1
  }

  /// The character, or a question mark of the same width where it cannot be shown.
  private func characters(_ character: Character) -> [wchar_t] {
    let all = character.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    let width = TextWidth.columns(character)
    guard let base = all.first, base < 0x80 || isUnicode && systemWidth(base) == width else {
      return Array(repeating: 0x3F, count: width)
    }
    return isUnicode ? all : [base]
  }
}
