import Schema

@testable import Explorer

/// A terminal whose user looks before each key.
struct ScriptedTerminal: Terminal {
  /// What the user does: nil waits until the screen is another.
  typealias Step = @Sendable (_ screen: Frame) -> Input?

  /// A wait for the user, and how often the screen had been painted before it.
  struct Wait: Equatable, Sendable {
    let timeout: Duration?
    let paintCount: Int
  }

  private(set) var shown: MemoryTerminal
  /// All waits of all copies, but for looks at what is there already.
  let waits = Guarded<[Wait]>([])
  private var steps: ArraySlice<Step>

  init(size: Size, _ steps: [Step]) {
    shown = MemoryTerminal(size: size)
    self.steps = steps[...]
  }

  var size: Size { shown.size }

  mutating func paint(_ changes: [Run], cursor: Point?) { shown.paint(changes, cursor: cursor) }

  /// A patient user: a step is tried again until it knows what to do.
  mutating func nextInput(timeout: Duration?) -> Input? {
    if timeout != .zero {
      let wait = Wait(timeout: timeout, paintCount: shown.paintCount)
      waits.withLock { $0.append(wait) }
    }
    guard let step = steps.first else { return .ended }
    guard let input = step(shown.screen) else { return nil }
    steps.removeFirst()
    // As a terminal may that is made smaller and larger again.
    if case .resized = input { shown.redraw() }
    return input
  }

  mutating func wakes(on descriptor: Int32) {}
  mutating func redraw() { shown.redraw() }
  mutating func suspend<Result>(_ body: () throws -> Result) rethrows -> Result {
    try shown.suspend(body)
  }
  mutating func stop() { shown.stop() }
  mutating func copy(_ text: String) { shown.copy(text) }
}

extension ScriptedTerminal {
  /// Presses a key once the screen shows a text.
  static func press(_ key: Key, when text: String) -> Step {
    { screen in contents(screen).contains(text) ? .key(key) : nil }
  }

  static func contents(_ screen: Frame) -> String {
    ScreenFile.Picture(screen).grid.joined(separator: "\n")
  }
}
