import ArgumentParser

/// The program: a list of subcommands, the explorer when none is named.
struct Lazyops: ParsableCommand {
  static let version = "0.1.0"
  /// Subcommands that say it are not asked for completion scripts, which takes a millisecond.
  static let name = "lazyops"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Explore and edit which PyTorch operators a lazy backend covers.",
    discussion: """
      Reads native_functions.yaml and a backend's yaml, shows what each operator generates and what \
      becomes of it at run time, edits the list, and writes the files that \
      torchgen/gen_lazy_tensor.py writes.
      """,
    version: "lazyops \(version)",
    subcommands: [
      Explore.self, Generate.self, Stubs.self, List.self, Show.self, Preview.self, SetLists.self,
      Diff.self, Check.self, Explain.self, CoverageCommand.self, Compare.self, Try.self,
      Fetch.self, Capture.self,
    ],
    defaultSubcommand: Explore.self)
}
