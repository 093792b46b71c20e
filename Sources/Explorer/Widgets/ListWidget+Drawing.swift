extension ListWidget {
  /// The rows in view in an area of a given height; the cursor's row is always among them.
  func visibleRows(height: Int) -> Range<Int> {
    var copy = self
    copy.setHeight(height)
    return copy.offset..<min(count, copy.offset + max(0, height))
  }

  /// Draws the rows in view, each by `row` in a canvas of its own: one line high and one column
  /// from the left, where the mark of the cursor stands.
  ///
  /// Selected rows come out in reverse video; in a pane without the focus the cursor's row is bold
  /// instead.
  func draw(
    in canvas: inout Canvas, isFocused: Bool = true, row: (Int, inout Canvas) -> Void
  ) {
    for (line, index) in visibleRows(height: canvas.size.height).enumerated() {
      let area = Rect(x: 0, y: line, width: canvas.size.width, height: 1)
      canvas.within(area) { canvas in
        let (mark, rest) = canvas.bounds.split(left: 1)
        canvas.within(rest) { row(index, &$0) }
        if index == cursor { canvas.text(String(canvas.glyphs.cursor), at: .zero, .cursorMark) }
        guard selection?.contains(index) == true else { return }
        let isReversed = isFocused || isSelectingRange
        canvas.restyle(
          isReversed ? rest : mark.union(rest), adding: isReversed ? .selected : .strong)
      }
    }
  }

  /// What a press comes to.
  enum Press: Sendable {
    /// On no row.
    case elsewhere
    case moved
    /// On the row that the cursor was on already, which is as good as Enter.
    case again
  }

  /// Puts the cursor on the row at a line of the list's area.
  mutating func press(line: Int) -> Press {
    guard let row = row(atLine: line) else { return .elsewhere }
    defer { move(to: row) }
    return row == cursor ? .again : .moved
  }

  /// The row that a press at a line of the list's area means.
  func row(atLine line: Int) -> Int? {
    guard line >= 0, line < height, line < count - offset else { return nil }
    return offset + line
  }

  /// Where the list stands, as the lower border says it: `22/3110`.
  var position: String { "\(count == 0 ? 0 : cursor + 1)/\(count)" }
}
