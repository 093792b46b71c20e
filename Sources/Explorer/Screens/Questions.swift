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

/// Asks whether to quit although there are unsaved edits.
struct QuitQuestion: Screen {
  let edits: Int

  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: .effect(.quit)
    case .no, .back, .quit, .quitAll: .close
    default: .unhandled
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    QuestionBox(
      title: "Quit?",
      text: "\(Figures.count(edits, "edit")) not written yet. Quitting loses them; w, back in the "
        + "list, reviews and writes them.",
      yes: "quit and lose them", no: "stay"
    ).draw(in: &canvas)
  }
}

/// Says that the yaml changed on disk, and offers to take it up.
struct ConflictQuestion: Screen {
  let path: String

  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes:
      var outcome = Outcome.close
      outcome.effects = [.load]
      return outcome
    case .no, .back, .quit, .quitAll: return .close
    default: return .unhandled
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    QuestionBox(
      title: "Changed on disk",
      text: "\(path) is not what was read: somebody else changed it. Nothing was overwritten. "
        + "Read it again and make your edits on top of it? You then review them once more.",
      yes: "read it again", no: "leave it"
    ).draw(in: &canvas)
  }
}

/// Says what became of each file.
struct WrittenScreen: Screen {
  let files: [WrittenFile]

  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool { [.accept, .back].contains(action) }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    [.accept, .back, .quit].contains(action) ? .close : .unhandled
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let width = min(canvas.size.width - 4, max(40, (files.map(\.path.count).max() ?? 0) + 18))
    let box = canvas.bounds.centred(Size(width: width, height: files.count + 4))
    let panel = Panel(
      title: "Written", footer: StyledText("enter done", .dim), isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        for (row, file) in files.enumerated() {
          let isWritten = file.outcome == .written
          let mark = isWritten ? canvas.glyphs.done : canvas.glyphs.separator
          let end = canvas.text(
            "\(mark) \(file.outcome.rawValue)", at: Point(x: 1, y: row + 1),
            isWritten ? .success : .dim)
          canvas.text(
            file.path, at: Point(x: max(end + 2, 14), y: row + 1), columns: canvas.size.width - 14)
        }
      }
    }
  }
}
