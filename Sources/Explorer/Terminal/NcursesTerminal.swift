private import CNcurses
import Glibc

/// The real terminal, through ncurses; the only file that knows of it.
///
/// A class, since it stands for the one terminal that the program has. `close` gives the terminal
/// back; a deadly signal or a crash does the same through `TerminalRescue`.
final class NcursesTerminal: Terminal {
  /// What the user may choose.
  struct Options: Equatable, Sendable {
    var usesColour: Bool
    var usesMouse: Bool
    /// Draw with ASCII even where the terminal knows more.
    var isASCII: Bool
    /// Use darker colours; nil where the terminal is to be asked.
    var isOnLight: Bool?

    var multiplexer: TerminalSequences.Multiplexer?

    init(usesColour: Bool = true, usesMouse: Bool = true, isASCII: Bool = false) {
      self.usesColour = usesColour
      self.usesMouse = usesMouse
      self.isASCII = isASCII
    }

    /// What the environment asks for: `NO_COLOR`, unless it is empty, means no colour, and
    /// `COLORFGBG`, which some terminals set, ends with the number of the background.
    init(environment: [String: String]) {
      self.init(usesColour: (environment["NO_COLOR"] ?? "").isEmpty)
      multiplexer = TerminalSequences.Multiplexer(environment: environment)
      guard let background = environment["COLORFGBG"]?.split(separator: ";").last else { return }
      isOnLight = background == "7" || background == "15"
    }
  }

  /// The characters to draw with, as far as the locale knows them.
  let glyphs: Glyphs
  private let codec: TerminalText
  private let sequences: TerminalSequences
  private let isColoured: Bool
  private let multiplexer: TerminalSequences.Multiplexer?
  private let styles: [[Style]]
  /// Until when an answer about the background may still come.
  private var answerIsDue: ContinuousClock.Instant?
  private var isOpen = true
  /// The size that whoever asks for input knows.
  private var reportedSize = Size(width: 0, height: 0)
  /// What ends a wait besides input.
  private var bell: Int32 = -1

  private struct Style {
    let attributes: UInt32
    let pair: Int16
  }

  init(options: Options = Options()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let isUnicode = TerminalText.useLocale() && !options.isASCII
    codec = TerminalText(isUnicode: isUnicode) { Int(shim_width($0)) }
    glyphs = isUnicode ? .unicode : .ascii
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    TerminalRescue.install()
    guard !name.isEmpty, shim_open() != nil else { throw .unknownTerminal(name) }
    guard shim_capability("cup") != nil else {
      endwin()
      throw .noCursorMovement(name)
    }
    sequences = TerminalSequences(terminal: name, usesMouse: options.usesMouse) {
      shim_capability($0).map { String(cString: $0) }
    }
    multiplexer = options.multiplexer
    isColoured = options.usesColour && has_colors()
    if isColoured { start_color() }
    styles = Self.styles(isColoured: isColoured)
    useColours(onLight: options.isOnLight ?? false)
    Self.configure(usesMouse: options.usesMouse)
    TerminalRescue.arm(leaving: sequences.leaving)
    write(sequences.entering)
    if isColoured, options.isOnLight == nil { askForBackground() }
    holdBackResizes(true)
    reportedSize = size
  }

  deinit { close() }

  /// Gives the terminal back as it was; once is enough.
  func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    holdBackResizes(false)
  }

  private static func configure(usesMouse: Bool) {
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    shim_keypad()
    if usesMouse { shim_mouse_on() }
    curs_set(0)
  }
}

/// Painting.
extension NcursesTerminal {
  var size: Size { Size(width: Int(shim_columns()), height: Int(shim_lines())) }

  func paint(_ changes: [Run], cursor: Point?) {
    for run in changes { put(run) }
    curs_set(cursor == nil ? 0 : 1)
    shim_cursor(Int32(cursor?.y ?? 0), Int32(cursor?.x ?? 0))
    if !changes.isEmpty { write(sequences.beginUpdate) }
    shim_refresh()
    if !changes.isEmpty { write(sequences.endUpdate) }
  }

  func redraw() { shim_forget() }

  private func put(_ run: Run) {
    let style = styles[Int(run.role.rawValue)][Int(run.attributes.rawValue & 7)]
    shim_style(style.attributes, style.pair)
    for piece in codec.pieces(of: run) {
      shim_put(Int32(run.start.y), Int32(piece.x), piece.text, Int32(piece.text.count))
    }
  }

  /// What each role looks like under each combination of attributes, worked out once.
  private static func styles(isColoured: Bool) -> [[Style]] {
    let theme = isColoured ? Theme.colour : Theme.monochrome
    return Role.allCases.map { role in
      (0..<8).map { style(of: theme.look(of: role, Attributes(rawValue: $0))) }
    }
  }

