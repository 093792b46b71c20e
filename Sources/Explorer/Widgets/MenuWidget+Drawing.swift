/// Where things are.
extension MenuWidget {
  private static let widest = 84

  /// The box in the middle of an area of a size, as high as its choices need.
  func box(in size: Size) -> Rect {
    let width = min(size.width - 2, Self.widest)
    let lines = blocks(width: Self.inner(width)).reduce(0) { $0 + $1.count }
    let height = lines + 2 + (note == nil ? 0 : 2)
    return Rect(size: size).centred(Size(width: width, height: height))
  }

  /// The choice at a place of the screen, if there is one.
  func choice(at point: Point) -> Int? {
    let field = Panel.interior(of: box)
    guard field.contains(point), !isNote(point) else { return nil }
    let blocks = blocks(width: Self.inner(box.width))
    var y = field.minY + scroll(blocks, in: field.height - noteHeight)
    for (index, block) in blocks.enumerated() {
      if point.y >= y, point.y < y + block.count { return index }
      y += block.count
    }
    return nil
  }

  func isNote(_ point: Point) -> Bool {
    note != nil && box.contains(point) && point.y == box.maxY - 2
  }

  private var noteHeight: Int { note == nil ? 0 : 2 }

  /// The columns that choices have in a box.
  private static func inner(_ width: Int) -> Int { width - 4 }

  /// How far the choices are moved to keep the one under the cursor in view; never down.
  private func scroll(_ blocks: [[String]], in height: Int) -> Int {
    min(0, height - blocks.prefix(cursor + 1).reduce(0) { $0 + $1.count })
  }

  private func blocks(width: Int) -> [[String]] { choices.map { lines(of: $0, width: width) } }

  private var labelWidth: Int { choices.map(\.label.columns).max() ?? 0 }

  /// The column where explanations begin: mark of the cursor, blank, label, two blanks.
  private var explanationColumn: Int { labelWidth + 4 }

  private func lines(of choice: Choice, width: Int) -> [String] {
    let text = choice.refusal.map { "refused: " + $0 } ?? choice.explanation
    let lines = TextWrap.lines(text, columns: width - explanationColumn - 1)
    return lines.isEmpty ? [""] : lines
  }
}

/// Drawing.
extension MenuWidget {
  func draw(in canvas: inout Canvas) {
    let panel = Panel(
      title: StyledText(title), position: StyledText("\(cursor + 1)/\(choices.count)", .dim),
      isFocused: true)
    canvas.within(box(in: canvas.size)) { canvas in
      panel.draw(in: &canvas) { canvas in
        let (below, above) = canvas.bounds.inset(dx: 1).split(bottom: noteHeight)
        canvas.within(above) { drawChoices(in: &$0) }
        canvas.within(below) { canvas in
          if let note { canvas.text(note.text, at: Point(x: 2, y: 1)) }
        }
      }
    }
  }

  /// Labels to the left and explanations beside them.
  private func drawChoices(in canvas: inout Canvas) {
    let blocks = blocks(width: canvas.size.width)
    var y = scroll(blocks, in: canvas.size.height)
    for (index, block) in blocks.enumerated() {
      draw(choices[index], block, y: y, isChosen: index == cursor, in: &canvas)
      y += block.count
    }
  }

  private func draw(
    _ choice: Choice, _ lines: [String], y: Int, isChosen: Bool, in canvas: inout Canvas
  ) {
    let isRefused = choice.refusal != nil
    canvas.text(choice.label, at: Point(x: 2, y: y))
    if isRefused {
      canvas.restyle(Rect(x: 2, y: y, width: labelWidth, height: 1), role: .disabled)
    }
    for (row, line) in lines.enumerated() {
      let place = Point(x: explanationColumn, y: y + row)
      canvas.text(line, at: place, isRefused ? .refused : .text)
    }
    guard isChosen else { return }
    canvas.text(String(canvas.glyphs.cursor), at: Point(x: 0, y: y), .cursorMark)
    canvas.restyle(
      Rect(x: 1, y: y, width: canvas.size.width - 1, height: lines.count), adding: .selected)
  }
}
