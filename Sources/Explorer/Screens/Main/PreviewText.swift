import Schema

/// The lines of a section as they are shown: highlighted, or why there are none.
struct PreviewText {
  let lines: [StyledText]

  init(_ preview: OperatorPreview, _ section: PreviewSection, _ desk: Desk) {
    let facts = desk.survey[preview.index]
    let lines = preview.lines(of: section)
    if section == .yaml {
      self.lines = Self.yaml(facts, desk)
    } else if section == .shape, !lines.isEmpty {
      let called = Self.shapeStatements(preview.lines(of: .kernel))
      var highlighter = CppHighlighter()
      self.lines = (lines + (called.isEmpty ? [] : ["", "// in the kernel:"] + called))
        .map { highlighter.highlight($0) }
    } else if lines.isEmpty {
      self.lines = Self.explanation(preview, section, desk)
    } else {
      var highlighter = CppHighlighter()
      self.lines = Self.dedented(lines).map { highlighter.highlight($0) }
    }
  }

  /// The statements of a kernel that lead to its shapes.
  private static func shapeStatements(_ kernel: [String]) -> [String] {
    dedented(kernel.filter { $0.contains("_meta") || $0.contains("auto shapes") })
  }

  /// Without the indentation that all lines share.
  private static func dedented(_ lines: [String]) -> [String] {
    let blank = UInt8(ascii: " ")
    let indents = lines.filter { !$0.isEmpty }.map { $0.utf8.prefix { $0 == blank }.count }
    let shared = indents.min() ?? 0
    return shared == 0 ? lines : lines.map { String($0.utf8.dropFirst(shared)) ?? "" }
  }

  private static func explanation(
    _ preview: OperatorPreview, _ section: PreviewSection, _ desk: Desk
  ) -> [StyledText] {
    let facts = desk.survey[preview.index]
    guard desk.workspace.backend.list.backendKey != nil else {
      let key = desk.keys.key(of: .findings, in: .list)
      return [
        StyledText(
          "// no backend could be read, so nothing is generated; \(key) says why", .comment)
      ]
    }
    let refusals = facts.readiness.generates ? [] : facts.readiness.blockers
    if !refusals.isEmpty, preview.list == .fullCodegen {
      return [StyledText("// torchgen refuses \(facts.name) in full_codegen:", .comment)]
        + refusals.map { StyledText("//   it \($0)", .refused) }
    }
    return [
      StyledText("// \(preview.list.rawValue) generates nothing here for \(facts.name)", .comment)
    ]
  }

  /// The operator's lines in the backend's yaml with their neighbours.
  private static func yaml(_ facts: OperatorFacts, _ desk: Desk) -> [StyledText] {
    let backend = desk.workspace.backend
    let places = CoverageList.allCases.flatMap { list in
      backend.list[list].filter { $0.text == facts.name }.map { (list.rawValue, $0.location.line) }
    }
    let symint = backend.list.symintItems.filter { $0.text == facts.name }
      .map { ("symint", $0.location.line) }
    let all = places + symint
    guard !all.isEmpty else {
      return [StyledText("# \(facts.name) is in no list of \(backend.source.name)", .comment)]
    }
    return all.flatMap { section, line in
      [StyledText("# \(section), line \(line) of \(backend.source.name)", .comment)]
        + neighbourhood(of: line, in: backend.source)
    }
  }

  private static func neighbourhood(of line: Int, in file: SourceFile) -> [StyledText] {
    (max(1, line - 3)...min(file.lineStarts.count, line + 3)).map { number in
      let text = String(decoding: file.line(number), as: UTF8.self)
      return number == line ? StyledText(text, .text, .strong) : YamlHighlighter.highlight(text)
    }
  }
}
