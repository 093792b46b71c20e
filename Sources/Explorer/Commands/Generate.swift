import ArgumentParser

/// `lazyops generate`: writes the files that torchgen/gen_lazy_tensor.py writes.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write the files that torchgen/gen_lazy_tensor.py writes, byte for byte.",
    discussion: """
      All files are written or none; files that would not change are left alone. The parameters \
      are torchgen's defaults unless --preset or single flags say otherwise.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @Option(
    name: [.customShort("o"), .customLong("output-dir"), .customLong("output_dir")],
    help: ArgumentHelp("Where to write; include lines name it as given.", valueName: "dir"),
    completion: .directory)
  var outputDir: String

  @Flag(
    name: [.customLong("dry-run"), .customLong("dry_run")],
    help: "Write nothing; say what would change.")
  var dryRun = false

  @Option(help: "How to report the files.")
  var format = Format.text

  func run() throws {
    let context = try CommandContext(input, emit, outputDir: outputDir, defaultPreset: .plain)
    try context.stopOnErrors()
    let report = OutputReport(
      files: OutputFiles(context.workspace.generation, in: outputDir), isDryRun: dryRun)
    try report.finish(in: format) { context.mentionFindings() }
  }
}
