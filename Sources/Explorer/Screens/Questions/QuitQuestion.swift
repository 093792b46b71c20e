/// Asks whether to quit although there are unsaved edits.
struct QuitQuestion: Screen {
  let edits: Int

  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: Outcome(effects: forgetting(desk) + [.quit])
    case .no, .back, .quit, .quitAll: .close
    default: .unhandled
    }
  }

  /// Who says to lose the edits is not asked for them at the next start.
  private func forgetting(_ desk: Desk) -> [Effect] {
    [.keepJournal(EditHistory(), yaml: desk.workspace.inputs.backend.source.name)]
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
