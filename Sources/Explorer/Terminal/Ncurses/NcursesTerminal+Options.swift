extension NcursesTerminal {
  /// What the user may choose.
  struct Options: Equatable, Sendable {
    var usesColour: Bool
    var usesMouse: Bool
    /// Draw with ASCII even where the terminal knows more.
    var isASCII: Bool
    /// Use darker colours; nil where the terminal is to be asked.
    var isOnLight: Bool?

    var multiplexer: TerminalSequences.Multiplexer?

    init(usesColour: Bool = true, usesMouse: Bool = true, isASCII: Bool = false) {
      self.usesColour = usesColour
      self.usesMouse = usesMouse
      self.isASCII = isASCII
    }

    /// What the environment asks for: `NO_COLOR`, unless it is empty, means no colour, and
    /// `COLORFGBG`, which some terminals set, ends with the number of the background.
    init(environment: [String: String]) {
      self.init(usesColour: (environment["NO_COLOR"] ?? "").isEmpty)
      multiplexer = TerminalSequences.Multiplexer(environment: environment)
      guard let background = environment["COLORFGBG"]?.split(separator: ";").last else { return }
      isOnLight = background == "7" || background == "15"
    }
  }
}
