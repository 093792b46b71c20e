import Schema

/// Offers the edits that an earlier run left behind.
struct RestoreQuestion: Question {
  let history: EditHistory
  /// Whether they are among those that nobody wanted at the end of a run.
  var wasSetAside = false
  var size = Size(width: 0, height: 0)

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: return restore(&desk)
    case .no, .back, .quit:
      let key = desk.keys.key(of: .restoreEdits, in: .list)
      return Outcome(
        notice: .note("set aside; \(key) brings them back"), closes: true,
        effects: wasSetAside ? [] : [.setAside(history, yaml: yaml(desk))])
    default: return .unhandled
    }
  }

  private func yaml(_ desk: Desk) -> String { desk.workspace.inputs.backend.source.name }

  private func restore(_ desk: inout Desk) -> Outcome {
    let lost = desk.restore(history)
    let done = Figures.count(history.done.count - lost.count, "step")
    var outcome = Outcome(notice: .done("\(done) of edits made again"), closes: true)
    if wasSetAside { outcome.effects = [.forgetSetAside(yaml: yaml(desk))] }
    if !lost.isEmpty {
      outcome.pushed = FindingsBox(
        title: "Edits that could not be made again", answer: "go on without them",
        diagnostics: lost)
    }
    return outcome
  }

  func box(_ desk: Desk) -> QuestionBox {
    let names = Set(history.done.flatMap(\.self).map(\.operatorName)).sorted()
    return QuestionBox(
      title: "Edits from before",
      text: "The last time, \(Figures.count(names.count, "operator")) of this yaml had edits that "
        + "were never written: \(names.prefix(6).joined(separator: ", "))"
        + (names.count > 6 ? " and others" : "") + ". Make them again?",
      answers: Answers(yes: "make them again", no: "set them aside", desk.keys))
  }
}
