/// Asks whether to quit although there are unsaved edits.
struct QuitQuestion: Screen {
  let edits: Int

  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: Outcome(effects: settingAside(desk) + [.quit])
    case .no, .back, .quit, .quitAll: .close
    default: .unhandled
    }
  }

  /// Who quits without the edits is not asked for them at the next start.
  private func settingAside(_ desk: Desk) -> [Effect] {
    let workspace = desk.workspace
    guard workspace.inputs.isBackendFile else { return [] }
    return [.setAside(workspace.history, yaml: workspace.inputs.backend.source.name)]
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let isKept = desk.workspace.inputs.isBackendFile
    let loss = isKept ? "Quitting sets them aside" : "Quitting loses them"
    QuestionBox(
      title: "Quit?",
      text: "\(Figures.count(edits, "edit")) not written yet. \(loss); the review, back in the "
        + "list, writes them.",
      yes: isKept ? "quit and set them aside" : "quit and lose them", no: "stay"
    ).draw(in: &canvas)
  }
}
