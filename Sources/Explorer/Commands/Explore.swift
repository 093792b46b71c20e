import ArgumentParser
import FoundationEssentials
import Schema

/// `lazyops explore`: the explorer.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", _superCommandName: Lazyops.name,
    abstract: "Browse the operators, change the list, review and write (the default).")

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var profile: ProfileOptions

  @Option(
    name: [.customShort("o"), .customLong("output-dir"), .customLong("output_dir")],
    help: ArgumentHelp(
      "The folder of the generated files, to compare with and to write to.", valueName: "dir"),
    completion: .directory)
  var outputDir: String?

  @Option(
    help: ArgumentHelp(
      "The Python whose PyTorch operators are tried in; else that of VIRTUAL_ENV, else python3.",
      valueName: "program"),
    completion: .file())
  var python: String?

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      "What the terminal's background is: dark or light; else COLORFGBG says, or the terminal.",
      valueName: "kind"))
  var background: Background?

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(help: "Begin without the selection, filter and order of the last time.")
  var fresh = false

  @Flag(help: "Only look: nothing can be edited or written, not even the explorer's own state.")
  var readOnly = false

  /// What the flags come to.
  func start(presets: Presets = .builtIn) throws -> ExploreStart {
    var start = try ExploreStart(input, emit, outputDir, profile.choice, presets: presets)
    start.isReadOnly = readOnly
    return start
  }

  /// What to read; a look leaves nothing behind.
  var request: InputRequest {
    var request = input.request
    request.keepsCatalogue = !readOnly
    return request
  }

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let live = World.live(request, environment: environment)
    let world = readOnly ? live.readOnly : live
    // The files are read while all else is set up.
    let jobs = Jobs()
    jobs.start(.load) { world.perform(.load, $0) }
    let settings = SettingsFolder(environment: environment).settings()
    let start = try start(presets: settings.presets)
    var options = NcursesTerminal.Options(environment: environment)
    options.isASCII = ascii
    options.usesMouse = !noMouse
    if let background { options.isOnLight = background == .light }
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(options: options)
    } catch {
      Console.complain("error: \(error)")
      throw ExitCode.failure
    }
    defer { terminal.close() }
    let (keymap, conflicts) = Keymap.standard.applying(settings.keys)
    var state = State(
      size: terminal.size, glyphs: terminal.glyphs, keymap: keymap,
      start: start)
    state.mistakes = settings.diagnostics + conflicts
    state.isFresh = fresh
    state.python = python
    state.jobs = [Job(kind: .load)]
    Forever(Loop(terminal, world, state, jobs: jobs)).value.run()
  }
}

/// What colours are seen on.
enum Background: String, ExpressibleByArgument, CaseIterable, Sendable {
  case dark, light
}
