/// Plays keys to the program without a terminal.
struct Replay {
  private(set) var state: State
  private let world: World
  /// Whether what can wait is waited for after each key.
  private let isPatient: Bool
  /// What was put on the clipboard, the latest last.
  private(set) var copied: [String] = []
  private(set) var hasQuit = false

  init(_ state: State, _ world: World, isPatient: Bool = true) {
    self.state = state
    self.world = world
    self.isPatient = isPatient
    handle(.started)
  }

  /// What the screen shows.
  var frame: Frame { view(state) }

  mutating func play(_ keys: [Key]) {
    for key in keys { send(.key(key)) }
  }

  mutating func send(_ input: Input) { handle(.input(input)) }

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
      if queue.isEmpty, isPatient, state.hasIdleWork { queue.append(.idle) }
    }
  }
}

extension ScreenFile {
  /// Replays the keys from the start; throws where the arguments or keys cannot be understood.
  func replayed() throws -> Frame {
    let arguments = arguments.split(separator: " ").map(String.init)
    guard let explore = try Explore.parseAsRoot(arguments) as? Explore else {
      throw FormatError(line: 1, message: "'args' are not those of the explorer")
    }
    let state = State(
      size: size, glyphs: explore.look.ascii ? .ascii : .unicode,
      start: ExploreStart(
        explore.input, explore.emit, explore.outputDir, explore.profile.choice))
    var replay = Replay(state, try explore.replayWorld(with: contents))
    for line in keys { replay.play(try Key.script(line)) }
    return replay.frame
  }

  /// The contents of the files, by path.
  private var contents: [String: String] {
    Dictionary(files.map { ($0.path, $0.text + "\n") }, uniquingKeysWith: +)
  }
}

extension Explore {
  /// The inputs that were named, or the built-in catalogue; nothing is ever written.
  fileprivate func replayWorld(with files: [String: String]) throws -> World {
    var request = input.request
    request.isBuiltIn = request.atenPath == nil && request.torch == nil
    return World.fixed(try Inputs.load(request, environment: [:]), files: files)
  }
}
