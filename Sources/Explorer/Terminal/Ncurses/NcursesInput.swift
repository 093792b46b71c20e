private import CNcurses

/// Reads what ncurses has at hand, without waiting.
struct NcursesInput {
  /// What there was to read.
  enum Outcome {
    case nothing
    /// Something that means nothing to us.
    case meaningless
    case input(Input)
  }

  /// Reading from a window would have ncurses paint it; a pad is never on screen.
  private let pad = shim_keys()

  func read() -> Outcome {
    guard let piece = piece(within: 0) else { return .nothing }
    let input: Input? =
      switch piece {
      case .named("KEY_RESIZE"): nil
      default: InputDecoder.decode(piece, next: piece(within:))
      }
    return input.map(Outcome.input) ?? .meaningless
  }

  private func piece(within milliseconds: Int32) -> InputDecoder.Piece? {
    var value: wint_t = 0
    let kind = shim_read(pad, milliseconds, &value)
    guard kind != ERR else { return nil }
    if kind == OK { return .scalar(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return .named(keyname(Int32(value)).map { String(cString: $0) } ?? "")
  }
}
