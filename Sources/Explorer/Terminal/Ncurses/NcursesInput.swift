private import CNcurses

/// Reads what ncurses has at hand, without waiting.
enum NcursesInput {
  case nothing
  /// Something that means nothing to us.
  case meaningless
  case input(Input)

  static func read() -> Self {
    guard let piece = piece(within: 0) else { return .nothing }
    let input: Input? =
      switch piece {
      case .named("KEY_RESIZE"): nil
      default: InputDecoder.decode(piece, next: piece(within:))
      }
    return input.map(Self.input) ?? .meaningless
  }

  private static func piece(within milliseconds: Int32) -> InputDecoder.Piece? {
    shim_wait(milliseconds)
    var value: wint_t = 0
    let kind = shim_read(&value)
    guard kind != ERR else { return nil }
    if kind == OK { return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return .named(keyname(Int32(value)).map { String(cString: $0) } ?? "")
  }
}
