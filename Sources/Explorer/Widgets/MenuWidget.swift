/// A list of choices, each with an explanation of as many lines as it needs.
///
/// What cannot be chosen stays in the list and says why.
struct MenuWidget: Equatable, Sendable {
  /// One row of the menu.
  struct Choice: Equatable, Sendable {
    /// What is chosen, with its mark: `● full_codegen`.
    let label: StyledText
    let explanation: String
    /// Why it cannot be chosen; nil where it can.
    var refusal: String?
  }

  /// What became of an attempt to choose.
  enum Answer: Equatable, Sendable {
    case chosen(Int)
    case refused(String)
  }

  let choices: [Choice]
  private(set) var cursor: Int

  init(choices: [Choice], cursor: Int = 0) {
    self.choices = choices
    self.cursor = max(0, min(cursor, choices.count - 1))
  }

  /// What choosing the row under the cursor means; nil in an empty menu.
  var answer: Answer? {
    guard choices.indices.contains(cursor) else { return nil }
    return choices[cursor].refusal.map(Answer.refused) ?? .chosen(cursor)
  }

  mutating func move(to index: Int) { cursor = max(0, min(index, choices.count - 1)) }

  /// Carries an action out, if it is one of moving.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .moveDown: move(to: cursor + 1)
    case .moveUp: move(to: cursor - 1)
    case .top, .pageUp, .halfPageUp: move(to: 0)
    case .bottom, .pageDown, .halfPageDown: move(to: choices.count - 1)
    default: return false
    }
    return true
  }
}

/// Drawing.
extension MenuWidget {
  /// Lines that the menu takes at a width, so that a box can be made to fit.
  func height(width: Int) -> Int {
    choices.reduce(0) { $0 + lines(of: $1, width: width).count }
  }

  /// Draws labels to the left and explanations beside them; scrolls to keep the cursor in view.
  func draw(in canvas: inout Canvas) {
    let blocks = choices.map { lines(of: $0, width: canvas.size.width) }
    let end = blocks.prefix(cursor + 1).reduce(0) { $0 + $1.count }
    var y = min(0, canvas.size.height - end)
    for (index, block) in blocks.enumerated() {
      drawChoice(index, block, y: y, in: &canvas)
      y += block.count
    }
  }

  /// Draws the menu in a box of its own in the middle.
  func drawBox(title: String, footer: String, in canvas: inout Canvas) {
    let width = min(canvas.size.width - 2, 78)
    let box = canvas.bounds.centred(Size(width: width, height: height(width: width - 4) + 2))
    let panel = Panel(
      title: StyledText(title), footer: StyledText(footer, .dim), isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        canvas.within(canvas.bounds.inset(dx: 1)) { draw(in: &$0) }
      }
    }
  }

  private var labelWidth: Int { choices.map(\.label.columns).max() ?? 0 }

  /// The column where explanations begin: mark of the cursor, blank, label, two blanks.
  private var explanationColumn: Int { labelWidth + 4 }

  private func lines(of choice: Choice, width: Int) -> [String] {
    let text = choice.refusal.map { "refused: " + $0 } ?? choice.explanation
    let lines = TextWrap.lines(text, columns: width - explanationColumn - 1)
    return lines.isEmpty ? [""] : lines
  }

  private func drawChoice(_ index: Int, _ lines: [String], y: Int, in canvas: inout Canvas) {
    let choice = choices[index]
    let isRefused = choice.refusal != nil
    canvas.text(choice.label, at: Point(x: 2, y: y))
    if isRefused {
      canvas.restyle(Rect(x: 2, y: y, width: labelWidth, height: 1), role: .disabled)
    }
    for (row, line) in lines.enumerated() {
      let place = Point(x: explanationColumn, y: y + row)
      canvas.text(line, at: place, isRefused ? .refused : .text)
    }
    guard index == cursor else { return }
    canvas.text(String(canvas.glyphs.cursor), at: Point(x: 0, y: y), .cursorMark)
    canvas.restyle(
      Rect(x: 1, y: y, width: canvas.size.width - 1, height: lines.count), adding: .selected)
  }
}
