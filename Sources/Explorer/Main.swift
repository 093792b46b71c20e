import ArgumentParser

// What other files use stands in Lazyops.swift: programs of the fuzzer do without this one.
@main
extension Lazyops {
  /// Runs the command that the arguments name, or the explorer.
  static func main() {
    LargePieces.take()
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
    let named = arguments.first.flatMap { word in
      configuration.subcommands.first { $0.configuration.commandName == word }
    }
    guard let named else { return try? Explore.parse(arguments) }
    return try? named.parseAsRoot(Array(arguments.dropFirst()))
  }
}
