import Schema

/// Drawing.
extension CompareScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (lower, upper) = Self.split(canvas.bounds)
    let here = FileSystem.name(of: desk.workspace.backend.source.name)
    let panel = Panel(
      title: StyledText("\(here) and \(comparison.other)"),
      status: StyledText(
        "\(Figures.count(rows.count, "difference")) · sort: \(order.rawValue)", .dim),
      footer: footer, position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(upper) { canvas in
      panel.draw(in: &canvas) { canvas in
        let (figures, body) = canvas.bounds.split(top: 1)
        canvas.within(figures) { $0.text(self.figures, at: Point(x: 1, y: 0)) }
        canvas.within(body) { canvas in
          list.draw(in: &canvas) { draw(rows[$0], in: &$1, desk) }
          if rows.isEmpty { canvas.text(emptiness, at: Point(x: 2, y: 1), .dim) }
        }
      }
    }
    let title = current.map { "\($0.change) \($0.name)" } ?? "Details"
    let detailPanel = Panel(
      title: StyledText(title), position: StyledText(detail.position, .dim))
    canvas.within(lower) { detailPanel.draw(in: &$0) { detail.draw(in: &$0) } }
  }

  private var emptiness: String {
    comparison.rows.isEmpty ? "Nothing differs." : "No difference passes the filter."
  }

  /// The filter while it is typed, or as it is in force.
  private var footer: StyledText {
    guard filter.isOpen || !filter.text.isEmpty else { return "" }
    return StyledText("/\(filter.text)", filter.isOpen ? .prompt : .match)
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
