import Schema

/// The list of operators: what the filter lets pass, in some order, and the cursor in it.
struct OperatorList: Sendable {
  private(set) var list = ListWidget()
  /// The operators shown, by position in `Catalog.functions`.
  private(set) var rows: [Int] = []
  private(set) var filter = FilterLine()
  var sort = OperatorSort.name
  /// Whether the last in the order comes first.
  var isReversed = false
  /// Whether variants share the row of their operator.
  var isFolded = false
  /// What the rows were made from.
  private var made: Recipe?
  /// Whether a model is loaded, of which the rows say the calls.
  private var showsCalls = false

  private struct Recipe: Equatable {
    let revision: Int
    let query: Query
    /// Whether the query may be about to become another, so that none passing means nothing yet.
    let isTypingKey: Bool
    let sort: OperatorSort
    let isReversed: Bool
    let isFolded: Bool
  }

  /// The operator under the cursor.
  var current: Int? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }

  /// The operators that an edit applies to.
  var selected: [Int] { list.selection.map { Array(rows[$0]) } ?? [] }
}

extension OperatorList {
  /// Makes the rows anew if anything changed; the cursor stays on its operator.
  mutating func settle(height: Int, _ desk: inout Desk) {
    settle(rows: height - (Self.hasHeader(height) ? 1 : 0), &desk)
  }

  /// The same for a number of rows below the names of the columns.
  mutating func settle(rows height: Int, _ desk: inout Desk) {
    list.setHeight(height)
    showsCalls = desk.model != nil
    let recipe = Recipe(
      revision: desk.revision, query: filter.query, isTypingKey: filter.isTypingKey, sort: sort,
      isReversed: isReversed, isFolded: isFolded)
    if recipe != made {
      if filter.query.asksForReadiness || sort == .shape { desk.survey.learnAllReadiness() }
      let isKept = made.map { keepsRows(from: $0, to: recipe) } ?? false
      if !isKept { remake(desk) }
      made = recipe
    }
  }

  /// An edit leaves the rows where they are, even those that the filter would drop by now: what
  /// one has just changed must not jump away.
  private func keepsRows(from old: Recipe, to new: Recipe) -> Bool {
    old.revision != new.revision && old.query == new.query && old.sort == new.sort
      && old.isReversed == new.isReversed && old.isFolded == new.isFolded
  }

  private mutating func remake(_ desk: Desk) {
    let current = current
    let survey = desk.survey
    let query = filter.query
    let passing = query.terms.isEmpty ? desk.order : desk.order.filter { query.matches(survey[$0]) }
    if passing.isEmpty, filter.isTypingKey { return }
    rows = sort.sorted(
      isFolded ? Self.folded(passing, survey) : passing, survey, desk.model)
    if isReversed { rows.reverse() }
    let place = current.flatMap { current in
      rows.firstIndex(of: current) ?? rows.firstIndex(of: survey[current].group.functional)
    }
    list.setCount(rows.count, cursor: place ?? 0)
  }

  /// The operators with one for all variants of a group, where the first of them stands.
  private static func folded(_ operators: [Int], _ survey: OperatorSurvey) -> [Int] {
    var seen: Set<Int> = []
    return operators.map { survey[$0].group.functional }.filter { seen.insert($0).inserted }
  }

  /// Forgets the rows, as for another catalogue, but for the one under the cursor.
  mutating func reset(to current: Int?) {
    made = nil
    rows = current.map { [$0] } ?? []
    list.setCount(rows.count, cursor: 0)
  }

  /// Goes to an operator, if it is shown.
  mutating func go(to index: Int) -> Bool {
    guard let row = rows.firstIndex(of: index) else { return false }
    list.move(to: row)
    return true
  }
}

/// Actions.
extension OperatorList {
  mutating func perform(_ action: Action) -> Bool { list.perform(action) }

  mutating func clearRange() { list.clearRange() }

  /// Sorts by something; by what it is sorted already, the other way round.
  mutating func order(by sort: OperatorSort) {
    isReversed = sort == self.sort && !isReversed
    self.sort = sort
  }

  mutating func scroll(by rows: Int) { list.scroll(by: rows) }

  /// The names of the columns stand above the rows where there are enough lines.
  private static func hasHeader(_ height: Int) -> Bool { height >= 16 }

  mutating func click(line: Int) {
    let line = line - (Self.hasHeader(list.height + 1) ? 1 : 0)
    if let row = list.row(atLine: line) { list.move(to: row) }
  }

  /// The order that a press on the name of a column asks for.
  func sort(atLine line: Int, column: Int, width: Int) -> OperatorSort? {
    guard line == 0, Self.hasHeader(list.height + 1) else { return nil }
    return RowColumns(width: width - 1, showsCalls: showsCalls).sort(atColumn: column - 1)
  }

  /// Changes the filter's text; what cannot be understood leaves the rows as they are.
  mutating func setFilter(_ text: String, _ desk: Desk) {
    list.clearRange()
    filter.setText(text, desk.vocabulary)
  }

  /// Opens or closes the filter line.
  mutating func edit(_ change: (inout FilterLine) -> Void) { change(&filter) }

  /// Changes the filter's text.
  mutating func edit(_ desk: Desk, _ change: (inout FilterLine) -> Void) {
    list.clearRange()
    change(&filter)
    filter.parse(desk.vocabulary)
  }
}

/// Drawing.
extension OperatorList {
  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let count = Figures.grouped(rows.count)
    let all = Figures.grouped(desk.catalog.functions.count)
    let shown = rows.count == desk.catalog.functions.count ? all : "\(count) of \(all)"
    let panel = Panel(
      title: StyledText("Operators"),
      status: StyledText(
        "\(shown) · sort: \(sort.rawValue)\(isReversed ? " reversed" : "")"
          + (isFolded ? " · folded" : ""), .dim),
      footer: footer, position: StyledText(list.position, .dim), isFocused: isFocused)
    let highlights = filter.query.highlights
    let survey = desk.survey
    panel.draw(in: &canvas) { canvas in
      let columns = RowColumns(width: canvas.size.width - 1, showsCalls: showsCalls)
      let (header, body) = canvas.bounds.split(
        top: Self.hasHeader(canvas.size.height) ? 1 : 0)
      canvas.within(header) { columns.drawHeader(in: &$0) }
      canvas.within(body) { canvas in
        list.draw(in: &canvas, isFocused: isFocused) { row, canvas in
          OperatorRow(
            facts: survey[rows[row]], columns: columns, highlights: highlights,
            isFolded: isFolded, hasPassed: desk.trials.hasPassed(rows[row]),
            calls: calls(of: rows[row], desk)
          )
          .draw(in: &canvas)
        }
      }
      if rows.isEmpty {
        canvas.text("No operator passes this filter.", at: Point(x: 2, y: 1), .dim)
        let clear = desk.keys.key(of: .back, in: .list)
        canvas.text("\(clear) clears it.", at: Point(x: 2, y: 2), .dim)
      }
    }
  }

  /// How often the model calls what the row stands for.
  private func calls(of index: Int, _ desk: Desk) -> String? {
    guard let model = desk.model else { return nil }
    return model.callsText(of: isFolded ? desk.survey[index].group.members : [index])
  }

  private var footer: StyledText {
    guard list.isSelectingRange else { return "" }
    return StyledText("\(selected.count) selected", .pending)
  }
}
