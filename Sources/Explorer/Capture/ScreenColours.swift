/// The colours of a terminal, for reference screens that show looks instead of meanings.
enum ScreenColours: String, CaseIterable, Sendable {
  case none
  case eight = "8"
  case eightOnLight = "8-light"
  case many = "256"
  case manyOnLight = "256-light"

  private var count: Int { [.many, .manyOnLight].contains(self) ? 256 : 8 }
  private var isOnLight: Bool { [.eightOnLight, .manyOnLight].contains(self) }

  /// How a cell looks.
  func look(of cell: Cell) -> Theme.Look {
    (self == .none ? Theme.monochrome : .colour).look(of: cell.role, cell.attributes)
  }

  /// The letter of a look's colour, by what the terminal's palette shows for its number; a blank
  /// for the terminal's own.
  func letter(of look: Theme.Look) -> Character {
    guard let number = look.colour?.number(onLight: isOnLight, ofColours: count) else { return " " }
    return Self.letters[number] ?? "?"
  }

  /// Capitals are darker.
  private static let letters: [Int: Character] = [
    1: "r", 2: "g", 3: "y", 4: "b", 5: "m", 6: "c", 28: "G", 30: "C", 94: "Y",
  ]

  static let legend =
    "r=red g=green y=yellow b=blue m=magenta c=cyan, capitals darker; "
    + "b=bold d=dim u=underlined s=reversed, capitals bold as well"
}

extension Theme.Look {
  /// The letter of everything but the colour.
  var letter: Character {
    let (plain, bold): (Character, Character) =
      if isReversed { isUnderlined ? ("w", "W") : ("s", "S") } else if isUnderlined {
        ("u", "U")
      } else if isDim { ("d", "D") } else { (" ", "b") }
    return isBold ? bold : plain
  }
}

extension ScreenFile.Picture {
  /// What a frame looks like on a terminal with such colours.
  init(_ frame: Frame, on colours: ScreenColours) {
    self.init(
      frame, roles: { colours.letter(of: colours.look(of: $0)) },
      attributes: { colours.look(of: $0).letter })
  }
}
