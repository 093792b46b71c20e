/// A terminal without a terminal: it keeps what was painted and plays the input it was given.
///
/// After the last input it says `.ended`, so a program driven by it always comes to its end.
struct MemoryTerminal: Terminal {
  private(set) var size: Size
  /// What the terminal shows, from all runs painted so far.
  private(set) var screen: Frame
  private(set) var paintCount = 0
  private(set) var clipboard: String?
  private var inputs: ArraySlice<Input>

  init(size: Size, inputs: [Input] = []) {
    self.size = size
    self.inputs = inputs[...]
    screen = Frame(size: size)
  }

  init(size: Size, keys: [Key]) {
    self.init(size: size, inputs: keys.map(Input.key))
  }

  mutating func paint(_ changes: [Run], cursor: Point?) {
    var canvas = Canvas(on: screen)
    for run in changes { canvas.text(run.text, at: run.start, run.role, run.attributes) }
    screen = canvas.frame
    screen.cursor = cursor
    paintCount += 1
  }

  mutating func nextInput(timeout: Duration?) -> Input? {
    guard let input = inputs.popFirst() else { return .ended }
    if case .resized(let new) = input {
      size = new
      screen = Frame(size: new)
    }
    return input
  }

  /// It never waits.
  mutating func wakes(on descriptor: Int32) {}

  mutating func redraw() { screen = Frame(size: size) }

  mutating func suspend<Result>(_ body: () throws -> Result) rethrows -> Result {
    defer { redraw() }
    return try body()
  }

  mutating func stop() { redraw() }

  mutating func copy(_ text: String) { clipboard = text }
}
