import Schema

/// Differences in words.
enum ComparisonText {
  /// A kind of difference in a word or two.
  static func label(of change: String) -> String {
    switch change {
    case "only-here": "only here"
    case "only-there": "only there"
    case "generated-here": "generated here"
    case "generated-there": "generated there"
    case "other-list": "other list"
    default: change
    }
  }

  static func role(of change: String) -> Role {
    switch change {
    case "only-here", "removed": .removed
    case "only-there", "added": .added
    case "generated-here", "generated-there": .fullCodegen
    case "schema", "dispatch": .warning
    default: .note
    }
  }

  /// What a row says of both sides, on one line.
  static func summary(of row: Comparison.Row) -> String {
    if let diff = row.diff { return "+\(diff.added) −\(diff.removed) lines of generated text" }
    guard let here = row.here, let there = row.there else { return row.here ?? row.there ?? "" }
    return "\(here) → \(there)"
  }

  /// Both sides in full.
  static func lines(of row: Comparison.Row, width: Int) -> [StyledText] {
    if let diff = row.diff { return diff.lines.map(DiffHighlighter.highlight) }
    return side("here", row.here, .removed, width) + side("there", row.there, .added, width)
  }

  private static func side(_ label: String, _ text: String?, _ role: Role, _ width: Int)
    -> [StyledText]
  {
    let indent = 7
    let lines = TextWrap.lines(text ?? "not there", columns: max(10, width - indent))
    return lines.enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return StyledText(head, .label)
        + StyledText(String(repeating: " ", count: indent - head.count))
        + StyledText(line, text == nil ? .dim : role)
    }
  }
}
