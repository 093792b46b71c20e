import Schema

/// Trying operators in an installed PyTorch.
extension State {
  /// Tries the selected operators, else those with pending edits, else the one under the cursor.
  mutating func startTrial(_ desk: Desk) -> [Effect] {
    guard !jobs.contains(where: { $0.kind == .trial }) else {
      notice = .refused("a trial goes on; \(keymap.key(of: .stop, in: scope)) stops it")
      return []
    }
    let operators = operatorsToTry(desk)
    guard !operators.isEmpty else {
      notice = .refused("no operator is under the cursor")
      return []
    }
    let settings = TrialSettings(python: python)
    return [
      .tryOperators(
        TrialRequest(workspace: desk.workspace, operators: operators, settings: settings))
    ]
  }

  private func operatorsToTry(_ desk: Desk) -> [Int] {
    if layers.isEmpty, main.list.list.isSelectingRange { return main.list.selected }
    if let screen = layers.last as? TrialScreen {
      return screen.selectedOperator(desk).map { [$0] } ?? []
    }
    let pending = desk.changedOperators.filter { desk.survey.lists[$0].contains(.fullCodegen) }
    return pending.isEmpty ? selectedOperator.map { [$0] } ?? [] : pending
  }

  /// Tells what came of a trial; nothing came of one that was stopped.
  mutating func adopt(_ result: Result<TrialReport?, Diagnostic>) -> [Effect] {
    switch result {
    case .success(nil): break
    case .success(let report?):
      desk?.note(report.kept)
      let text = report.summary + "; \(keymap.key(of: .trials, in: .list)) shows more"
      notice = report.hasPassed ? .done(text) : .failed(text)
    case .failure(let problem):
      layers.append(
        FindingsBox(title: "Nothing was tried", answer: "go on", diagnostics: [problem]))
    }
    return []
  }
}
