import Schema

/// All findings about the inputs, the worst first, with the chosen one in full.
struct FindingsScreen: Screen, EditsPlace {
  /// Those of which the text has all words of the search.
  private var findings: [Diagnostic] = []
  private var search = SearchLine()
  private var list = ListWidget()
  private var code = CodeWidget(firstNumber: nil)
  private var shown: Diagnostic?
  private var revision = -1

  var scope: Scope { search.isOpen ? .prompt : .findings }

  init(_ desk: Desk) { adopt(desk) }

  private mutating func adopt(_ desk: Desk) {
    revision = desk.revision
    let order = Diagnostic.Severity.allCases
    let all = desk.workspace.findings + (desk.model?.findings ?? [])
    let words = search.text.lowercased().split(separator: " ")
    let passing = all.filter { finding in
      let text = "\(finding.code) \(finding)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    findings = order.flatMap { severity in passing.filter { $0.severity == severity } }
    list.setCount(findings.count)
  }

  private var current: Diagnostic? {
    findings.indices.contains(list.cursor) ? findings[list.cursor] : nil
  }

  func place(_ desk: Desk) -> SourceLocation? {
    current?.location.flatMap { $0.file.hasPrefix("<built-in>") ? nil : $0 }
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    current?.location.flatMap(desk.operatorIndex)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision { adopt(desk) }
    let (lower, upper) = Self.split(Rect(size: size))
    let hasLine = search.isOpen || !search.text.isEmpty
    list.setHeight(Panel.interior(of: upper).height - (hasLine ? 1 : 0))
    guard shown != current || code.height != Panel.interior(of: lower).height else { return }
    shown = current
    let width = Panel.interior(of: lower).width - 1
    let lines = current.map { Self.lines(of: $0, width: width) } ?? []
    code = CodeWidget(lines: lines, height: Panel.interior(of: lower).height, firstNumber: nil)
  }

  private static func split(_ area: Rect) -> (lower: Rect, upper: Rect) {
    area.split(bottom: max(8, area.height / 2))
  }

  private static func lines(of finding: Diagnostic, width: Int) -> [StyledText] {
    var lines = TextWrap.lines(finding.message, columns: width)
      .map { StyledText($0, finding.severity.role) }
    if let location = finding.location {
      lines += [StyledText("\(location)", .dim), ""]
      let parts = "\(finding)".split(separator: "\n", omittingEmptySubsequences: false)
      lines += parts.dropFirst().prefix(2).map { StyledText(String($0)) }
    }
    guard let hint = finding.hint else { return lines }
    return lines + [""]
      + TextWrap.lines("hint: " + hint, columns: width).map { StyledText($0, .note) }
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if search.isOpen { return performInSearch(action, desk) }
    switch action {
    case .filter: edit(desk) { $0.open() }
    case .back where !search.text.isEmpty: edit(desk) { $0.clear() }
    case .nextMatch: list.move(by: 1)
    case .previousMatch: list.move(by: -1)
    case .open:
      guard let index = selectedOperator(desk) else {
        return .refused("this finding is about no operator of the list")
      }
      var outcome = Outcome.close
      outcome.message = .show(operatorIndex: index)
      return outcome
    case .findings: return .close
    case .scrollPreviewDown, .scrollPreviewUp: return Outcome(isHandled: code.perform(action))
    default: return Outcome(isHandled: list.perform(action))
    }
    return .handled
  }

  private mutating func performInSearch(_ action: Action, _ desk: Desk) -> Outcome {
    var isHandled = true
    edit(desk) { isHandled = $0.perform(action) }
    return Outcome(isHandled: isHandled)
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    edit(desk) { $0.insert(text) }
    return .handled
  }

  /// Changes the line that is searched for, and shows what has its words.
  private mutating func edit(_ desk: Desk, _ change: (inout SearchLine) -> Void) {
    change(&search)
    adopt(desk)
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left, let row = list.row(atLine: mouse.point.y - 1) else {
      return .unhandled
    }
    list.move(to: row)
    return .handled
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (lower, upper) = Self.split(canvas.bounds)
    let panel = Panel(
      title: "Findings", status: StyledText("enter shows the operator", .dim),
      position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(upper) { canvas in
      panel.draw(in: &canvas) { canvas in
        list.draw(in: &canvas) { Self.draw(findings[$0], in: &$1) }
        if findings.isEmpty {
          let isAll = search.text.isEmpty
          let text = isAll ? "Nothing is wrong with the inputs." : "No finding has these words."
          canvas.text(text, at: Point(x: 2, y: 1), isAll ? .success : .dim)
        }
        guard search.isOpen || !search.text.isEmpty else { return }
        let (line, _) = canvas.bounds.split(bottom: 1)
        canvas.fill(line)
        canvas.within(line) { search.prompt.draw(in: &$0, isFocused: search.isOpen) }
      }
    }
    let detail = Panel(title: StyledText(current?.code ?? "Details"))
    canvas.within(lower) { detail.draw(in: &$0) { code.draw(in: &$0) } }
  }

  private static func draw(_ finding: Diagnostic, in canvas: inout Canvas) {
    canvas.text(finding.severity.rawValue, at: .zero, finding.severity.role, .strong)
    let place = finding.location.map { "\(FileSystem.name(of: $0.file)):\($0.line)" } ?? ""
    let room = canvas.size.width - 10 - (place.isEmpty ? 0 : place.count + 2)
    canvas.text(finding.message, at: Point(x: 9, y: 0), columns: room)
    canvas.text(place, endingAt: Point(x: canvas.size.width, y: 0), .dim)
  }
}
