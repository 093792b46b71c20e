/// A box with a question to be answered by y or n.
struct QuestionBox {
  let title: String
  let text: String
  let yes: String
  let no: String

  func draw(in canvas: inout Canvas) {
    let width = min(canvas.size.width - 4, 66)
    let lines = TextWrap.lines(text, columns: width - 4)
    let box = canvas.bounds.centred(Size(width: width, height: lines.count + 5))
    canvas.within(box) { canvas in
      Panel(title: StyledText(title), isFocused: true).draw(in: &canvas) { canvas in
        for (row, line) in lines.enumerated() { canvas.text(line, at: Point(x: 1, y: row)) }
        let answers =
          StyledText("y", .key) + StyledText(" \(yes)   ") + StyledText("n", .key)
          + StyledText(" \(no)")
        canvas.text(answers, at: Point(x: 1, y: lines.count + 1))
      }
    }
  }
}
