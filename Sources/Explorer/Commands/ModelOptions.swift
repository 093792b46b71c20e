import ArgumentParser
import Schema

/// The flag of the commands that count a model's calls.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The operators a model calls: counters of a lazy backend, a list of names, a profiler "
        + "table, or the text of an exported graph.", valueName: "file"),
    completion: .file())
  var model: String?

  /// Reads the file, if one is named; findings are told, and one without operators ends the command.
  func read(for context: CommandContext) throws -> ModelOperators? {
    guard let model else { return nil }
    let file: SourceFile
    switch FileSystem.source(model) {
    case .success(let source): file = source
    case .failure(let error):
      Console.complain([.unreadable(error)])
      throw ExitCode.failure
    }
    switch ModelOperators.read(file, for: context.workspace) {
    case .success(let operators):
      Console.complain(operators.findings)
      return operators
    case .failure(let diagnostic):
      Console.complain([diagnostic])
      throw ExitCode.failure
    }
  }
}
