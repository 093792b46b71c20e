import Schema

/// All findings about the inputs, the worst first, with the chosen one in full.
struct FindingsScreen: ListAndTextScreen, EditsPlace {
  var pane = ListAndText<Diagnostic>()
  private var revision = -1
  /// The words that the rows were narrowed by.
  private var words = ""

  var ownScope: Scope { .findings }
  var withoutOperator: String { "this finding is about no operator of the list" }

  init(_ desk: Desk) { adopt(desk) }

  private mutating func adopt(_ desk: Desk) {
    (revision, words) = (desk.revision, pane.search.text)
    let all = desk.workspace.findings + (desk.model?.findings ?? [])
    let passing = all.filter { pane.search.passes("\($0.code) \($0)") }
    pane.show(passing.worstFirst)
  }

  func place(_ desk: Desk) -> SourceLocation? {
    pane.current?.location.flatMap { $0.file.hasPrefix("<built-in>") ? nil : $0 }
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    pane.current?.location.flatMap(desk.operatorIndex)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision || pane.search.text != words { adopt(desk) }
    pane.settle(in: size) { Self.lines(of: $0, width: $1) }
  }

  private static func lines(of finding: Diagnostic, width: Int) -> [StyledText] {
    var lines = TextWrap.lines(finding.message, columns: width)
      .map { StyledText($0, finding.severity.role) }
    if let location = finding.location {
      lines += [StyledText("\(location)", .dim), ""]
      let parts = "\(finding)".lines()
      lines += parts.dropFirst().prefix(2).map { StyledText(String($0)) }
    }
    guard let hint = finding.hint else { return lines }
    return lines + [""]
      + TextWrap.lines("hint: " + hint, columns: width).map { StyledText($0, .note) }
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .open: return open(desk)
    case .findings: return .close
    default: return Outcome(isHandled: pane.perform(action))
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let isAll = pane.search.text.isEmpty
    let emptiness =
      isAll
      ? StyledText("Nothing is wrong with the inputs.", .success)
      : StyledText("No finding has these words.", .dim)
    let frame = ListAndText<Diagnostic>.Frame(
      title: "Findings", emptiness: emptiness, textTitle: pane.current?.code)
    pane.draw(frame, in: &canvas) { Self.draw($0, in: &$1) }
  }

  private static func draw(_ finding: Diagnostic, in canvas: inout Canvas) {
    canvas.text(finding.severity.rawValue, at: .zero, finding.severity.role, .strong)
    let place = finding.location.map { "\(FileSystem.name(of: $0.file)):\($0.line)" } ?? ""
    let room = canvas.size.width - 10 - (place.isEmpty ? 0 : place.count + 2)
    canvas.text(finding.message, at: Point(x: 9, y: 0), columns: room)
    canvas.text(place, endingAt: Point(x: canvas.size.width, y: 0), .dim)
  }
}
