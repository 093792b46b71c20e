import Schema

/// What somebody else made of the yaml, beside the edits that are to go on top of it.
struct ConflictScreen: Screen {
  /// The files as they are now.
  private let inputs: Inputs
  /// The edits that cannot be made on them.
  private let lost: [Diagnostic]
  private(set) var theirs = CodeWidget(firstNumber: nil)
  private(set) var mine = CodeWidget(firstNumber: nil)
  private(set) var isMineFocused = false
  private var layout = ConflictLayout(Size(width: 0, height: 0))

  var scope: Scope { .conflict }

  init(_ inputs: Inputs, _ desk: Desk) {
    self.inputs = inputs
    lost = desk.editsLost(on: inputs)
    let workspace = desk.workspace
    let before = workspace.inputs.backend.source
    theirs = Self.diff(from: before, to: inputs.backend.source)
    mine = Self.diff(from: before, to: workspace.backend.source, after: lost)
  }

  private static func diff(
    from old: SourceFile, to new: SourceFile, after lost: [Diagnostic] = []
  ) -> CodeWidget {
    let diff = UnifiedDiff(old: old.text, new: new.text, path: FileSystem.name(of: old.name))
    var warnings: [StyledText] = lost.flatMap { $0.lines(width: 60) }
    if !lost.isEmpty { warnings.append("") }
    let lines = diff.isEmpty ? [StyledText("no differences", .dim)] : diff.lines.map(\.asDiffLine)
    return CodeWidget(lines: warnings + lines, firstNumber: nil)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    layout = ConflictLayout(size)
    theirs.setHeight(Panel.interior(of: layout.theirs).height)
    mine.setHeight(Panel.interior(of: layout.mine).height)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: return Outcome(closes: true, inputs: inputs)
    case .no, .back, .quit:
      return Outcome(notice: .note("the edits are as they were"), closes: true)
    case .nextPane, .previousPane: isMineFocused.toggle()
    default:
      return Outcome(isHandled: isMineFocused ? mine.perform(action) : theirs.perform(action))
    }
    return .handled
  }

  private func answers(_ desk: Desk) -> Answers {
    Answers(
      yes: "go on with the file on disk, your edits on top", no: "leave all as it is", desk.keys,
      in: scope)
  }

  /// What a press on an answer comes to.
  private mutating func answer(at point: Point, _ desk: inout Desk) -> Outcome {
    guard point.y == layout.question.minY + 2,
      let answer = answers(desk).action(atColumn: point.x - layout.question.minX - 1)
    else { return .handled }
    return perform(answer, on: &desk)
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    let isMine = layout.mine.contains(mouse.point)
    guard let lines = mouse.scroll else {
      guard !layout.question.contains(mouse.point) else { return answer(at: mouse.point, &desk) }
      isMineFocused = isMine
      return .handled
    }
    if isMine { mine.scroll(by: lines) } else { theirs.scroll(by: lines) }
    return .handled
  }
}

/// Where things are: side by side where there is room.
struct ConflictLayout: Equatable, Sendable {
  let question: Rect
  let theirs: Rect
  let mine: Rect

  init(_ size: Size) {
    let (question, body) = Rect(size: size).split(top: 4)
    self.question = question
    (theirs, mine) =
      size.width >= 100 ? body.split(left: size.width / 2) : body.split(top: body.height / 2)
  }
}

extension ConflictScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let layout = ConflictLayout(canvas.size)
    canvas.within(layout.question.inset(dx: 1)) { drawQuestion(in: &$0, desk) }
    draw(theirs, "On disk, by somebody else", !isMineFocused, in: layout.theirs, &canvas)
    draw(mine, "Your edits", isMineFocused, in: layout.mine, &canvas)
  }

  private func drawQuestion(in canvas: inout Canvas, _ desk: Desk) {
    let name = FileSystem.name(of: inputs.backend.source.name)
    let start = "\(name) is not what was read any more. Nothing was overwritten."
    let cost =
      lost.isEmpty
      ? " All your edits can be made on top of it."
      : " \(Figures.count(lost.count, "step")) of your edits cannot be made on top of it and would "
        + "be lost."
    let lines = TextWrap.lines(start + cost, columns: canvas.size.width)
    for (row, line) in lines.prefix(2).enumerated() {
      canvas.text(line, at: Point(x: 0, y: row), lost.isEmpty ? .warning : .error)
    }
    canvas.text(answers(desk).text, at: Point(x: 0, y: 2))
  }

  private func draw(
    _ code: CodeWidget, _ title: StyledText, _ isFocused: Bool, in area: Rect,
    _ canvas: inout Canvas
  ) {
    let panel = Panel(
      title: title, position: StyledText(code.position, .dim), isFocused: isFocused)
    canvas.within(area) { panel.draw(in: &$0) { code.draw(in: &$0) } }
  }
}

extension String {
  fileprivate var asDiffLine: StyledText { DiffHighlighter.highlight(self) }
}
