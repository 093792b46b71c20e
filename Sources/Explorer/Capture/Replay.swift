/// Plays keys to the program without a terminal.
struct Replay {
  private(set) var state: State
  private let world: World
  /// Whether what can wait is waited for after each key.
  private let isPatient: Bool
  /// What was put on the clipboard, the latest last.
  private(set) var copied: [String] = []
  private(set) var hasQuit = false
  /// What the screen shows.
  private(set) var frame: Frame
  /// What the last input changed on it.
  private(set) var painted: [Run] = []

  init(_ state: State, _ world: World, isPatient: Bool = true) {
    self.state = state
    self.world = world
    self.isPatient = isPatient
    frame = Frame(size: state.size)
    handle(.started)
    paint()
  }

  mutating func play(_ keys: [Key]) {
    for key in keys { send(.key(key)) }
  }

  mutating func send(_ input: Input) {
    handle(.input(input))
    paint()
  }

  private mutating func paint() {
    let next = view(state)
    painted = next.changes(from: frame)
    frame = next
  }

  /// Handles an event and all that follows from it, until nothing is left to do.
  private mutating func handle(_ event: Event) {
    var queue = [event]
    while !queue.isEmpty {
      for effect in update(&state, on: queue.removeFirst()) {
        switch effect {
        case .quit: hasQuit = true
        case .copy(let text): copied.append(text)
        default: queue += world.perform(effect)
        }
      }
      if queue.isEmpty, isPatient, let pause = state.nextPause { queue.append(pause.event) }
    }
  }
}
