import Emit
import Schema

/// A box with the values by which the list can be narrowed, each with how many operators it has.
struct FacetsScreen: Screen {
  /// A heading or a value.
  struct Row: Equatable, Sendable {
    let key: FilterKey
    /// Nil for a heading.
    let value: String?
    let count: Int
  }

  private var filter: String
  private var rows: [Row] = []
  private var list = ListWidget()
  private var area = Rect(size: Size(width: 0, height: 0))
  /// Whether the cursor was put below the first heading, which takes the list's height to be known.
  private var isPlaced = false
  private static let keys: [FilterKey] = [
    .list, .fate, .shape, .ready, .kind, .tag, .dispatch, .type,
  ]

  var scope: Scope { .facets }
  var isLayer: Bool { true }

  init(filter: String, _ desk: Desk) {
    self.filter = filter
    desk.survey.learnAllReadiness()
    count(desk)
    list.setCount(rows.count)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    area = Self.box(size)
    list.setHeight(area.height - 2)
    if !isPlaced { list.move(to: 1) }
    isPlaced = true
  }

  /// The counts of each value among the operators that pass the rest of the filter.
  private mutating func count(_ desk: Desk) {
    rows = Self.keys.flatMap { key -> [Row] in
      let rest = FilterWords(filter).removing(key).text
      let query = (try? Query(parsing: rest, desk.vocabulary)) ?? .all
      let passing = desk.survey.operators(matching: query).map { desk.survey[$0] }
      let values = desk.vocabulary.suggestions(for: key).map { value in
        Row(key: key, value: value, count: passing.count { key.holds(value, $0) })
      }
      let shown = values.filter { $0.count > 0 }
      let isOpen = key.fixedValues == nil
      let sorted = isOpen ? shown.sorted { $0.count > $1.count } : shown
      return [Row(key: key, value: nil, count: passing.count)] + sorted
    }
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .toggle: return toggle(&desk)
    case .accept, .back, .quit, .filter:
      var outcome = Outcome.close
      if action == .filter { outcome.next = .filter }
      return outcome
    default: return Outcome(isHandled: list.perform(action))
    }
  }

  private mutating func toggle(_ desk: inout Desk) -> Outcome {
    guard rows.indices.contains(list.cursor) else { return .handled }
    let row = rows[list.cursor]
    guard let value = row.value else {
      return .refused("this is a heading; choose a value below it")
    }
    filter = FilterWords(filter).toggling(row.key, value).text
    desk.survey.learnAllReadiness()
    count(desk)
    let place = rows.firstIndex { $0.key == row.key && $0.value == value }
    list.setCount(rows.count, cursor: place ?? list.cursor)
    var outcome = Outcome.handled
    outcome.message = .filter(filter)
    return outcome
  }

  /// A click on a value picks it; one beside the box closes it.
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left else { return .unhandled }
    guard area.contains(mouse.point) else { return .close }
    guard let row = list.row(atLine: mouse.point.y - area.minY - 1) else { return .handled }
    list.move(to: row)
    return rows[row].value == nil ? .handled : toggle(&desk)
  }

  private static func box(_ size: Size) -> Rect {
    let (right, _) = Rect(size: size).split(right: min(44, size.width))
    return right.height > 8 ? right.inset(dy: 1) : right
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let panel = Panel(
      title: "Narrow by", position: StyledText(list.position, .dim), isFocused: true)
    let chosen = FilterWords(filter)
    canvas.within(Self.box(canvas.size)) { canvas in
      panel.draw(in: &canvas) { canvas in
        list.draw(in: &canvas) { index, canvas in Self.draw(rows[index], chosen, in: &canvas) }
      }
    }
  }

  private static func draw(_ row: Row, _ chosen: FilterWords, in canvas: inout Canvas) {
    guard let value = row.value else {
      canvas.text(row.key.rawValue, at: .zero, .label, .strong)
      return
    }
    let isChosen = chosen.values(of: row.key).contains(value)
    canvas.text(isChosen ? "[x]" : "[ ]", at: Point(x: 1, y: 0), isChosen ? .match : .dim)
    let figure = Figures.grouped(row.count)
    canvas.text(value, at: Point(x: 5, y: 0), columns: canvas.size.width - 6 - figure.count)
    canvas.text(figure, endingAt: Point(x: canvas.size.width, y: 0), .number)
  }
}

/// A filter's text as words, so that values can be put in and taken out.
struct FilterWords: Equatable, Sendable {
  private var words: [String]

  init(_ text: String) { words = text.split(separator: " ").map(String.init) }

  var text: String { words.joined(separator: " ") }

  func values(of key: FilterKey) -> [String] {
    words.filter { $0.hasPrefix(key.rawValue + ":") }
      .flatMap { $0.dropFirst(key.rawValue.count + 1).split(separator: ",").map(String.init) }
  }

  func removing(_ key: FilterKey) -> Self {
    var copy = self
    copy.words.removeAll { $0.hasPrefix(key.rawValue + ":") }
    return copy
  }

  func toggling(_ key: FilterKey, _ value: String) -> Self {
    var values = values(of: key)
    if let index = values.firstIndex(of: value) {
      values.remove(at: index)
    } else {
      values.append(value)
    }
    var copy = removing(key)
    if !values.isEmpty { copy.words.append("\(key.rawValue):\(values.joined(separator: ","))") }
    return copy
  }
}
