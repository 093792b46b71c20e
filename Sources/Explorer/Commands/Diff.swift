import ArgumentParser

/// `lazyops diff`: what `generate` would change.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: Lazyops.name,
    abstract: "Show what 'generate' would change in the output folder, as a unified diff.")

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @Option(
    name: [.customShort("o"), .customLong("output-dir"), .customLong("output_dir")],
    help: ArgumentHelp("The folder of the generated files.", valueName: "dir"),
    completion: .directory)
  var outputDir: String

  @Flag(help: "Print nothing; the status is 1 when something would change.")
  var check = false

  func run() throws {
    let context = try CommandContext(input, emit, outputDir: outputDir)
    context.sayPreset(emit)
    let changed = OutputFiles(try context.generation(), in: outputDir).files
      .filter { !$0.isUnchanged }
    if check {
      for file in changed { Console.complain("\(file.path) differs") }
      if !changed.isEmpty { throw ExitCode.failure }
    } else {
      for file in changed { Console.write(file.diff.text) }
    }
  }
}
