/// What a terminal is sent before text of each role, in its own colours.
struct TerminalStyles: Sendable {
  /// How text is to look from now on.
  struct Style: Equatable, Sendable {
    /// Nothing for plain text.
    let start: [UInt8]
    /// Whether a blank looks other than a blank in plain text.
    let isSeenOnBlanks: Bool

    static let plain = Self(start: [], isSeenOnBlanks: false)
  }

  /// By the role's number and the attributes' bits.
  private let styles: [Style]
  /// What ends every style.
  let end: [UInt8]
  /// Whether it matters what the background is.
  let isColoured: Bool

  init(_ terminfo: Terminfo, usesColour: Bool, onLight isLight: Bool) {
    let count = terminfo.number("colors") ?? 0
    let isColoured = usesColour && count >= 8 && terminfo.sequence("setaf", 1) != nil
    let theme = isColoured ? Theme.colour : Theme.monochrome
    var sequences = LookSequences(terminfo, countOfColours: count, isOnLight: isLight)
    end = terminfo.sequence("sgr0") ?? []
    // What cannot be ended is not begun; where a style takes a place of its own, there is none.
    let hasStyles = !end.isEmpty && terminfo.number("xmc") == nil
    styles = Role.allCases.flatMap { role in
      (UInt8(0)..<8).map { attributes in
        let look = theme.look(of: role, Attributes(rawValue: attributes))
        return hasStyles ? sequences.style(of: look) : .plain
      }
    }
    self.isColoured = isColoured
  }

  func style(of role: Role, _ attributes: Attributes) -> Style {
    styles[Int(role.rawValue) << 3 | Int(attributes.rawValue & 7)]
  }
}

/// What a terminal is sent for a look; asking terminfo takes long, so each thing is asked once.
private struct LookSequences {
  private let bold, dim, underline, reverse: Attribute
  private let isOnLight: Bool
  private let countOfColours: Int
  private let terminfo: Terminfo
  private var colours: [Int: [UInt8]] = [:]

  /// One of the ways to set text off without colour.
  private struct Attribute {
    let start: [UInt8]
    /// Whether the terminal cannot show it in colour (`ncv`).
    let isLostInColour: Bool
  }

  init(_ terminfo: Terminfo, countOfColours: Int, isOnLight: Bool) {
    self.terminfo = terminfo
    self.countOfColours = countOfColours
    self.isOnLight = isOnLight
    let lost = terminfo.number("ncv") ?? 0
    func attribute(_ name: String, bit: Int) -> Attribute {
      Attribute(start: terminfo.sequence(name) ?? [], isLostInColour: lost & bit != 0)
    }
    bold = attribute("bold", bit: 32)
    dim = attribute("dim", bit: 16)
    underline = attribute("smul", bit: 2)
    reverse = attribute("rev", bit: 4)
  }

  mutating func style(of look: Theme.Look) -> TerminalStyles.Style {
    let wanted = [
      (look.isBold, bold), (look.isDim, dim), (look.isUnderlined, underline),
      (look.isReversed, reverse),
    ]
    var start: [UInt8] = []
    for (isWanted, attribute) in wanted where isWanted {
      if look.colour == nil || !attribute.isLostInColour { start += attribute.start }
    }
    if let colour = look.colour {
      start += sequence(of: colour.number(onLight: isOnLight, ofColours: countOfColours))
    }
    return TerminalStyles.Style(
      start: start, isSeenOnBlanks: look.isReversed || look.isUnderlined)
  }

  private mutating func sequence(of colour: Int) -> [UInt8] {
    if let known = colours[colour] { return known }
    let sequence = terminfo.sequence("setaf", colour) ?? []
    colours[colour] = sequence
    return sequence
  }
}
