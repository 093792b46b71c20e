import ArgumentParser
import Schema

/// The program: a list of subcommands, the explorer when none is named.
@main
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

extension Lazyops {
  /// Runs the command that the arguments name, or the explorer.
  static func main() {
    LargePages.prepare()
    StandardStreams.fillClosed()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try commandAlone(arguments) ?? parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Says what an error has to say, and ends with its status.
  ///
  /// Mistakes in arguments are told with the arguments in them, which can hold anything.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    let status = exitCode(for: error)
    if !message.isEmpty {
      if status.isSuccess { Console.print(message) } else { Console.complain(message) }
    }
    exit(withError: status)
  }

  /// The command, if it can be read without knowing of the others.
  ///
  /// Preparing the flags of all commands costs more than reading tags, templates and header
  /// together. Requests for help and mistakes are for the parser that knows everything.
  private static func commandAlone(_ arguments: [String]) -> ParsableCommand? {
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    guard let named else { return try? Explore.parse(arguments) }
    return try? named.parseAsRoot(Array(arguments.dropFirst()))
  }
}
