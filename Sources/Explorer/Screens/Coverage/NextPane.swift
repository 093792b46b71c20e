import Emit
import Schema

/// What falls back today, ranked by what it costs to list it or by how often a model calls it.
struct NextPane: Sendable {
  /// Those that have all words of the search.
  private(set) var rows: [NextOperators.Row] = []
  private var all: [NextOperators.Row] = []
  private(set) var search = SearchLine()
  var list = ListWidget()
  private var order = NextOperators.Order.cost
  /// The edits and the model that the rows were made with.
  private var made: Recipe?

  private struct Recipe: Equatable {
    let model: ModelOperators?
    let order: NextOperators.Order
  }

  var current: NextOperators.Row? {
    rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
  }

  /// Makes the rows anew for another model or order; an edit leaves them where they are, because
  /// what one has just listed must not jump away.
  mutating func adopt(_ desk: inout Desk) {
    if let made, made.model != desk.model { order = desk.model == nil ? .cost : .hits }
    let isFirst = made == nil
    if isFirst, desk.model != nil { order = .hits }
    let recipe = Recipe(model: desk.model, order: order)
    guard recipe != made else { return }
    made = recipe
    let current = current?.index
    desk.survey.learnAllReadiness()
    all = NextOperators(desk.survey, order: desk.order, model: desk.model, by: order).rows
    narrow(desk)
    if !isFirst, let place = rows.firstIndex(where: { $0.index == current }) {
      list.move(to: place)
    }
  }

  /// Changes the words that the rows are narrowed by.
  mutating func edit(_ desk: Desk, _ change: (inout SearchLine) -> Void) {
    change(&search)
    narrow(desk)
  }

  private mutating func narrow(_ desk: Desk) {
    rows = all.filter { row in
      let facts = desk.survey[row.index]
      return search.passes("\(facts.name) \(row.cost.text) \(facts.function.tags)")
    }
    list.setCount(rows.count, cursor: 0)
  }

  mutating func setHeight(_ height: Int) { list.setHeight(height - (hasSearchLine ? 1 : 0)) }

  private var hasSearchLine: Bool { search.isOpen || !search.text.isEmpty }

  mutating func changeOrder(_ desk: inout Desk) -> Outcome {
    guard desk.model != nil else {
      let load = desk.keys.key(of: .loadModel, in: .coverage)
      return .refused("no model is loaded to sort by; \(load) loads one")
    }
    order = order == .cost ? .hits : .cost
    adopt(&desk)
    return .said(.note(order == .cost ? "the cheapest come first" : "the most called come first"))
  }

  func open() -> Outcome {
    guard let current else { return .refused("nothing is left to add") }
    return Outcome(closes: true, message: .show(operatorIndex: current.index))
  }

  mutating func toggle(_ desk: inout Desk) -> Outcome {
    guard let current else { return .refused("nothing is left to add") }
    let plan = TogglePlan([desk.survey[current.index]])
    guard !plan.edits.isEmpty else { return .refused(plan.refusal ?? "it cannot be listed") }
    return desk.make(plan.edits, told: plan.notice)
  }
}

/// Drawing.
extension NextPane {
  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let how = order == .cost ? "cheapest first" : "most called first"
    let panel = Panel(
      title: StyledText("They fall back today"), status: StyledText(how, .dim),
      position: StyledText(list.position, .dim), isFocused: isFocused)
    panel.draw(in: &canvas) { canvas in
      let (line, body) = canvas.bounds.split(bottom: hasSearchLine ? 1 : 0)
      canvas.within(body) { canvas in
        list.draw(in: &canvas, isFocused: isFocused) { draw(rows[$0], in: &$1, desk) }
        if rows.isEmpty { canvas.text("None.", at: Point(x: 2, y: 0), .dim) }
      }
      canvas.within(line) { search.prompt.draw(in: &$0, isFocused: search.isOpen) }
    }
  }

  private func draw(_ row: NextOperators.Row, in canvas: inout Canvas, _ desk: Desk) {
    let facts = desk.survey[row.index]
    let name = min(32, max(20, canvas.size.width / 2 - 8))
    canvas.text(OperatorMark(facts).text(canvas.glyphs.marks), at: .zero)
    canvas.text(
      facts.name, at: Point(x: 3, y: 0), columns: name, .text, facts.lists.isEmpty ? [] : .strong)
    canvas.text(
      row.cost.text, at: Point(x: name + 4, y: 0), columns: 18,
      row.cost > .declared ? .needsWork : .dim)
    var x = name + 24
    if desk.model != nil {
      let text = row.hits.count == 0 ? "" : row.hits.text("≤")
      canvas.text(text, endingAt: Point(x: x + 6, y: 0), .number)
      x += 8
    }
    canvas.text(
      facts.tellingTags.joined(separator: " "), at: Point(x: x, y: 0),
      columns: canvas.size.width - x, .dim)
  }
}
