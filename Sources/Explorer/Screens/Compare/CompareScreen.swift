import Schema

/// How the backend differs from another one, or from itself on another PyTorch.
struct CompareScreen: ListAndTextScreen {
  private let other: Comparand
  private(set) var comparison: Comparison
  var pane = ListAndText<Comparison.Row>(headingHeight: 1, textShare: 3)
  private(set) var order = Order.change
  /// What the rows were made for.
  private var made: Recipe?
  private var revision: Int

  /// What the rows are sorted by.
  enum Order: String, Sendable {
    case change, name
  }

  private struct Recipe: Equatable {
    let revision: Int
    let words: String
    let order: Order
  }

  init(_ other: Comparand, _ desk: Desk) {
    self.other = other
    comparison = Comparison(desk.workspace, with: other)
    revision = desk.revision
    makeRows()
  }

  var ownScope: Scope { .compare }

  var withoutOperator: String {
    pane.current.map { "'\($0.name)' is not in the PyTorch of this side" }
      ?? "there is no difference to open"
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    pane.current.flatMap { desk.catalog.index(named: $0.name) }
  }

  func offers(_ action: Action) -> Bool { action != .complete }

  private mutating func makeRows() {
    let recipe = Recipe(revision: revision, words: pane.search.text, order: order)
    guard recipe != made else { return }
    made = recipe
    let passing = comparison.rows.filter { row in
      pane.search.passes(
        ([row.name, row.change] + row.lists.map(\.rawValue)).joined(separator: " "))
    }
    pane.show(
      order == .name
        ? passing
        : comparison.changes.flatMap { change in passing.filter { $0.change == change } })
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision {
      revision = desk.revision
      comparison = Comparison(desk.workspace, with: other)
    }
    makeRows()
    pane.settle(in: size) { ComparisonText.lines(of: $0, width: $1) }
  }
}

/// Keys and the mouse.
extension CompareScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .open: return open(desk)
    case .toggle: return toggle(&desk)
    case .export: return .push(PathPrompt.export(ComparisonTable(comparison: comparison)))
    case .sort: order = order == .change ? .name : .change
    default: return Outcome(isHandled: pane.perform(action))
    }
    return .handled
  }

  private func toggle(_ desk: inout Desk) -> Outcome {
    guard let index = selectedOperator(desk) else {
      return .refused("no operator of this side is under the cursor")
    }
    let plan = TogglePlan([desk.survey[index]])
    guard !plan.edits.isEmpty else { return .refused(plan.refusal ?? "it cannot be listed") }
    return desk.make(plan.edits, told: plan.notice)
  }
}
