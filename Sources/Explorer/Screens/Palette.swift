/// Every command by its name: typing narrows, Enter runs.
struct PaletteScreen: Screen {
  /// A command, how it is reached by key, and why it cannot be run now.
  struct Command: Equatable, Sendable {
    let action: Action
    let help: String
    let key: String
    let reason: String?
  }

  private let all: [Command]
  private var shown: [Command]
  private var list = ListWidget()
  private var prompt = PromptWidget(label: ":")

  var scope: Scope { .palette }
  var isLayer: Bool { true }

  init(_ state: State) {
    let below = state.scope
    var seen: Set<Action> = [.palette]
    all = state.keymap.bindings.filter { $0.group != .typing && seen.insert($0.action).inserted }
      .map { binding in
        let here = state.keymap.binding(for: binding.action, in: below)
        let reason = here == nil ? "not on this screen" : state.disabledReason(for: binding.action)
        return Command(
          action: binding.action, help: (here ?? binding).help, key: (here ?? binding).keyText,
          reason: reason)
      }
      .sorted { ($0.reason == nil ? 0 : 1) < ($1.reason == nil ? 0 : 1) }
    shown = all
    list.setCount(shown.count)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    list.setHeight(Self.box(size).height - 3)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept: return run()
    case .back, .quit: return .close
    case .complete:
      if let name = shown.first(where: { $0 == current })?.action.rawValue {
        prompt.setText(name)
        narrow()
      }
    case .moveDown, .moveUp: return Outcome(isHandled: list.perform(action))
    default:
      guard prompt.perform(action) else { return .unhandled }
      narrow()
    }
    return .handled
  }

  private var current: Command? {
    shown.indices.contains(list.cursor) ? shown[list.cursor] : nil
  }

  private func run() -> Outcome {
    guard let command = current else { return .refused("no command is called so") }
    if let reason = command.reason { return .refused("\(command.action.rawValue): \(reason)") }
    var outcome = Outcome.close
    outcome.next = command.action
    return outcome
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    prompt.insert(text)
    narrow()
    return .handled
  }

  /// Commands of which the name has all words come first, then those that are described so.
  private mutating func narrow() {
    let words = prompt.text.lowercased().split(separator: " ")
    let byName = all.filter { command in
      words.allSatisfy { command.action.rawValue.contains($0) }
    }
    let byHelp = all.filter { command in
      !byName.contains(command)
        && words.allSatisfy {
          (command.action.rawValue + " " + command.help).lowercased().contains($0)
        }
    }
    shown = byName + byHelp
    list.setCount(shown.count, cursor: 0)
  }

  private static func box(_ size: Size) -> Rect {
    let area = Rect(size: size).centred(Size(width: min(92, size.width - 4), height: 20))
    return Rect(x: area.minX, y: min(2, area.minY), width: area.width, height: area.height)
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let panel = Panel(
      title: "Commands", footer: StyledText("enter run  tab complete  esc back", .dim),
      position: StyledText(list.position, .dim), isFocused: true)
    canvas.within(Self.box(canvas.size)) { canvas in
      panel.draw(in: &canvas) { canvas in
        let (line, rows) = canvas.bounds.split(top: 1)
        canvas.within(rows) { canvas in
          list.draw(in: &canvas) { Self.draw(shown[$0], in: &$1) }
          if shown.isEmpty { canvas.text("No command is called so.", at: Point(x: 2, y: 0), .dim) }
        }
        canvas.within(line) { prompt.draw(in: &$0) }
      }
    }
  }

  private static func draw(_ command: Command, in canvas: inout Canvas) {
    let isOff = command.reason != nil
    let width = canvas.size.width
    let key = command.key
    canvas.text(command.action.rawValue, at: .zero, columns: 20, isOff ? .disabled : .title)
    canvas.text(
      command.reason ?? command.help, at: Point(x: 21, y: 0), columns: width - 23 - key.count,
      isOff ? .disabled : .text)
    canvas.text(key, endingAt: Point(x: width, y: 0), isOff ? .disabled : .key)
  }
}
