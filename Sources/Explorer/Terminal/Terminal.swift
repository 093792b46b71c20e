/// Something that shows frames and reports what the user does: a real terminal or one in memory.
protocol Terminal {
  var size: Size { get }

  /// Shows what changed since the last paint, and the cursor where one is wanted.
  mutating func paint(_ changes: [Run], cursor: Point?)

  /// The next thing that happens; nil when nothing did within the timeout. Without a timeout it
  /// waits for as long as it takes.
  mutating func nextInput(timeout: Duration?) -> Input?

  /// From now on a wait for input also ends, without any, when this can be read from.
  mutating func wakes(on descriptor: Int32)

  /// Forgets what the terminal is believed to show, so that the next paint repaints all of it.
  mutating func redraw()

  /// Hands the terminal to another program, such as an editor, while `body` runs. The caller
  /// paints a whole frame afterwards.
  mutating func suspend<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Stops the program until the shell continues it. The caller paints a whole frame afterwards.
  mutating func stop()

  /// Puts text on the clipboard of the user's own machine, through the terminal (OSC 52).
  mutating func copy(_ text: String)
}

/// What can come from a terminal.
enum Input: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text that was pasted, never to be taken for commands.
  case pasted(String)
  case resized(Size)
  /// What colours are seen on, as the terminal answered when it was asked.
  case background(isLight: Bool)
  /// There will be no more input: the terminal is gone.
  case ended
}

/// A press of a mouse button, or a turn of the wheel.
struct Mouse: Equatable, Sendable {
  /// What was pressed or turned.
  enum Button: Sendable {
    case left, middle, right, wheelUp, wheelDown
  }

  let button: Button
  let point: Point

  /// The lines that a turn of the wheel scrolls; nil for a press.
  var scroll: Int? {
    switch button {
    case .wheelUp: -3
    case .wheelDown: 3
    case .left, .middle, .right: nil
    }
  }
}
