/// Puts together what a terminal is sent, and knows where that leaves the cursor and the style.
struct TerminalPen {
  private(set) var bytes: [UInt8] = []
  private(set) var style = TerminalStyles.Style.plain
  private let motion: CursorMotion
  private let endOfStyle: [UInt8]
  /// Where the cursor stands, as far as that is certain.
  private var place: Point?

  /// Begins in plain text, at no certain place.
  init(_ motion: CursorMotion, endOfStyle: [UInt8]) {
    self.motion = motion
    self.endOfStyle = endOfStyle
  }

  mutating func move(to point: Point) {
    guard place != point else { return }
    motion.append(point, to: &bytes)
    place = point
  }

  mutating func wear(_ style: TerminalStyles.Style) {
    guard style != self.style else { return }
    if self.style != .plain { bytes += endOfStyle }
    bytes += style.start
    self.style = style
  }

  /// Writes a text; where its width is not certain, neither is what comes after it.
  mutating func write(_ text: String, columns: Int?) {
    bytes += text.utf8
    place = columns.flatMap { columns in
      place.map { Point(x: $0.x + columns, y: $0.y) }
    }
  }

  /// Sends what leaves the cursor where it is.
  mutating func send(_ sequence: [UInt8]) { bytes += sequence }

  /// Sends what moves the cursor somewhere.
  mutating func sendMoving(_ sequence: [UInt8]) {
    bytes += sequence
    place = nil
  }
}
