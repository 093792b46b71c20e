/// Every command by its name: typing narrows, Enter runs; an editing command takes a filter.
struct PaletteScreen: Screen {
  /// A command, how it is reached by key, and why it cannot be run now.
  struct Command: Equatable, Sendable {
    let action: Action
    let help: String
    let key: String
    let reason: String?
  }

  private let all: [Command]
  private(set) var shown: [Command]
  private(set) var list = ListWidget()
  private(set) var prompt = PromptWidget(label: ":")
  private(set) var pattern: PatternCommand?
  private var size = Size(width: 0, height: 0)

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
    self.size = size
    list.setHeight(Self.box(size).height - 3 - Self.explanationHeight)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept: return pattern?.perform(on: &desk) ?? run()
    case .back, .quit: return .close
    case .complete:
      complete(desk)
      narrow(&desk)
    case .moveDown, .moveUp: return Outcome(isHandled: list.perform(action))
    default:
      guard prompt.perform(action) else { return .unhandled }
      narrow(&desk)
    }
    return .handled
  }

  /// A press on a command runs it; beside the box it is as good as going back.
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left else { return .unhandled }
    let box = Self.box(size)
    guard box.contains(mouse.point) else { return .close }
    guard pattern == nil, list.press(line: mouse.point.y - box.minY - 2) != .elsewhere else {
      return .handled
    }
    return run()
  }

  /// Completes the filter of a pattern, else the name of the chosen command.
  private mutating func complete(_ desk: Desk) {
    if pattern != nil {
      let completion = FilterCompletion(text: prompt.text, desk.vocabulary)
      if let text = completion.completed { prompt.setText(text) }
    } else if let command = current {
      let takesFilter = OperatorCommand(command.action) != nil
      prompt.setText(command.action.rawValue + (takesFilter ? " " : ""))
    }
  }

  var current: Command? {
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
    narrow(&desk)
    return .handled
  }

  /// Commands of which the name has all words come first, then those that are described so.
  private mutating func narrow(_ desk: inout Desk) {
    pattern = PatternCommand(prompt.text, &desk)
    if let pattern {
      let here = all.filter { $0.action == pattern.command.action }
      shown = here.map { Command(action: $0.action, help: $0.help, key: $0.key, reason: nil) }
      return list.setCount(shown.count, cursor: 0)
    }
    let words = prompt.text.lowercased().split(separator: " ")
    let byName = all.filter { command in
      words.allSatisfy { command.action.rawValue.contains($0) }
    }
    let exact = byName.filter { $0.action.rawValue == prompt.text.lowercased() }
    let byHelp = all.filter { command in
      !byName.contains(command)
        && words.allSatisfy {
          (command.action.rawValue + " " + command.help).lowercased().contains($0)
        }
    }
    shown = exact + byName.filter { !exact.contains($0) } + byHelp
    list.setCount(shown.count, cursor: 0)
  }
}
