import Schema

/// Says what is wrong with the user's settings; the rest of them holds.
struct SettingsMistakes: Screen {
  let diagnostics: [Diagnostic]

  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool { [.accept, .back].contains(action) }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    [.accept, .back, .quit].contains(action) ? .close : .unhandled
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let width = min(canvas.size.width - 4, 84)
    let lines = diagnostics.flatMap { self.lines(of: $0, width: width - 4) }
    let box = canvas.bounds.centred(
      Size(width: width, height: min(lines.count + 2, canvas.size.height - 2)))
    let panel = Panel(
      title: "Mistakes in the settings", footer: StyledText("enter go on without them", .dim),
      isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        for (row, line) in lines.enumerated() { canvas.text(line, at: Point(x: 1, y: row)) }
      }
    }
  }

  private func lines(of finding: Diagnostic, width: Int) -> [StyledText] {
    let place = finding.location.map { "\(FileSystem.name(of: $0.file)):\($0.line): " } ?? ""
    let message = TextWrap.lines(place + finding.message, columns: width)
      .map { StyledText($0, finding.severity.role) }
    let hint = (finding.hint.map { TextWrap.lines($0, columns: width - 2) } ?? [])
      .map { StyledText("  " + $0, .note) }
    return message + hint
  }
}
