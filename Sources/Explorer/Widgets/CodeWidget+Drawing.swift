extension CodeWidget {
  /// Draws the lines in view, their numbers to the left and matches marked.
  func draw(in canvas: inout Canvas) {
    let (gutter, code) = canvas.bounds.split(left: gutterWidth)
    let start = max(0, min(top, lines.count - canvas.size.height))
    let shown = start..<min(lines.count, start + canvas.size.height)
    if let firstNumber, gutter.width > 1 {
      for (row, line) in shown.enumerated() {
        let end = Point(x: gutter.width - 1, y: row)
        canvas.text(String(firstNumber + line), endingAt: end, .lineNumber)
      }
    }
    let mark = String(canvas.glyphs.ellipsis)
    canvas.within(code) { canvas in
      let last = canvas.size.width - 1
      for (row, line) in shown.enumerated() {
        let end = canvas.text(lines[line], at: Point(x: -left, y: row))
        if end > last + 1 { canvas.text(mark, at: Point(x: last, y: row), .lineNumber) }
      }
      drawMatches(in: &canvas, shown)
    }
    guard left > 0, gutter.width > 0 else { return }
    for (row, line) in shown.enumerated() where !lines[line].isEmpty {
      canvas.text(mark, at: Point(x: gutter.width - 1, y: row), .lineNumber)
    }
  }

  private var gutterWidth: Int {
    firstNumber.map { String($0 + max(0, lines.count - 1)).count + 2 } ?? 0
  }

  private func drawMatches(in canvas: inout Canvas, _ shown: Range<Int>) {
    for (index, match) in matches.enumerated() where shown.contains(match.line) {
      let area = Rect(
        x: match.columns.lowerBound - left, y: match.line - shown.lowerBound,
        width: match.columns.count, height: 1)
      canvas.restyle(area, role: .match, adding: index == currentMatch ? .selected : [])
    }
  }
}
