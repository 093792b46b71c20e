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
