import Schema

/// A box that says what is wrong with something, all of it, before one goes on.
struct FindingsBox: MessageBox {
  let title: String
  /// What Enter means.
  let answer: String
  let diagnostics: [Diagnostic]

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let width = min(canvas.size.width - 4, 84)
    let lines = diagnostics.flatMap { $0.lines(width: width - 4) }
    let height = min(lines.count, canvas.size.height - 4)
    let box = canvas.bounds.centred(Size(width: width, height: height + 2))
    let panel = Panel(
      title: StyledText(title), footer: footer(answer, desk), isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        for (row, line) in lines.prefix(height).enumerated() {
          canvas.text(line, at: Point(x: 1, y: row))
        }
        guard height < lines.count else { return }
        canvas.fill(Rect(x: 0, y: height - 1, width: width, height: 1))
        let more = "and \(Figures.count(lines.count - height + 1, "line")) more"
        canvas.text(more, at: Point(x: 1, y: height - 1), .dim)
      }
    }
  }
}

extension Diagnostic {
  /// The finding in lines of a width, its hint indented.
  func lines(width: Int) -> [StyledText] {
    let place = location.map { "\(FileSystem.name(of: $0.file)):\($0.line): " } ?? ""
    let message = TextWrap.lines(place + message, columns: width)
      .map { StyledText($0, severity.role) }
    let hint = (hint.map { TextWrap.lines($0, columns: width - 2) } ?? [])
      .map { StyledText("  " + $0, .note) }
    return message + hint
  }
}
