import Schema

/// Lets an event change the state; returns what is to be asked of the world.
func update(_ state: inout State, on event: Event) -> [Effect] {
  let effects: [Effect]
  switch event {
  case .started: effects = state.jobs.contains { $0.kind == .load } ? [] : [.load]
  case .input(let input): effects = state.take(input)
  case .lull:
    state.useLull()
    return []
  case .idle: effects = state.useIdleTime()
  case .waiting:
    state.showJobs()
    effects = []
  case .jobSaid(let kind, let text):
    state.note(text, of: kind)
    effects = []
  case .loaded(let result): effects = state.adopt(result)
  case .outputRead(let files): effects = state.adoptOutput(files)
  case .wrote(let result): effects = state.adopt(result)
  case .edited(let failure): effects = state.adoptEdited(failure)
  case .modelRead(let result): effects = state.adoptModel(result)
  case .otherRead(let result): effects = state.adoptOther(result)
  case .pathsFound(let start, let paths):
    state.complete(start, by: paths)
    effects = []
  case .targetRead(let path, let result): effects = state.adoptTarget(path, result)
  case .appended(let result): effects = state.adoptAppended(result)
  case .tried(let result): effects = state.adopt(result)
  case .verdictsRead(let kept):
    state.desk?.note(kept)
    effects = []
  case .exported(let result): effects = state.adoptExported(result)
  case .sessionRead(let session): effects = state.adopt(session)
  case .journalRead(let history): effects = state.offer(history)
  case .keepingFailed(let sentence):
    state.notice = .failed(sentence)
    effects = []
  case .isOpenElsewhere:
    state.notice = .note("another explorer has this yaml open: the second to write sees both")
    effects = []
  case .editsAreSetAside(let history):
    state.mentionSetAside(history)
    effects = []
  case .setAsideRead(let history):
    if !history.canUndo { state.notice = .refused("no edits were set aside") }
    effects = state.offer(history, wasSetAside: true)
  }
  state.noteJobs(ended: event, started: effects)
  state.settle()
  let isLast = effects.contains(.quit)
  return state.journalEffects() + (isLast ? state.sessionEffects() : []) + effects
}

extension State {
  fileprivate mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return press(key)
    case .pasted(let text): return type(text)
    case .mouse(let mouse): return click(mouse)
    case .resized(let size):
      self.size = size
      return []
    case .background: return [.redraw]
    case .ended: return [.quit]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let action = keymap.action(for: key, in: scope)
    if action == .stop { return stopOrQuit() }
    guard desk != nil, !isTooSmall else { return pressWhileBlind(action) }
    if let action { return run(action) }
    guard Scope.typing.contains(scope), let character = key.typed else { return [] }
    return type(String(character))
  }

  /// Keys while there is nothing to see: quitting, trying again, stopping.
  private mutating func pressWhileBlind(_ action: Action?) -> [Effect] {
    switch action {
    case .quitAll: return [.quit]
    case .quit: return hasUnsavedEdits ? [] : [.quit]
    case .reload where desk == nil:
      failure = nil
      return [.load]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: return []
    }
  }

  private mutating func type(_ text: String) -> [Effect] {
    guard var desk, !isTooSmall, Scope.typing.contains(scope) else { return [] }
    self.desk = nil
    let outcome = withTop { $0.type(text, on: &desk) }
    self.desk = desk
    return apply(outcome)
  }

  private mutating func click(_ mouse: Mouse) -> [Effect] {
    guard var desk, !isTooSmall else { return [] }
    notice = nil
    if let action = hintAction(at: mouse) { return run(action) }
    let point = Point(x: mouse.point.x, y: mouse.point.y - body.minY)
    self.desk = nil
    let outcome = withTop { $0.click(Mouse(button: mouse.button, point: point), on: &desk) }
    self.desk = desk
    return outcome.isHandled ? apply(outcome) : turnWheel(mouse.button)
  }

  /// Where a screen has no place of its own for the wheel, it moves as the keys do.
  private mutating func turnWheel(_ button: Mouse.Button) -> [Effect] {
    let steps: [Mouse.Button: Action] = [.wheelUp: .moveUp, .wheelDown: .moveDown]
    guard let step = steps[button] else { return [] }
    return (0..<3).flatMap { _ in run(step) }
  }
}

extension State {
  /// Runs an action where the keys go, or as a command of the whole program.
  mutating func run(_ action: Action) -> [Effect] {
    guard var desk else { return [] }
    if let reason = disabledReason(for: action) {
      notice = .refused(reason)
      return []
    }
    self.desk = nil
    let outcome = withTop { $0.perform(action, on: &desk) }
    self.desk = desk
    return outcome.isHandled ? apply(outcome) : runCommand(action)
  }

  private mutating func withTop(_ body: (inout any Screen) -> Outcome) -> Outcome {
    if !layers.isEmpty { return body(&layers[layers.count - 1]) }
    var screen: any Screen = main
    let outcome = body(&screen)
    if let changed = screen as? MainScreen { main = changed }
    return outcome
  }

  /// Carries out what a screen answered.
  mutating func apply(_ outcome: Outcome) -> [Effect] {
    if let notice = outcome.notice { self.notice = notice }
    if outcome.closes, !layers.isEmpty { layers.removeLast() }
    if let message = outcome.message, var desk {
      self.desk = nil
      main.receive(message, &desk)
      self.desk = desk
    }
    if let pushed = outcome.pushed { layers.append(pushed) }
    var effects = outcome.effects
    if let inputs = outcome.inputs { effects += goOn(with: inputs) }
    if let next = outcome.next {
      settle()
      effects += run(next)
    }
    return effects
  }
}
