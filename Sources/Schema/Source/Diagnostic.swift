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
    self.message = message
    self.location = location
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`, the source line, a caret line, and the hint.
  public var description: String {
    var lines = [(location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)"]
    if let location, !location.sourceLine.isEmpty {
      lines.append(location.sourceLine)
      lines.append(caretLine(under: location))
    }
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  private func caretLine(under location: SourceLocation) -> String {
    let source = Array(location.sourceLine)
    // Tabs are kept, so that the caret stands under its character whatever the tab width.
    let indent = source.prefix(location.column - 1).map { $0 == "\t" ? "\t" : " " }
    let room = max(1, source.count - location.column + 1)
    let tildes = String(repeating: "~", count: min(location.length, room) - 1)
    return indent.joined() + "^" + tildes
  }
}

extension Array where Element == Diagnostic {
  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
