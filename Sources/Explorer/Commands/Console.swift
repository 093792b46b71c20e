import Glibc
import Schema

/// Where commands print.
enum Console {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Prints findings to the standard error stream, errors first.
  static func complain(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.filter({ $0.severity == .error }) { complain("\(diagnostic)") }
    for diagnostic in diagnostics.filter({ $0.severity != .error }) { complain("\(diagnostic)") }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let text = isatty(descriptor) == 1 ? visible(text) : text
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return fail(descriptor) }
      rest = rest.dropFirst(count)
    }
  }

  /// Results that cannot be printed are not had, which a script must be told.
  private static func fail(_ descriptor: Int32) {
    guard descriptor == STDOUT_FILENO else { return }
    complain("error: cannot print: \(String(cString: strerror(errno)))")
    exit(EXIT_FAILURE)
  }

  /// A file can hold anything; a terminal is only shown text.
  static func visible(_ text: String) -> String {
    text.lines()
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map(visibleWord).joined(separator: "\t")
      }
      .joined(separator: "\n")
  }

  private static func visibleWord(_ word: Substring) -> String {
    TextWidth.isSimple(word)
      ? String(word) : word.map { Cluster(cleaning: $0).text }.joined()
  }
}
