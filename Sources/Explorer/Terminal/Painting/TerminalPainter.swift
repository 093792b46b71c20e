/// Turns runs of cells into the bytes that make a terminal show them.
///
/// The frame knows what has changed, so nothing is left to find out. ncurses' own painting would
/// compare every line once more and weigh each way of the cursor, at six times the instructions.
/// Between two paints the style is plain and the cursor stands anywhere.
struct TerminalPainter: Sendable {
  var styles: TerminalStyles
  private let terminfo: Terminfo
  private let text: TerminalText
  private let motion: CursorMotion
  /// Whether a character in the last place would scroll the screen.
  private let keepsLastPlace: Bool
  private var mustClear = false
  /// Whether nothing but blanks is on the screen.
  private var isClear = true
  private var showsCursor = false
  /// What erases so many characters, as far as it was asked for; empty where nothing does.
  private var erasures: [Int: [UInt8]] = [:]

  /// From where on erasing takes fewer bytes than blanks.
  private static let leastErased = 8

  /// Begins with a screen that is clear and a cursor that is hidden.
  init(_ terminfo: Terminfo, _ text: TerminalText, _ styles: TerminalStyles) {
    self.terminfo = terminfo
    self.text = text
    self.styles = styles
    motion = CursorMotion(terminfo)
    keepsLastPlace = terminfo.flag("am") && !terminfo.flag("xenl")
  }

  /// Forgets what the terminal shows; the next paint begins with clearing it.
  mutating func forget() { mustClear = true }

  /// What makes the terminal show the runs, and the cursor where one is wanted; empty if it does.
  mutating func bytes(for changes: [Run], cursor: Point?, on size: Size) -> [UInt8] {
    var pen = TerminalPen(motion, endOfStyle: styles.end)
    if mustClear {
      let clearing = terminfo.sequence("clear")
      pen.sendMoving(styles.end + (clearing ?? []))
      pen.send(terminfo.sequence(showsCursor ? "cnorm" : "civis") ?? [])
      isClear = clearing != nil
    }
    mustClear = false
    for run in changes { draw(sparingLastPlace(run, on: size), with: &pen) }
    pen.wear(.plain)
    place(cursor, with: &pen)
    if !pen.bytes.isEmpty { isClear = false }
    return pen.bytes
  }

  /// What is sent before the screen is left: where there is no second one to leave (`rmcup`), the
  /// shell goes on in the last line, below what was drawn above it.
  func leaving(_ size: Size) -> [UInt8] {
    guard terminfo.sequence("rmcup") == nil else { return [] }
    var pen = TerminalPen(motion, endOfStyle: styles.end)
    pen.move(to: Point(x: 0, y: size.height - 1))
    pen.send(terminfo.sequence("el") ?? [])
    return pen.bytes
  }

  private mutating func draw(_ run: Run, with pen: inout TerminalPen) {
    let style = styles.style(of: run.role, run.attributes)
    let blanks = style.isSeenOnBlanks ? 0 : run.blanksAtEnd
    let shown = run.dropLast(blanks)
    for piece in text.pieces(of: shown) {
      pen.move(to: Point(x: piece.x, y: run.start.y))
      pen.wear(style)
      pen.write(piece.text, columns: piece.columns)
    }
    if blanks > 0, !isClear {
      erase(blanks, from: Point(x: shown.start.x + shown.width, y: run.start.y), with: &pen)
    }
  }

  private mutating func erase(_ count: Int, from point: Point, with pen: inout TerminalPen) {
    pen.move(to: point)
    if pen.style.isSeenOnBlanks { pen.wear(.plain) }
    let erasure = erasure(of: count)
    if erasure.isEmpty {
      pen.write(String(repeating: " ", count: count), columns: count)
    } else {
      pen.send(erasure)
    }
  }

  /// Empty where blanks are to be written.
  private mutating func erasure(of count: Int) -> [UInt8] {
    guard count >= Self.leastErased else { return [] }
    if let known = erasures[count] { return known }
    let erasure = terminfo.sequence("ech", count) ?? []
    erasures[count] = erasure
    return erasure
  }

  private func sparingLastPlace(_ run: Run, on size: Size) -> Run {
    let end = Point(x: run.start.x + run.width, y: run.start.y + 1)
    guard keepsLastPlace, end == Point(x: size.width, y: size.height) else { return run }
    return run.dropLast(1)
  }

  private mutating func place(_ cursor: Point?, with pen: inout TerminalPen) {
    if let cursor { pen.move(to: cursor) }
    guard showsCursor != (cursor != nil) else { return }
    showsCursor.toggle()
    pen.send(terminfo.sequence(showsCursor ? "cnorm" : "civis") ?? [])
  }
}

extension Run {
  /// Blanks that nothing but blanks follows.
  fileprivate var blanksAtEnd: Int {
    text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// The run without so many characters of one column at its end.
  fileprivate func dropLast(_ count: Int) -> Run {
    guard count > 0 else { return self }
    return Run(
      start: start, text: String(text.dropLast(count)), width: width - count, role: role,
      attributes: attributes)
  }
}
