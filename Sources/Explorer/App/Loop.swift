/// The only loop: an event changes the state, the difference is painted, effects are performed.
struct Loop<Display: Terminal> {
  private var terminal: Display
  private let world: World
  private(set) var state: State
  private var shown: Frame?
  private var queue: [Event] = [.started]
  private var isDone = false

  init(_ terminal: Display, _ world: World, _ state: State) {
    self.terminal = terminal
    self.world = world
    self.state = state
  }

  /// Runs until the user quits or the terminal is gone.
  mutating func run() {
    while !isDone {
      guard let event = nextEvent() else { continue }
      let effects = update(&state, on: event)
      // What is waiting already is taken first, so that held keys never queue up behind painting.
      if effects.isEmpty, takeWaiting() { continue }
      paint()
      for effect in effects { perform(effect) }
    }
  }

  private mutating func nextEvent() -> Event? {
    if !queue.isEmpty { return queue.removeFirst() }
    guard state.hasIdleWork else { return terminal.nextInput(timeout: nil).map(Event.input) }
    return terminal.nextInput(timeout: .milliseconds(40)).map(Event.input) ?? .idle
  }

  private mutating func takeWaiting() -> Bool {
    guard queue.isEmpty else { return true }
    guard let input = terminal.nextInput(timeout: .zero) else { return false }
    queue.append(.input(input))
    return true
  }

  private mutating func paint() {
    let frame = view(state)
    terminal.paint(frame.changes(from: shown), cursor: frame.cursor)
    shown = frame
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: isDone = true
    case .copy(let text): terminal.copy(text)
    case .redraw: repaint { $0.redraw() }
    case .suspend: repaint { $0.stop() }
    case .edit:
      var events: [Event] = []
      let world = world
      repaint { terminal in terminal.suspend { events = world.perform(effect) } }
      queue += events
    default: queue += world.perform(effect)
    }
  }

  private mutating func repaint(after body: (inout Display) -> Void) {
    body(&terminal)
    shown = nil
    if terminal.size != state.size { queue.append(.input(.resized(terminal.size))) }
    paint()
  }
}
