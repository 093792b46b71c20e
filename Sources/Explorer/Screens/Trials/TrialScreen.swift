import Schema

/// Every operator that was tried, the failed ones first, with what came of the chosen one.
struct TrialScreen: ListAndTextScreen {
  var pane = ListAndText<KeptVerdict>()
  private var revision = -1
  /// The words that the rows were narrowed by.
  private var words = ""

  var ownScope: Scope { .trials }
  var withoutOperator: String { "no operator of this PyTorch is under the cursor" }

  init(_ desk: Desk) { adopt(desk) }

  private mutating func adopt(_ desk: Desk) {
    (revision, words) = (desk.revision, pane.search.text)
    let passing = desk.trials.verdicts.values.filter { kept in
      pane.search.passes("\(kept.verdict.name) \(kept.verdict.headline)")
    }
    pane.show(
      passing.sorted { left, right in
        let (first, second) = (left.verdict, right.verdict)
        if first.hasPassed != second.hasPassed { return second.hasPassed }
        return first.name < second.name
      })
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    pane.current.flatMap { desk.catalog.index(named: $0.verdict.name) }
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision || pane.search.text != words { adopt(desk) }
    pane.settle(in: size) { [desk] in VerdictText($0, desk, width: $1).lines }
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .open: return open(desk)
    case .trials: return .close
    default: return Outcome(isHandled: pane.perform(action))
    }
  }

}

/// Drawing.
extension TrialScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let verdicts = desk.trials.verdicts.values
    let passed = verdicts.count(where: \.verdict.hasPassed)
    let frame = ListAndText<KeptVerdict>.Frame(
      title: "Tried in PyTorch",
      status: StyledText("\(passed) of \(verdicts.count) passed", .dim),
      emptiness: StyledText(
        verdicts.isEmpty
          ? "Nothing was tried yet; the command try tries an operator."
          : "No verdict has these words.", .dim),
      textTitle: pane.current?.verdict.name)
    pane.draw(frame, in: &canvas) { Self.draw($0, in: &$1, desk) }
  }

  private static func draw(_ kept: KeptVerdict, in canvas: inout Canvas, _ desk: Desk) {
    let verdict = kept.verdict
    let role: Role = verdict.hasPassed ? .success : .error
    let mark = verdict.hasPassed ? canvas.glyphs.done : canvas.glyphs.warning
    canvas.text(String(mark), at: .zero, role)
    canvas.text(verdict.name, at: Point(x: 2, y: 0), columns: 30)
    canvas.text(verdict.headline, at: Point(x: 33, y: 0), columns: canvas.size.width - 43, role)
    let index = desk.catalog.index(named: verdict.name)
    let isCurrent = index.map { desk.trials.hasPassed($0) != nil } ?? false
    let end = isCurrent ? Figures.milliseconds(verdict.milliseconds) : "other code"
    canvas.text(end, endingAt: Point(x: canvas.size.width, y: 0), .dim)
  }
}
