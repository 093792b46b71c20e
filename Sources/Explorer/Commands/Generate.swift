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
    let output = OutputFiles(context.workspace.generation, in: outputDir)
    let outcomes =
      try dryRun ? output.files.map { $0.isUnchanged ? .unchanged : .written } : write(output)
    context.mentionFindings()
    switch format {
    case .json:
      try printJSON(zip(output.files, outcomes).map { FileReport($0, $1) })
    case .text:
      for (file, outcome) in zip(output.files, outcomes) { Console.print(line(file, outcome)) }
    }
  }

  private func write(_ output: OutputFiles) throws -> [FileSet.Outcome] {
    switch output.write() {
    case .success(let outcomes): return outcomes
    case .failure(let error):
      Console.complain("error: nothing was written: \(error)")
      throw ExitCode.failure
    }
  }

  private func line(_ file: OutputFiles.File, _ outcome: FileSet.Outcome) -> String {
    let verb = outcome == .written && dryRun ? "would write" : outcome.rawValue
    guard dryRun, outcome == .written else {
      return "\(verb) \(file.path) (\(file.bytes.count) bytes)"
    }
    let diff = file.diff
    return "\(verb) \(file.path) (\(file.bytes.count) bytes, +\(diff.added) -\(diff.removed) lines)"
  }

  private struct FileReport: Encodable {
    let path: String
    let bytes: Int
    let status: String

    init(_ file: OutputFiles.File, _ outcome: FileSet.Outcome) {
      path = file.path
      bytes = file.bytes.count
      status = outcome.rawValue
    }
  }
}
