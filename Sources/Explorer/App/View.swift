/// The picture of a state; for any size, even one cell.
func view(_ state: State) -> Frame {
  var canvas = Canvas(size: state.size, glyphs: state.glyphs)
  if state.isTooSmall {
    TooSmall(state: state).draw(in: &canvas)
  } else if let desk = state.desk {
    let (title, _) = canvas.bounds.split(top: 1)
    let bar = state.statusBar
    let (footer, _) = canvas.bounds.split(bottom: bar.height(width: state.size.width))
    canvas.within(title) { TitleLine(desk: desk).draw(in: &$0) }
    canvas.within(state.body) { drawScreens(of: state, in: &$0, desk) }
    canvas.within(footer) { bar.draw(in: &$0) }
  } else {
    drawWaiting(state, in: &canvas)
  }
  return canvas.frame
}

/// The topmost screen that fills the area, and the boxes above it.
private func drawScreens(of state: State, in canvas: inout Canvas, _ desk: Desk) {
  let bottom = state.layers.lastIndex { !$0.isLayer }
  if let bottom {
    state.layers[bottom].draw(in: &canvas, desk)
  } else {
    state.main.draw(in: &canvas, desk)
  }
  for layer in state.layers[((bottom ?? -1) + 1)...] { layer.draw(in: &canvas, desk) }
}

extension State {
  /// The footer: what can be done here and now, or what has just happened.
  fileprivate var statusBar: StatusBar {
    let hints = keymap.hints(
      for: scope, offering: { top.offers($0) && disabledReason(for: $0) == nil })
    let news = notice.map { StatusBar.Message(text: $0.text, role: $0.role) }
    return StatusBar(
      hints: hints.filter { $0.action != .help }, message: news ?? jobMessage ?? top.message,
      pinned: hints.first { $0.action == .help })
  }

  /// What a click on a hint of the footer asks for.
  func hintAction(at mouse: Mouse) -> Action? {
    guard mouse.button == .left, mouse.point.y == size.height - 1 else { return nil }
    return statusBar.hint(atColumn: mouse.point.x, width: size.width)?.action
  }
}

private func drawWaiting(_ state: State, in canvas: inout Canvas) {
  canvas.text("lazyops", at: Point(x: 1, y: 0), .title, .strong)
  func offer(_ action: Action, _ label: String) -> StyledText {
    StyledText(state.keymap.key(of: action, in: .list), .key) + StyledText(" \(label)")
  }
  let quit = offer(.quit, "quit")
  guard let failure = state.failure else {
    let job = state.jobs.last { $0.isShown }
    canvas.text(job?.text ?? Job.Kind.load.title, at: Point(x: 1, y: 2), .dim)
    if job != nil { canvas.text(quit, at: Point(x: 1, y: 4)) }
    return
  }
  let lines = TextWrap.lines("\(failure)", columns: canvas.size.width - 2)
  for (row, line) in lines.enumerated() { canvas.text(line, at: Point(x: 1, y: 2 + row), .error) }
  canvas.text(
    offer(.reload, "try again") + "  " + quit, at: Point(x: 1, y: 3 + lines.count))
}

/// What is shown where nothing useful fits.
struct TooSmall {
  let state: State

  func draw(in canvas: inout Canvas) {
    let needed = State.smallest
    let lines = [
      "\(state.size.width)x\(state.size.height) is too small",
      "lazyops needs \(needed.width)x\(needed.height)",
      state.hasUnsavedEdits
        ? "unsaved edits: \(state.keymap.key(of: .quitAll, in: .list)) quits"
        : "\(state.keymap.key(of: .quit, in: .list)) quits",
    ]
    let top = max(0, (canvas.size.height - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      let x = max(0, (canvas.size.width - line.count) / 2)
      canvas.text(line, at: Point(x: x, y: top + row), row == 0 ? .warning : .text)
    }
  }
}
