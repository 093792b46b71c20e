import ArgumentParser

/// The flags of the commands that write files.
struct OutputOptions: ParsableArguments {
  /// How the files are reported.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

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
}
