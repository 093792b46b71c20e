private import CNcurses

/// Puts runs of cells on the ncurses screen, in the terminal's own colours.
struct NcursesPainter {
  private let text: TerminalText
  private let isColoured: Bool
  /// By the role's number, then by the attributes' bits.
  private let styles: [[Style]]

  private struct Style {
    let attributes: UInt32
    let pair: Int16
  }

  /// Once ncurses is open.
  init(_ text: TerminalText, usesColour: Bool, onLight isLight: Bool) {
    self.text = text
    isColoured = usesColour && has_colors()
    if isColoured { start_color() }
    let theme = isColoured ? Theme.colour : Theme.monochrome
    styles = Role.allCases.map { role in
      (0..<8).map { Self.style(of: theme.look(of: role, Attributes(rawValue: $0))) }
    }
    useColours(onLight: isLight)
  }

  /// Whether it matters what the background is.
  var dependsOnBackground: Bool { isColoured }

  func put(_ run: Run) {
    let style = styles[Int(run.role.rawValue)][Int(run.attributes.rawValue & 7)]
    shim_style(style.attributes, style.pair)
    for piece in text.pieces(of: run) {
      shim_put(Int32(run.start.y), Int32(piece.x), piece.text, Int32(piece.text.count))
    }
  }

  /// Chooses the terminal's colours for those of the theme; what is on screen changes, too.
  func useColours(onLight isLight: Bool) {
    guard isColoured else { return }
    use_default_colors()
    let count = Int(shim_colours())
    for colour in Theme.Colour.allCases {
      init_pair(colour.rawValue, colour.number(onLight: isLight, ofColours: count), -1)
    }
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
