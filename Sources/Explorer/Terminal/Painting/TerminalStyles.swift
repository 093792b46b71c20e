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
    let sequences = LookSequences(terminfo, countOfColours: count, isOnLight: isLight)
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

/// What a terminal is sent for a look.
private struct LookSequences {
  private let terminfo: Terminfo
  private let countOfColours: Int
  private let isOnLight: Bool
  /// Bits of the attributes that the terminal cannot show in colour (`ncv`).
  private let lostInColour: Int

  init(_ terminfo: Terminfo, countOfColours: Int, isOnLight: Bool) {
    self.terminfo = terminfo
    self.countOfColours = countOfColours
    self.isOnLight = isOnLight
    lostInColour = terminfo.number("ncv") ?? 0
  }

  func style(of look: Theme.Look) -> TerminalStyles.Style {
    let wanted = [
      (look.isBold, "bold", 32), (look.isDim, "dim", 16), (look.isUnderlined, "smul", 2),
      (look.isReversed, "rev", 4),
    ]
    var start: [UInt8] = []
    for (isWanted, name, bit) in wanted where isWanted {
      if look.colour != nil, lostInColour & bit != 0 { continue }
      start += terminfo.sequence(name) ?? []
    }
    if let colour = look.colour {
      let number = colour.number(onLight: isOnLight, ofColours: countOfColours)
      start += terminfo.sequence("setaf", number) ?? []
    }
    return TerminalStyles.Style(
      start: start, isSeenOnBlanks: look.isReversed || look.isUnderlined)
  }
}
