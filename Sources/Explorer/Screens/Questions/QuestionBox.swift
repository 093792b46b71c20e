/// A box with a question to be answered by yes or no, or by a click on an answer.
struct QuestionBox {
  let title: String
  let text: String
  let answers: Answers

  private func lines(_ box: Rect) -> [String] { TextWrap.lines(text, columns: box.width - 4) }

  private func box(in size: Size) -> Rect {
    let width = min(size.width - 4, 66)
    let height = TextWrap.lines(text, columns: width - 4).count + 5
    return Rect(size: size).centred(Size(width: width, height: height))
  }

  /// The answer at a place of an area of a size.
  func answer(at point: Point, in size: Size) -> Action? {
    let box = box(in: size)
    let line = box.minY + 1 + lines(box).count + 1
    return point.y == line ? answers.action(atColumn: point.x - box.minX - 2) : nil
  }

  func draw(in canvas: inout Canvas) {
    let box = box(in: canvas.size)
    let lines = lines(box)
    canvas.within(box) { canvas in
      Panel(title: StyledText(title), isFocused: true).draw(in: &canvas) { canvas in
        for (row, line) in lines.enumerated() { canvas.text(line, at: Point(x: 1, y: row)) }
        canvas.text(answers.text, at: Point(x: 1, y: lines.count + 1))
      }
    }
  }
}

/// What yes and no mean, side by side, with the keys in force.
struct Answers: Sendable {
  private let parts: [(text: StyledText, action: Action)]

  init(yes: String, no: String, _ keys: Keymap, in scope: Scope = .question) {
    parts = [(Action.yes, yes), (.no, no)].map { action, label in
      (StyledText(keys.key(of: action, in: scope), .key) + StyledText(" \(label)"), action)
    }
  }

  private static let gap = StyledText("   ")

  var text: StyledText { parts[0].text + Self.gap + parts[1].text }

  /// The answer at a column of the text.
  func action(atColumn column: Int) -> Action? {
    var start = 0
    for (text, action) in parts {
      let end = start + text.columns
      if (start..<end).contains(column) { return action }
      start = end + Self.gap.columns
    }
    return nil
  }
}

/// A question over the screen below: what conforms says what is asked, and what answers do.
protocol Question: Screen {
  /// The size of the screen below, as of the last `settle`.
  var size: Size { get set }
  func box(_ desk: Desk) -> QuestionBox
}

extension Question {
  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func settle(in size: Size, _ desk: inout Desk) { self.size = size }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left, let answer = box(desk).answer(at: mouse.point, in: size) else {
      return .handled
    }
    return perform(answer, on: &desk)
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) { box(desk).draw(in: &canvas) }
}
