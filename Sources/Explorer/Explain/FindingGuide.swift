import Schema

/// What a kind of finding means, and what to do about it.
struct FindingGuide: Equatable, Sendable {
  /// The stable name that findings carry.
  let code: String
  let severity: Diagnostic.Severity
  let meaning: String
  let remedy: String

  init(_ code: String, _ severity: Diagnostic.Severity, meaning: String, remedy: String) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }
}

extension FindingGuide {
  /// Every kind of finding, by subject.
  static let sections: [(title: String, guides: [FindingGuide])] = [
    ("a backend's yaml", listFindings), ("code written by hand", handwrittenFindings),
    ("what torchgen refuses to generate", refusalFindings),
    ("generated code that does not compile", compilerFindings),
    ("what that code does", runTimeFindings),
    ("native_functions.yaml and tags.yaml", nativeFindings),
    ("the text of schemas", schemaFindings), ("files", fileFindings),
    ("the calls of a model", modelFindings), ("the settings", settingFindings),
  ]

  /// Every kind of finding.
  static let all = sections.flatMap(\.guides)

  /// The guide to a code.
  static func find(_ code: String) -> FindingGuide? { all.first { $0.code == code } }

  /// The first sentence of the meaning, up to a colon; dots within names end none.
  var summary: Substring {
    let ends = [". ", ": "].compactMap { meaning.firstRange(of: $0)?.lowerBound }
    return ends.min().map { meaning[..<$0] } ?? meaning.dropLast()
  }

  /// The guide as text of some width.
  func text(columns: Int) -> String {
    let paragraphs = [meaning, remedy].map { paragraph in
      TextWrap.lines(paragraph, columns: columns).map { $0 + "\n" }.joined()
    }
    return "\(code) (\(severity.rawValue))\n\n" + paragraphs.joined(separator: "\n")
  }
}
