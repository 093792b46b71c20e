/// The bytes that we send past ncurses, for what it has no call for.
struct TerminalSequences: Sendable {
  /// On entering: paste is to be marked as such, and the mouse to be told of.
  let entering: [UInt8]
  /// Before ncurses itself leaves.
  let beforeLeaving: [UInt8]
  /// Everything at once, for a program that dies and cannot call ncurses any more.
  let leaving: [UInt8]
  /// Asks for the colour of the background; who knows it answers among the keys.
  let backgroundQuestion: [UInt8]
  /// Around a paint: the terminal shows it as a whole (DEC mode 2026), which avoids flicker.
  let beginUpdate: [UInt8]
  let endUpdate: [UInt8]

  /// Families that are known to ignore private modes which they do not have.
  private static let modern = [
    "xterm", "tmux", "screen", "foot", "alacritty", "kitty", "wezterm", "ghostty", "rxvt", "st-",
  ]

  init(terminal: String, usesMouse: Bool, _ terminfo: Terminfo) {
    let isModern = Self.modern.contains { terminal.hasPrefix($0) }
    // Presses and the wheel, in decimal numbers, so that no column is too far to the right.
    let mouseOn = usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : ""
    let mouseOff = usesMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : ""
    entering = isModern ? Array(("\u{1B}[?2004h" + mouseOn).utf8) : []
    beforeLeaving = isModern ? Array((mouseOff + "\u{1B}[?2004l").utf8) : []
    beginUpdate = isModern ? Array("\u{1B}[?2026h".utf8) : []
    endUpdate = isModern ? Array("\u{1B}[?2026l".utf8) : []
    backgroundQuestion = isModern ? Array("\u{1B}]11;?\u{07}".utf8) : []
    let own = ["sgr0", "cnorm", "rmkx", "rmcup"].compactMap { terminfo.sequence($0) }
    leaving = endUpdate + own.joined() + beforeLeaving
  }

  /// A program between us and the terminal, which keeps what it does not understand to itself.
  enum Multiplexer: Sendable {
    case tmux, screen

    init?(environment: [String: String]) {
      if environment["TMUX"]?.isEmpty == false {
        self = .tmux
      } else if environment["STY"]?.isEmpty == false {
        self = .screen
      } else {
        return nil
      }
    }
  }

  /// Sets the clipboard of the terminal's own machine (OSC 52); terminals that cannot ignore it.
  ///
  /// tmux takes it itself if it is told to, or lets through what is wrapped for it; so it gets both.
  /// GNU screen lets through short strings only.
  static func clipboard(_ text: String, through multiplexer: Multiplexer? = nil) -> [UInt8] {
    let request = "\u{1B}]52;c;" + String(decoding: Base64.encoded(Array(text.utf8)), as: UTF8.self)
    let plain = request + "\u{07}"
    switch multiplexer {
    case nil: return Array(plain.utf8)
    case .tmux:
      let doubled = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return Array((plain + "\u{1B}Ptmux;" + doubled + "\u{1B}\\").utf8)
    case .screen:
      let bytes = Array(plain.utf8)
      return stride(from: 0, to: bytes.count, by: 200).flatMap { start in
        Array("\u{1B}P".utf8) + bytes[start..<min(start + 200, bytes.count)]
          + Array("\u{1B}\\".utf8)
      }
    }
  }
}

/// Bytes as text, as the clipboard sequence wants them.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = (0..<3).reduce(0) { value, index in
        value << 8 | (index < group.count ? Int(group[start + index]) : 0)
      }
      return (0..<4).map { index in
        index <= group.count ? alphabet[value >> (18 - 6 * index) & 63] : UInt8(ascii: "=")
      }
    }
  }
}
