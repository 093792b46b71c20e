/// Why the explorer cannot open its screen.
enum TerminalError: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case unknownTerminal(String)
  case noCursorMovement(String)

  var description: String {
    switch self {
    case .notATerminal:
      "standard input and output must be a terminal; the other subcommands work without one"
    case .unknownTerminal(""):
      "the variable TERM is not set, so the kind of terminal is unknown"
    case .unknownTerminal(let name):
      "the terminal '\(name)' is unknown here; try TERM=xterm-256color or TERM=vt100"
    case .noCursorMovement(let name):
      "the terminal '\(name)' cannot place its cursor; try TERM=xterm-256color or TERM=vt100"
    }
  }
}
