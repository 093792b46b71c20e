private import CNcurses
import Glibc

/// The real terminal, through ncurses.
///
/// A class, since it stands for the one terminal that the program has. `close` gives the terminal
/// back; a deadly signal or a crash does the same through `TerminalRescue`.
final class NcursesTerminal: Terminal {
  /// The characters to draw with, as far as the locale knows them.
  let glyphs: Glyphs
  private let painter: NcursesPainter
  private let output = NcursesOutput()
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
    guard !name.isEmpty, shim_open(output.descriptor) != nil else { throw .unknownTerminal(name) }
    guard shim_capability("cup") != nil else {
      endwin()
      throw .noCursorMovement(name)
    }
    sequences = TerminalSequences(terminal: name, usesMouse: options.usesMouse) {
      shim_capability($0).map { String(cString: $0) }
    }
    multiplexer = options.multiplexer
    painter = NcursesPainter(
      TerminalText(isUnicode: isUnicode) { Int(shim_width($0)) }, usesColour: options.usesColour,
      onLight: options.isOnLight ?? false)
    Self.configure()
    TerminalRescue.arm(leaving: sequences.leaving)
    write(sequences.entering)
    if painter.dependsOnBackground, options.isOnLight == nil { askForBackground() }
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
    shim_keypad()
    shim_leave_mouse()
    curs_set(0)
  }
}

/// Painting.
extension NcursesTerminal {
  var size: Size { Size(width: Int(shim_columns()), height: Int(shim_lines())) }

  func paint(_ changes: [Run], cursor: Point?) {
    for run in changes { painter.put(run) }
    curs_set(cursor == nil ? 0 : 1)
    shim_cursor(Int32(cursor?.y ?? 0), Int32(cursor?.x ?? 0))
    let frame = output.collecting { shim_refresh() }
    if !frame.isEmpty { write(sequences.beginUpdate + frame + sequences.endUpdate) }
  }

  func redraw() { shim_forget() }

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

  private func read() -> NcursesInput {
    let input = NcursesInput.read()
    guard case .input(.background(let isLight)) = input else { return input }
    answerIsDue = nil
    painter.useColours(onLight: isLight)
    shim_forget()
    shim_refresh()
    return .meaningless
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
    // Where there is no second screen to leave, the shell goes on below what was drawn last.
    if shim_capability("rmcup") == nil { shim_clear_last_line() }
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
