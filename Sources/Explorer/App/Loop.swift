/// The only loop: an event changes the state, the difference is painted, effects are performed.
struct Loop<Display: Terminal> {
  private var terminal: Display
  private let world: World
  private let jobs: Jobs
  /// For how long a job keeps keys waiting, so that a quick one is never seen.
  private let patience: Duration
  private var patienceEnds: ContinuousClock.Instant?
  private(set) var state: State
  private var shown: Frame?
  private var queue: [Event] = [.started]
  private var isDone = false

  /// Begins with jobs that may go on already, of which the state knows.
  init(
    _ terminal: Display, _ world: World, _ state: State, jobs: Jobs = Jobs(),
    patience: Duration = .milliseconds(200)
  ) {
    self.patience = patience
    self.jobs = jobs
    if !state.jobs.isEmpty { patienceEnds = .now + patience }
    self.terminal = terminal
    self.terminal.wakes(on: jobs.bell.descriptor)
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
      if case .lull = event { continue }
      paint()
      for effect in effects { perform(effect) }
    }
    // A trial has a compiler and a folder to put away.
    jobs.finish(.trial)
  }

  private mutating func nextEvent() -> Event? {
    if !queue.isEmpty { return queue.removeFirst() }
    if let event = awaitedEvent() { return event }
    let pause = state.nextPause
    if let input = nextInput(within: pause?.delay) { return input }
    queue += jobs.events()
    return queue.isEmpty ? pause?.event : nil
  }

  /// What a job that was just started tells; that it takes its time, where it does.
  private mutating func awaitedEvent() -> Event? {
    guard let end = patienceEnds, !state.jobs.isEmpty else {
      patienceEnds = nil
      return nil
    }
    queue += jobs.events(within: max(.zero, end - .now))
    guard queue.isEmpty else { return queue.removeFirst() }
    patienceEnds = nil
    return .waiting
  }

  private mutating func takeWaiting() -> Bool {
    queue += jobs.events()
    guard queue.isEmpty else { return true }
    guard let input = nextInput(within: .zero) else { return false }
    queue.append(input)
    return true
  }

  /// What comes from the terminal; one that was resized may have lost any of its cells.
  private mutating func nextInput(within time: Duration?) -> Event? {
    guard let input = terminal.nextInput(timeout: time) else { return nil }
    if case .resized = input { shown = nil }
    return .input(input)
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
    case .stop(let job): jobs.stop(job)
    default: start(effect)
    }
  }

  private mutating func start(_ effect: Effect) {
    guard let job = effect.job else {
      queue += world.perform(effect)
      return
    }
    jobs.start(job) { [world] report in world.perform(effect, report) }
    patienceEnds = .now + patience
  }

  private mutating func repaint(after body: (inout Display) -> Void) {
    body(&terminal)
    shown = nil
    if terminal.size != state.size { queue.append(.input(.resized(terminal.size))) }
    paint()
  }
}
