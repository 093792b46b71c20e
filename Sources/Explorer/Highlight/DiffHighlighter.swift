/// Gives the lines of a unified diff their roles.
///
/// The sign at the start says the same as the colour, so nothing is lost without it.
enum DiffHighlighter {
  static func highlight(_ line: String) -> StyledText {
    guard let role = role(of: line) else { return StyledText(line) }
    return StyledText(line, role)
  }

  static func highlight(text: String) -> [StyledText] {
    text.lines().map { highlight(String($0)) }
  }

  private static func role(of line: String) -> Role? {
    if line.hasPrefix("+++") || line.hasPrefix("---") || line.hasPrefix("diff ") { return .title }
    switch line.utf8.first {
    case UInt8(ascii: "+"): return .added
    case UInt8(ascii: "-"): return .removed
    case UInt8(ascii: "@"): return .hunk
    case UInt8(ascii: "\\"): return .dim
    default: return nil
    }
  }
}
