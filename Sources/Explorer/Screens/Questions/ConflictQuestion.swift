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
