/// All keys, those that work on the screen below first; Enter runs the chosen one.
struct HelpScreen: Screen {
  /// A heading or a key.
  enum Row: Equatable, Sendable {
    case heading(String)
    case binding(Binding, isHere: Bool)
  }

  private let all: [Row]
  private var rows: [Row]
  private var list = ListWidget()
  private var search = SearchLine()
  private let below: Scope
  /// Whether the cursor was put below the first heading, which takes the list's height to be known.
  private var isPlaced = false

  var scope: Scope { search.isOpen ? .prompt : .help }

  init(_ keymap: Keymap, for below: Scope) {
    self.below = below
    let here = keymap.rows(for: below)
    let elsewhere = keymap.rows().map { group, bindings in
      (group, bindings.filter { !$0.scopes.contains(below) })
    }
    all = Self.rows(here, isHere: true) + Self.rows(elsewhere, isHere: false)
    rows = all
    list.setCount(rows.count)
  }

  private static func rows(
    _ groups: [(Binding.Group, [Binding])], isHere: Bool
  ) -> [Row] {
    groups.filter { !$0.1.isEmpty }.flatMap { group, bindings in
      [.heading(isHere ? group.rawValue : "\(group.rawValue), elsewhere")]
        + bindings.map { Row.binding($0, isHere: isHere) }
    }
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    list.setHeight(size.height - 2 - (hasSearchLine ? 1 : 0))
    if !isPlaced { list.move(to: 1) }
    isPlaced = true
  }

  private var hasSearchLine: Bool { search.isOpen || !search.text.isEmpty }

  private mutating func narrow() {
    let words = search.text.lowercased().split(separator: " ")
    rows =
      words.isEmpty
      ? all
      : all.filter { row in
        guard case .binding(let binding, _) = row else { return false }
        let text = "\(binding.keyText) \(binding.help) \(binding.action.rawValue)".lowercased()
        return words.allSatisfy { text.contains($0) }
      }
    list.setCount(rows.count, cursor: words.isEmpty ? 1 : 0)
  }
}

/// Actions.
extension HelpScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if search.isOpen { return performInSearch(action) }
    switch action {
    case .filter: search.open()
    case .open: return runChosen()
    case .back where hasSearchLine:
      search.clear()
      narrow()
    case .back, .quit, .help: return .close
    case .nextMatch: _ = list.perform(.moveDown)
    case .previousMatch: _ = list.perform(.moveUp)
    default: return Outcome(isHandled: list.perform(action))
    }
    return .handled
  }

  private mutating func performInSearch(_ action: Action) -> Outcome {
    guard search.perform(action) else { return .unhandled }
    narrow()
    return .handled
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    search.insert(text)
    narrow()
    return .handled
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left, let row = list.row(atLine: mouse.point.y - 1) else {
      return .unhandled
    }
    list.move(to: row)
    return .handled
  }

  private func runChosen() -> Outcome {
    guard rows.indices.contains(list.cursor), case .binding(let binding, _) = rows[list.cursor]
    else { return .refused("choose a key below the heading") }
    guard binding.scopes.contains(below) else {
      return .refused("'\(binding.action.rawValue)' does nothing where you came from")
    }
    var outcome = Outcome.close
    outcome.next = binding.action
    return outcome
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (line, body) = canvas.bounds.split(bottom: hasSearchLine ? 1 : 0)
    let panel = Panel(
      title: "Help", status: StyledText("/ search  enter run  esc back", .dim),
      position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(body) { canvas in
      panel.draw(in: &canvas) { canvas in
        list.draw(in: &canvas) { Self.draw(rows[$0], in: &$1) }
        if rows.isEmpty { canvas.text("No key does that.", at: Point(x: 2, y: 0), .dim) }
      }
    }
    canvas.within(line) { canvas in
      let (_, field) = canvas.bounds.split(left: 1)
      canvas.within(field) { search.prompt.draw(in: &$0, isFocused: search.isOpen) }
    }
  }

  private static func draw(_ row: Row, in canvas: inout Canvas) {
    switch row {
    case .heading(let text): canvas.text(text, at: Point(x: 0, y: 0), .label, .strong)
    case .binding(let binding, let isHere):
      canvas.text(
        binding.keyText, at: Point(x: 2, y: 0), columns: 16, isHere ? .key : .disabled)
      canvas.text(
        binding.help, at: Point(x: 19, y: 0), columns: canvas.size.width - 19,
        isHere ? .text : .disabled)
    }
  }
}
