import Emit
import Schema
import Testing

@testable import Explorer

/// Drives the explorer on the built-in catalogue, as a user would, without a terminal.
struct Driver {
  private(set) var replay: Replay

  /// Operators that are taken out of the list, so that there is something to add.
  private static let unlisted = ["tanh", "exp", "floor", "sqrt", "gelu"]

  /// The catalogue with its list, but for a few operators, as a file that could be written.
  static let inputs: Inputs = {
    var request = InputRequest()
    request.isBuiltIn = true
    guard let inputs = try? Inputs.load(request, environment: [:]) else { preconditionFailure() }
    let lines = inputs.backend.source.text.split(separator: "\n", omittingEmptySubsequences: false)
    let left = lines.filter { line in !Self.unlisted.contains { line.hasSuffix("- \($0)") } }
    let file = SourceFile(name: "list.yaml", text: left.joined(separator: "\n"))
    return inputs.with(BackendFile(file))
  }()

  init(
    _ width: Int = 140, _ height: Int = 40, arguments: [String] = [], world: World? = nil,
    isPatient: Bool = true, keymap: Keymap = .standard, mistakes: [Diagnostic] = []
  ) throws {
    let explore = try #require(try Explore.parseAsRoot(arguments) as? Explore)
    var state = State(
      size: Size(width: width, height: height), keymap: keymap,
      start: try explore.start())
    state.mistakes = mistakes
    replay = Replay(state, world ?? .fixed(Self.inputs), isPatient: isPatient)
  }

  var state: State { replay.state }
  var desk: Desk {
    guard let desk = state.desk else { preconditionFailure("nothing is loaded") }
    return desk
  }

  /// Presses the keys of a script.
  mutating func press(_ script: String) throws { replay.play(try Key.script(script)) }

  mutating func send(_ input: Input) { replay.send(input) }

  /// What the screen shows, a line for each row.
  var rows: [String] { ScreenFile.Picture(replay.frame).grid }
  var text: String { rows.joined(separator: "\n") }
  var footer: String { rows.count == state.size.height ? rows[state.size.height - 1] : "" }

  /// The operator under the cursor.
  var current: String? { state.main.list.current.map { desk.survey[$0].name } }

  func lists(of name: String) -> [CoverageList] {
    desk.catalog.index(named: name).map { Array(desk.survey.lists[$0]) } ?? []
  }

  /// Goes to an operator by the filter and clears it again.
  mutating func go(to name: String) throws {
    try press("/ \"^\(name)$\" Enter")
    #expect(current == name)
  }
}
