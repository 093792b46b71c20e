import ArgumentParser
import Foundation
import Schema

/// `lazyops explore`: the explorer.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Browse the operators, change the list, review and write (the default).")

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("o"), .customLong("output-dir"), .customLong("output_dir")],
    help: ArgumentHelp(
      "The folder of the generated files, to compare with and to write to.", valueName: "dir"),
    completion: .directory)
  var outputDir: String?

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    var options = NcursesTerminal.Options(environment: environment)
    options.isASCII = look.ascii
    options.usesMouse = !look.noMouse
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(options: options)
    } catch {
      Console.complain("error: \(error)")
      throw ExitCode.failure
    }
    defer { terminal.close() }
    let state = State(
      size: terminal.size, glyphs: terminal.glyphs, start: ExploreStart(input, emit, outputDir))
    var loop = Loop(terminal, World.live(input.request, environment: environment), state)
    loop.run()
  }
}

/// How the explorer looks.
struct LookOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false
}
