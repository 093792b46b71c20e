import Schema

/// What can be done to several operators at once: to those selected, or to those that pass a filter.
enum OperatorCommand: CaseIterable, Sendable {
  case toggle, chooseList, toggleSymint

  init?(_ action: Action) {
    guard let command = Self.allCases.first(where: { $0.action == action }) else { return nil }
    self = command
  }

  var action: Action {
    switch self {
    case .toggle: .toggle
    case .chooseList: .chooseList
    case .toggleSymint: .toggleSymint
    }
  }

  func perform(on operators: [Int], _ desk: inout Desk) -> Outcome {
    guard !operators.isEmpty else { return .refused("no operator passes the filter") }
    return switch self {
    case .toggle: toggle(operators, &desk)
    case .toggleSymint: toggleSymint(operators, &desk)
    case .chooseList: .push(ListMenu(operators: operators, desk))
    }
  }

  private func toggle(_ operators: [Int], _ desk: inout Desk) -> Outcome {
    let plan = TogglePlan(
      operators.map { desk.survey[$0] },
      bringsVariants: !desk.workspace.backend.list.useOutAsPrimary)
    guard !plan.edits.isEmpty else { return .refused(plan.refusal ?? "no operator to list") }
    return desk.make(plan.edits, told: plan.notice)
  }

  private func toggleSymint(_ operators: [Int], _ desk: inout Desk) -> Outcome {
    let facts = operators.map { desk.survey[$0] }
    let takers = facts.filter { $0.function.schema.hasSymInt || $0.isSymInt }
    guard let first = takers.first else {
      let name = facts.count == 1 ? facts[0].name : "any of the selected operators"
      return .refused("no SymInt in the schema of \(name), so symint would change nothing")
    }
    let isOn = !first.isSymInt
    let edits = takers.filter { $0.isSymInt != isOn }
      .map { BackendEdit.setSymInt(operatorName: $0.name, isOn) }
    let what = edits.count == 1 ? first.name : Figures.count(edits.count, "operator")
    let listed = takers.allSatisfy { !$0.lists.isEmpty }
    let text = "symint \(isOn ? "on" : "off") for \(what)"
    return desk.make(
      edits, told: listed ? .done(text) : .note(text + "; it takes effect once listed"))
  }
}

extension Desk {
  static let readOnlyRefusal = "nothing can be changed: lazyops was started with --read-only"

  /// Makes edits as one step and says what came of it.
  mutating func make(_ edits: [BackendEdit], told notice: Notice) -> Outcome {
    if setup.isReadOnly { return .refused(Self.readOnlyRefusal) }
    do throws(Diagnostic) {
      try edit(edits)
      return .said(notice)
    } catch {
      return .said(.failed(error.message + (error.hint.map { "; \($0)" } ?? "")))
    }
  }
}
