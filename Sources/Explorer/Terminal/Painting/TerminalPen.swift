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

/// How a terminal's cursor is moved.
struct CursorMotion: Sendable {
  private let terminfo: Terminfo
  /// As nearly all do it; asking terminfo takes thirty times as long.
  private let isStandard: Bool

  init(_ terminfo: Terminfo) {
    self.terminfo = terminfo
    isStandard = terminfo.sequence("cup", 8, 98) == Array("\u{1B}[9;99H".utf8)
  }

  func append(_ point: Point, to bytes: inout [UInt8]) {
    guard isStandard else {
      bytes += terminfo.sequence("cup", point.y, point.x) ?? []
      return
    }
    bytes += [0x1B, UInt8(ascii: "[")]
    append(point.y + 1, to: &bytes)
    bytes.append(UInt8(ascii: ";"))
    append(point.x + 1, to: &bytes)
    bytes.append(UInt8(ascii: "H"))
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    if number > 9 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
