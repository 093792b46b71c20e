extension StringProtocol {
  /// The lines of a text, without their `\n`.
  ///
  /// Swift takes `\r\n` for one character that is no `\n`: split by characters, a text with such
  /// line endings would be a single line.
  func lines(omittingEmpty: Bool = false) -> [Substring] {
    Substring(self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: omittingEmpty)
      .map { Substring($0) }
  }
}
