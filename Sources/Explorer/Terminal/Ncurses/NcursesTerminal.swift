private import CNcurses
import Glibc

/// The real terminal: ncurses prepares it, reads its keys, knows what it can do and gives it back;
/// what it shows comes from a `TerminalPainter`.
///
/// A class, since it stands for the one terminal that the program has. `close` gives the terminal
/// back; a deadly signal or a crash does the same through `TerminalRescue`.
final class NcursesTerminal: Terminal {
  /// The characters to draw with, as far as the locale knows them.
  let glyphs: Glyphs
  private let terminfo = Terminfo.ofOpenTerminal
  private let usesColour: Bool
  private var painter: TerminalPainter
  private let input: NcursesInput
  private let sequences: TerminalSequences
  private let multiplexer: TerminalSequences.Multiplexer?
  /// Until when an answer about the background may still come.
  private var answerIsDue: ContinuousClock.Instant?
  private var isOpen = true
  /// The size that whoever asks for input knows.
  private var reportedSize = Size(width: 0, height: 0)
  /// What ends a wait besides input.
  private var bell: Int32 = -1

  init(options: Options = Options()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let isUnicode = TerminalText.useLocale() && !options.isASCII
    glyphs = isUnicode ? .unicode : .ascii
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    TerminalRescue.install()
    guard !name.isEmpty, shim_open() != nil else { throw .unknownTerminal(name) }
    guard terminfo.sequence("cup", 0, 0) != nil else {
      endwin()
      throw .noCursorMovement(name)
    }
    sequences = TerminalSequences(terminal: name, usesMouse: options.usesMouse, terminfo)
    multiplexer = options.multiplexer
    usesColour = options.usesColour
    let styles = TerminalStyles(
      terminfo, usesColour: usesColour, onLight: options.isOnLight ?? false)
    let text = TerminalText(isUnicode: isUnicode) { Int(shim_width($0)) }
    painter = TerminalPainter(terminfo, text, styles)
    input = NcursesInput()
    Self.configure()
    TerminalRescue.arm(leaving: sequences.leaving)
    write(sequences.entering)
    if styles.isColoured, options.isOnLight == nil { askForBackground() }
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

  private static func configure() {
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    shim_leave_mouse()
    curs_set(0)
    shim_enter()
  }
}

/// Painting.
extension NcursesTerminal {
  var size: Size { Size(width: Int(shim_columns()), height: Int(shim_lines())) }

  func paint(_ changes: [Run], cursor: Point?) {
    let frame = painter.bytes(for: changes, cursor: cursor, on: size)
    if !frame.isEmpty { write(sequences.beginUpdate + frame + sequences.endUpdate) }
  }

  func redraw() { painter.forget() }

  private func askForBackground() {
    guard !sequences.backgroundQuestion.isEmpty else { return }
    write(sequences.backgroundQuestion)
    answerIsDue = .now + .seconds(1)
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
      switch read() {
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

  /// Whoever gets to know of another background is to have everything painted anew.
  private func read() -> NcursesInput.Outcome {
    let outcome = input.read()
    guard case .input(.background(let isLight)) = outcome else { return outcome }
    answerIsDue = nil
    painter.styles = TerminalStyles(terminfo, usesColour: usesColour, onLight: isLight)
    return isLight ? outcome : .meaningless
  }

  /// The terminal's size, if it is another than ncurses knows or than was last reported.
  ///
  /// What was on the screen may be lost, even where it has by now the size again that was reported.
  private func changedSize() -> Size? {
    if let now = TerminalWait.size(), !now.isEmpty, now != size {
      resizeterm(Int32(now.height), Int32(now.width))
    } else if size == reportedSize {
      return nil
    }
    painter.forget()
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
    write(painter.leaving(size))
    endwin()
    TerminalRescue.restoreSettings()
    TerminalRescue.disarm()
  }

  private func enter() {
    TerminalRescue.rearm()
    reset_prog_mode()
    shim_enter()
    painter.forget()
    write(sequences.entering)
  }

  private func write(_ bytes: [UInt8]) {
    TerminalWait.write(bytes)
  }

  /// A change of size is let through only while we wait, so that none is missed in between.
  private func holdBackResizes(_ isHeldBack: Bool) { TerminalWait.holdBackResizes(isHeldBack) }
}
