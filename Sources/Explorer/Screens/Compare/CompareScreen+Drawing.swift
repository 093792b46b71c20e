import Schema

/// Drawing.
extension CompareScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let here = FileSystem.name(of: desk.workspace.backend.source.name)
    let count = Figures.count(pane.items.count, "difference")
    let emptiness =
      comparison.rows.isEmpty ? "Nothing differs." : "No difference passes the filter."
    let frame = ListAndText<Comparison.Row>.Frame(
      title: "\(here) and \(comparison.other)",
      status: StyledText("\(count) · sort: \(order.rawValue)", .dim),
      emptiness: StyledText(emptiness, .dim),
      textTitle: pane.current.map { "\($0.change) \($0.name)" })
    pane.draw(frame, in: &canvas) { canvas in
      canvas.text(figures, at: Point(x: 1, y: 0))
    } row: { row, canvas in
      draw(row, in: &canvas, desk)
    }
  }

  private var figures: StyledText {
    var text = StyledText()
    for (change, count) in comparison.counts where count > 0 {
      text.append("\(ComparisonText.label(of: change)) ", .label)
      text.append("\(Figures.grouped(count))   ", ComparisonText.role(of: change))
    }
    if let alike = comparison.alike {
      text.append("alike ", .label)
      text.append(Figures.grouped(alike))
    }
    return text
  }

  private func draw(_ row: Comparison.Row, in canvas: inout Canvas, _ desk: Desk) {
    let index = desk.catalog.index(named: row.name)
    if let index {
      canvas.text(OperatorMark(desk.survey[index]).text(canvas.glyphs.marks), at: .zero)
    }
    let width = canvas.size.width
    let nameWidth = min(36, width / 3)
    canvas.text(row.name, at: Point(x: 3, y: 0), columns: nameWidth)
    canvas.text(
      ComparisonText.label(of: row.change), at: Point(x: nameWidth + 4, y: 0), columns: 15,
      ComparisonText.role(of: row.change))
    let rest = Point(x: nameWidth + 20, y: 0)
    canvas.text(
      ComparisonText.summary(of: row), at: rest, columns: width - rest.x, .dim)
  }
}
