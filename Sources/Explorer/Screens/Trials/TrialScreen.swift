import Schema

/// Every operator that was tried, the failed ones first, with what came of the chosen one.
struct TrialScreen: Screen {
  private var rows: [KeptVerdict] = []
  private var list = ListWidget()
  private var code = CodeWidget(firstNumber: nil)
  private var shown: KeptVerdict?
  private var revision = -1

  var scope: Scope { .trials }

  init(_ desk: Desk) { adopt(desk) }

  private mutating func adopt(_ desk: Desk) {
    revision = desk.revision
    let name = current?.verdict.name
    rows = desk.trials.verdicts.values.sorted { left, right in
      let (first, second) = (left.verdict, right.verdict)
      if first.hasPassed != second.hasPassed { return second.hasPassed }
      return first.name < second.name
    }
    list.setCount(rows.count, cursor: rows.firstIndex { $0.verdict.name == name })
  }

  private var current: KeptVerdict? {
    rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    current.flatMap { desk.catalog.index(named: $0.verdict.name) }
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision { adopt(desk) }
    let (lower, upper) = Self.split(Rect(size: size))
    list.setHeight(Panel.interior(of: upper).height)
    let inner = Panel.interior(of: lower)
    guard shown != current || code.height != inner.height else { return }
    shown = current
    let lines = current.map { VerdictText($0, desk, width: inner.width - 1).lines } ?? []
    code = CodeWidget(lines: lines, height: inner.height, firstNumber: nil)
  }

  private static func split(_ area: Rect) -> (lower: Rect, upper: Rect) {
    area.split(bottom: max(8, area.height / 2))
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .open:
      guard let index = selectedOperator(desk) else {
        return .refused("no operator of this PyTorch is under the cursor")
      }
      return Outcome(closes: true, message: .show(operatorIndex: index))
    case .trials: return .close
    case .scrollPreviewDown, .scrollPreviewUp: return Outcome(isHandled: code.perform(action))
    default: return Outcome(isHandled: list.perform(action))
    }
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left, let row = list.row(atLine: mouse.point.y - 1) else {
      return .unhandled
    }
    list.move(to: row)
    return .handled
  }
}

/// Drawing.
extension TrialScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (lower, upper) = Self.split(canvas.bounds)
    let passed = rows.count(where: \.verdict.hasPassed)
    let panel = Panel(
      title: "Tried in PyTorch",
      status: StyledText("\(passed) of \(rows.count) passed · enter shows the operator", .dim),
      position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(upper) { canvas in
      panel.draw(in: &canvas) { canvas in
        list.draw(in: &canvas) { Self.draw(rows[$0], in: &$1, desk) }
        if rows.isEmpty {
          canvas.text("Nothing was tried yet; t tries an operator.", at: Point(x: 2, y: 1), .dim)
        }
      }
    }
    let detail = Panel(title: StyledText(current?.verdict.name ?? "Details"))
    canvas.within(lower) { detail.draw(in: &$0) { code.draw(in: &$0) } }
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
