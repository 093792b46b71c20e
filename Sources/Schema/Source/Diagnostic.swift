/// One finding about the inputs: how bad it is, what is wrong, where, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: String, Sendable, CaseIterable {
    /// torchgen refuses the input; nothing is generated.
    case error
    /// torchgen accepts it, but it is not what the author can have meant.
    case warning
    /// Good to know.
    case note
  }

  /// How bad it is.
  public let severity: Severity
  /// A stable name of the kind of finding, for scripts: `unknown-operator`.
  public let code: String
  /// What is wrong: lower case, names quoted, no full stop.
  public let message: String
  /// What to do about it, where that is known.
  public let hint: String?
  /// Where; `nil` only where there is no file to point into.
  public let location: SourceLocation?

  /// Makes a finding; an error unless said otherwise.
  public init(
    _ severity: Severity = .error, code: String, _ message: String, at location: SourceLocation?,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = Self.bounded(message)
    self.location = location
    self.hint = hint
  }
}

extension Diagnostic {
  /// The most bytes of a message: some repeat what a file says, which may be all of it.
  private static let longest = 4000

  private static func bounded(_ message: String) -> String {
    message.utf8.count <= longest
      ? message : String(message.unicodeScalars.prefix(longest / 4)) + "…"
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, the source line, a caret line, and the hint.
  public var description: String {
    var lines = [(location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"]
    lines += location.map(snippet) ?? []
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  /// The source line and a line with a caret; of a long line what is around the place.
  private func snippet(_ location: SourceLocation) -> [String] {
    let source = Array(location.sourceLine)
    guard !source.isEmpty else { return [] }
    let column = min(location.column - 1, source.count)
    let start = source.count <= Self.widest ? 0 : max(0, column - Self.widest / 2)
    let end = min(source.count, start + Self.widest)
    let marks = (start > 0 ? "…" : "", end < source.count ? "…" : "")
    // Tabs are kept, so that the caret stands under its character whatever the tab width.
    let indent = source[start..<max(start, column)].map { $0 == "\t" ? "\t" : " " }.joined()
    let tildes = String(repeating: "~", count: min(location.length, max(1, end - column)) - 1)
    return [
      marks.0 + String(source[start..<end]) + marks.1,
      String(repeating: " ", count: marks.0.count) + indent + "^" + tildes,
    ]
  }

  /// The most characters of a line that are shown.
  private static let widest = 400
}

extension Array where Element == Diagnostic {
  /// The worst first, those that are equally bad in the order of their places, file by file; what
  /// is about no place comes before the rest.
  public var worstFirst: [Diagnostic] {
    let files = Dictionary(
      enumerated().compactMap { index, finding in finding.location.map { ($0.file, index) } },
      uniquingKeysWith: { first, _ in first })
    func place(_ finding: Diagnostic) -> (Int, Int, Int) {
      finding.location.map { (files[$0.file] ?? 0, $0.line, $0.column) } ?? (-1, 0, 0)
    }
    return Diagnostic.Severity.allCases.flatMap { severity in
      filter { $0.severity == severity }.sorted { place($0) < place($1) }
    }
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
