import Schema

/// Offers the edits that an earlier run left behind.
struct RestoreQuestion: Screen {
  let steps: [[BackendEdit]]

  var scope: Scope { .question }
  var isLayer: Bool { true }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .yes: return restore(&desk)
    case .no:
      let yaml = desk.workspace.inputs.backend.source.name
      return Outcome(closes: true, effects: [.keepJournal([], yaml: yaml)])
    case .back, .quit: return .close
    default: return .unhandled
    }
  }

  private func restore(_ desk: inout Desk) -> Outcome {
    var lost = 0
    for step in steps {
      do throws(Diagnostic) { try desk.edit(step) } catch { lost += 1 }
    }
    let done = Figures.count(steps.count - lost, "step")
    let text = lost == 0 ? "\(done) of edits made again" : "\(done) made again, \(lost) lost"
    return Outcome(notice: lost == 0 ? .done(text) : .failed(text), closes: true)
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let names = Set(steps.flatMap(\.self).map(\.operatorName)).sorted()
    QuestionBox(
      title: "Edits from before",
      text: "The last time, \(Figures.count(names.count, "operator")) of this yaml had edits that "
        + "were never written: \(names.prefix(6).joined(separator: ", "))"
        + (names.count > 6 ? " and others" : "") + ". Make them again?",
      yes: "make them again", no: "forget them"
    ).draw(in: &canvas)
  }
}