  /// Chooses the terminal's colours for those of the theme; what is on screen changes, too.
  private func useColours(onLight isLight: Bool) {
    guard isColoured else { return }
    use_default_colors()
    let count = Int(shim_colours())
    for colour in Theme.Colour.allCases {
      init_pair(colour.rawValue, colour.number(onLight: isLight, ofColours: count), -1)
    }
  }

  private func askForBackground() {
    guard !sequences.backgroundQuestion.isEmpty else { return }
    write(sequences.backgroundQuestion)
    answerIsDue = .now + .seconds(1)
  }

  private static func style(of look: Theme.Look) -> Style {
    var bits: UInt32 = 0
    if look.isBold { bits |= shim_bold() }
    if look.isDim { bits |= shim_dim() }
    if look.isUnderlined { bits |= shim_underline() }
    if look.isReversed { bits |= shim_reverse() }
    return Style(attributes: bits, pair: look.colour?.rawValue ?? 0)
  }
}

/// Reading.
extension NcursesTerminal {
  /// What ncurses has at hand is taken first; only then is there anything to wait for.
  func nextInput(timeout: Duration?) -> Input? {
    let end = timeout.map { ContinuousClock.now + $0 }
    var emptyWakeUps = 0
    while emptyWakeUps < 100 {
      if let size = changedSize() { return .resized(size) }
      switch readInput() {
      case .input(let input): return input
      case .meaningless: continue
      case .nothing: break
      }
      let left = end.map { $0 - ContinuousClock.now }
      if let left, left <= .zero { return nil }
      switch TerminalWait.forInput(within: left, or: bell) {
      case .ready: emptyWakeUps += 1
      case .woken: return nil
      case .nothing: continue
      case .gone: return .ended
      }
    }
    return .ended
  }

  func wakes(on descriptor: Int32) { bell = descriptor }

  private enum Reading {
    case nothing, meaningless
    case input(Input)
  }

  private func readInput() -> Reading {
    guard let piece = piece(within: 0) else { return .nothing }
    let input: Input? =
      switch piece {
      case .named("KEY_RESIZE"): nil
      case .named("KEY_MOUSE"): mouse()
      default: InputDecoder.decode(piece, next: piece(within:))
      }
    if case .background(let isLight) = input {
      answerIsDue = nil
      useColours(onLight: isLight)
      shim_forget()
      shim_refresh()
      return .meaningless
    }
    return input.map(Reading.input) ?? .meaningless
  }

  private func piece(within milliseconds: Int32) -> InputDecoder.Piece? {
    shim_wait(milliseconds)
    var value: wint_t = 0
    let kind = shim_read(&value)
    guard kind != ERR else { return nil }
    if kind == OK { return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return .named(keyname(Int32(value)).map { String(cString: $0) } ?? "")
  }

  private func mouse() -> Input? {
    var (x, y): (Int32, Int32) = (0, 0)
    let buttons: [Int32: Mouse.Button] = [
      1: .left, 2: .middle, 3: .right, 4: .wheelUp, 5: .wheelDown,
    ]
    return buttons[shim_mouse(&x, &y)].map {
      .mouse(Mouse(button: $0, point: Point(x: Int(x), y: Int(y))))
    }
  }

  /// The terminal's size, if it is another than was last reported; ncurses is told, too.
  private func changedSize() -> Size? {
    if let now = TerminalWait.size(), !now.isEmpty, now != size {
      resizeterm(Int32(now.height), Int32(now.width))
      shim_forget()
    }
    guard size != reportedSize else { return nil }
    reportedSize = size
    return size
  }
}

/// Giving the terminal away and taking it back.
extension NcursesTerminal {
  func suspend<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    holdBackResizes(false)
    defer {
      holdBackResizes(true)
      enter()
    }
    return try body()
  }

  func stop() {
    suspend { TerminalWait.stopProcessGroup() }
  }

  func copy(_ text: String) {
    write(TerminalSequences.clipboard(text, through: multiplexer))
  }

  private func leave() {
    // An answer that is still on its way must not land in the shell.
    if let end = answerIsDue, end > .now { tcflush(STDIN_FILENO, TCIFLUSH) }
    write(sequences.beforeLeaving)
    endwin()
    TerminalRescue.restoreSettings()
    TerminalRescue.disarm()
  }

  private func enter() {
    TerminalRescue.rearm()
    reset_prog_mode()
    shim_forget()
    shim_refresh()
    write(sequences.entering)
  }

  private func write(_ bytes: [UInt8]) {
    TerminalWait.write(bytes)
  }

  /// A change of size is let through only while we wait, so that none is missed in between.
  private func holdBackResizes(_ isHeldBack: Bool) { TerminalWait.holdBackResizes(isHeldBack) }
}
