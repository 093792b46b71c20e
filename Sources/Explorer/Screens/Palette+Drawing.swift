/// The box with the line, the commands, and what a pattern comes to.
extension PaletteScreen {
  /// Lines below the commands that say in full what the chosen one does.
  static let explanationHeight = 2

  static func box(_ size: Size) -> Rect {
    let area = Rect(size: size).centred(Size(width: min(92, size.width - 4), height: 20))
    return Rect(x: area.minX, y: min(2, area.minY), width: area.width, height: area.height)
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let panel = Panel(
      title: "Commands", position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(Self.box(canvas.size)) { canvas in
      panel.draw(in: &canvas) { canvas in
        let (line, below) = canvas.bounds.split(top: 1)
        let (explanation, rows) = below.split(bottom: Self.explanationHeight)
        canvas.within(rows) { canvas in
          list.draw(in: &canvas) { Self.draw(shown[$0], in: &$1) }
          if let pattern { draw(pattern, in: &canvas, desk) }
          if shown.isEmpty { canvas.text("No command is called so.", at: Point(x: 2, y: 0), .dim) }
        }
        canvas.within(explanation) { if pattern == nil { drawExplanation(in: &$0) } }
        canvas.within(line) { drawPrompt(in: &$0) }
      }
    }
  }

  private func drawExplanation(in canvas: inout Canvas) {
    guard let current else { return }
    let reason = current.reason.map { " (not now: \($0))" } ?? ""
    let lines = TextWrap.lines(current.help + reason, columns: canvas.size.width - 2)
    for (row, line) in lines.enumerated() {
      canvas.text(line, at: Point(x: 1, y: row), reason.isEmpty ? .note : .warning)
    }
  }

  private func drawPrompt(in canvas: inout Canvas) {
    prompt.draw(in: &canvas)
    guard let range = pattern?.error?.range else { return }
    canvas.restyle(
      Rect(x: 1 + range.lowerBound, y: 0, width: max(1, range.count), height: 1), role: .error,
      adding: .underlined)
  }

  private func draw(_ pattern: PatternCommand, in canvas: inout Canvas, _ desk: Desk) {
    let role: Role = pattern.error == nil ? .label : .error
    let lines = TextWrap.lines(pattern.text(desk), columns: canvas.size.width - 2)
    for (row, line) in lines.enumerated() { canvas.text(line, at: Point(x: 1, y: 2 + row), role) }
  }

  private static func draw(_ command: Command, in canvas: inout Canvas) {
    let isOff = command.reason != nil
    let width = canvas.size.width
    let key = command.key
    canvas.text(command.action.rawValue, at: .zero, columns: 20, isOff ? .disabled : .title)
    canvas.text(
      command.reason ?? command.help, at: Point(x: 21, y: 0), columns: width - 23 - key.count,
      isOff ? .disabled : .text)
    canvas.text(key, endingAt: Point(x: width, y: 0), isOff ? .disabled : .key)
  }
}
