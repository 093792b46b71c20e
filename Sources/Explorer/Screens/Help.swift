/// All keys, those that work on the screen below first; Enter runs the chosen one.
struct HelpScreen: Screen {
  /// A heading, a key, or a sign of the list.
  enum Row: Equatable, Sendable {
    case heading(String)
    case binding(Binding, isHere: Bool)
    case sign(ListSign)
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
    let signs = [Row.heading("Signs in the list")] + ListSign.all.map(Row.sign)
    all = Self.rows(here, isHere: true) + signs + Self.rows(elsewhere, isHere: false)
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
    let isAll = search.text.isEmpty
    rows = isAll ? all : all.filter { $0.searchText.map(search.passes) ?? false }
    list.setCount(rows.count, cursor: isAll ? 1 : 0)
  }
}

extension HelpScreen.Row {
  /// What the search looks through; nil for headings.
  fileprivate var searchText: String? {
    switch self {
    case .heading: nil
    case .binding(let binding, _):
      "\(binding.keyText) \(binding.help) \(binding.action.rawValue)"
    case .sign(let sign): "\(Glyphs.unicode[keyPath: sign.glyph]) \(sign.meaning)"
    }
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
    guard mouse.button == .left else { return .unhandled }
    return list.press(line: mouse.point.y - 1) == .again ? runChosen() : .handled
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
      title: "Help", position: StyledText(list.position, .dim), isFocused: true)
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
    case .sign(let sign):
      canvas.text(String(canvas.glyphs[keyPath: sign.glyph]), at: Point(x: 2, y: 0), sign.role)
      canvas.text(sign.meaning, at: Point(x: 19, y: 0), columns: canvas.size.width - 19)
    }
  }
}
