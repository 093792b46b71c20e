/// Asks whether to quit although there are unsaved edits.
struct QuitQuestion: Question {
  let edits: Int
  var size = Size(width: 0, height: 0)

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

  func box(_ desk: Desk) -> QuestionBox {
    let isKept = desk.workspace.inputs.isBackendFile
    let them = edits == 1 ? "it" : "them"
    let key = desk.keys.key(of: .restoreEdits, in: .list)
    let loss =
      isKept
      ? "Quitting sets \(them) aside, and \(key) brings \(them) back" : "Quitting loses \(them)"
    return QuestionBox(
      title: "Quit?",
      text: "\(Figures.count(edits, "edit")) not written yet. \(loss); the review, back in the "
        + "list, writes \(them).",
      answers: Answers(
        yes: isKept ? "quit and set \(them) aside" : "quit and lose \(them)", no: "stay", desk.keys)
    )
  }
}
