import Schema

/// How the backend differs from another one, or from itself on another PyTorch.
struct CompareScreen: Screen {
  private let other: Comparand
  private(set) var comparison: Comparison
  private(set) var rows: [Comparison.Row] = []
  var list = ListWidget()
  var filter = SearchLine()
  private(set) var order = Order.change
  private(set) var detail = CodeWidget(firstNumber: nil)
  private var shown: Comparison.Row?
  private var shownWidth = 0
  private var revision: Int

  /// What the rows are sorted by.
  enum Order: String, Sendable {
    case change, name
  }

  init(_ other: Comparand, _ desk: Desk) {
    self.other = other
    comparison = Comparison(desk.workspace, with: other)
    revision = desk.revision
    makeRows()
  }

  var scope: Scope { filter.isOpen ? .prompt : .compare }

  var current: Comparison.Row? {
    rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    current.flatMap { desk.catalog.index(named: $0.name) }
  }

  func offers(_ action: Action) -> Bool { action != .complete }

  private mutating func makeRows() {
    let current = current
    let words = filter.text.lowercased().split(separator: " ")
    let passing = comparison.rows.filter { row in
      let text = ([row.name, row.change] + row.lists.map(\.rawValue)).joined(separator: " ")
      return words.allSatisfy { text.lowercased().contains($0) }
    }
    rows =
      order == .name
      ? passing
      : comparison.changes.flatMap { change in passing.filter { $0.change == change } }
    list.setCount(rows.count, cursor: current.flatMap { rows.firstIndex(of: $0) })
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision {
      revision = desk.revision
      comparison = Comparison(desk.workspace, with: other)
      makeRows()
    }
    let (lower, upper) = Self.split(Rect(size: size))
    list.setHeight(Panel.interior(of: upper).height - 1)
    let inner = Panel.interior(of: lower)
    guard shown != current || shownWidth != inner.width else {
      detail.setHeight(inner.height)
      return
    }
    shown = current
    shownWidth = inner.width
    let lines = current.map { ComparisonText.lines(of: $0, width: inner.width - 1) } ?? []
    detail = CodeWidget(lines: lines, height: inner.height, firstNumber: nil)
  }

  static func split(_ area: Rect) -> (lower: Rect, upper: Rect) {
    area.split(bottom: max(7, area.height / 3))
  }
}

/// Keys.
extension CompareScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if filter.isOpen { return performInFilter(action) }
    switch action {
    case .open: return open(desk)
    case .toggle: return toggle(&desk)
    case .export: return .push(PathPrompt.export(ComparisonTable(comparison: comparison)))
    case .filter:
      filter.open()
      makeRows()
    case .back where !filter.text.isEmpty: clearFilter()
    case .sort:
      order = order == .change ? .name : .change
      makeRows()
    case .scrollPreviewDown, .scrollPreviewUp, .moveLeft, .moveRight:
      return Outcome(isHandled: detail.perform(action))
    default: return Outcome(isHandled: list.perform(action))
    }
    return .handled
  }

  private func open(_ desk: Desk) -> Outcome {
    guard let row = current else { return .refused("there is no difference to open") }
    guard let index = desk.catalog.index(named: row.name) else {
      return .refused("'\(row.name)' is not in the PyTorch of this side")
    }
    return Outcome(closes: true, message: .show(operatorIndex: index))
  }

  private func toggle(_ desk: inout Desk) -> Outcome {
    guard let index = selectedOperator(desk) else {
      return .refused("no operator of this side is under the cursor")
    }
    let plan = TogglePlan([desk.survey[index]])
    guard !plan.edits.isEmpty else { return .refused(plan.refusal ?? "it cannot be listed") }
    return desk.make(plan.edits, told: plan.notice)
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left, let row = list.row(atLine: mouse.point.y - 2) else {
      return .unhandled
    }
    list.move(to: row)
    return .handled
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    guard filter.isOpen else { return .unhandled }
    filter.insert(text)
    makeRows()
    return .handled
  }

  private mutating func performInFilter(_ action: Action) -> Outcome {
    switch action {
    case .accept: filter.accept()
    case .back, .quit: clearFilter()
    default:
      guard filter.perform(action) else { return .unhandled }
      makeRows()
    }
    return .handled
  }

  private mutating func clearFilter() {
    filter.clear()
    makeRows()
  }
}
