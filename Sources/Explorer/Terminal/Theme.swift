/// How each role looks.
///
/// Colours are the terminal's own, so the user's palette decides.
///
/// Nothing has a background of its own: the selected row is reverse video. White, black and the
/// bright colours are left out, since one or the other cannot be read on some background.
struct Theme: Sendable {
  /// The colours that can be read on dark and on light backgrounds, by their number.
  enum Colour: Int, CaseIterable, Sendable {
    case red = 1
    case green, yellow, blue, magenta, cyan
  }

  /// How text is to look; without colour in the terminal's default one.
  struct Look: Equatable, Sendable {
    var colour: Colour?
    var isBold = false
    var isDim = false
    var isUnderlined = false
    var isReversed = false
  }

  /// By the role's number.
  private let looks: [Look]

  init(_ look: (Role) -> Look) { looks = Role.allCases.map(look) }

  func look(of role: Role) -> Look { looks[Int(role.rawValue)] }

  /// The look of a role with attributes added.
  func look(of role: Role, _ attributes: Attributes) -> Look {
    var look = look(of: role)
    if attributes.contains(.strong) { look.isBold = true }
    if attributes.contains(.underlined) { look.isUnderlined = true }
    if attributes.contains(.selected) {
      look.isReversed = true
      look.isDim = false
    }
    return look
  }
}

extension Theme.Colour {
  /// The terminal's number of the colour on a light background, where the usual yellow, green and
  /// cyan are too pale to read.
  ///
  /// Darker ones are taken where there are more than eight; else their nearest readable relatives.
  func number(onLight isLight: Bool, ofColours count: Int) -> Int {
    guard isLight else { return rawValue }
    let isRich = count >= 256
    return switch self {
    case .yellow: isRich ? 94 : Self.magenta.rawValue
    case .cyan: isRich ? 30 : Self.blue.rawValue
    case .green: isRich ? 28 : rawValue
    case .red, .blue, .magenta: rawValue
    }
  }
}

extension Theme {
  static let colour = Self { role in
    var look = monochromeLook(of: role)
    look.colour = colour(of: role)
    if role == .match { look.isUnderlined = false }
    return look
  }

  static let monochrome = Self(monochromeLook)

  private static func monochromeLook(of role: Role) -> Look {
    switch role {
    case .title, .titleFocused, .key, .error, .warning, .keyword, .pending, .added, .cursorMark:
      Look(isBold: true)
    case .match: Look(isBold: true, isUnderlined: true)
    case .dim, .disabled, .border, .lineNumber, .comment, .barRest:
      Look(isDim: true)
    default: Look()
    }
  }

  private static func colour(of role: Role) -> Colour? {
    switch role {
    case .text, .dim, .title, .label, .disabled, .border, .lineNumber, .comment, .barRest: nil
    case .traced, .fullCodegen, .added, .success, .barListed, .string: .green
    case .composite, .decomposed, .key, .borderFocused, .titleFocused, .hunk, .barCovered, .type:
      .cyan
    case .supported, .note, .function: .blue
    case .fallback, .match, .pending, .needsWork, .warning, .cursorMark, .prompt, .number: .yellow
    case .autograd, .irGen, .keyword, .preprocessor: .magenta
    case .removed, .error, .refused: .red
    }
  }
}
