import ArgumentParser
import FoundationEssentials
import Schema

/// `lazyops compare`: two backends, or two releases.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", _superCommandName: Lazyops.name,
    abstract: "Compare two backends, or two PyTorch releases for one backend.",
    discussion: """
      Here is what the other flags name; there is what --with or --with-torch names. Releases are \
      compared for the operators that matter to the backend: those that it lists, their variants, \
      and new overloads of their names.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @Option(
    help: ArgumentHelp("The other backend's yaml.", valueName: "file"), completion: .file())
  var with: String?

  @Option(
    name: .customLong("with-torch"),
    help: ArgumentHelp("The other PyTorch.", valueName: "path|version"), completion: .directory)
  var withTorch: String?

  @Option(help: "How to print the differences; json has those of the generated text in full.")
  var format = Format.table

  func validate() throws {
    guard (with == nil) != (withTorch == nil) else {
      throw ValidationError("give either --with or --with-torch")
    }
  }

  func run() throws {
    let context = try CommandContext(input, emit)
    context.sayPreset(emit)
    let workspace = context.workspace
    if let fault = workspace.backend.fault { try fail(fault) }
    let comparison = Comparison(workspace, with: try other())
    if with != nil { Console.complain(comparison.findings) }
    let table = ComparisonTable(comparison: comparison)
    switch format {
    case .json: try printJSON(table.records)
    case .table: Console.write(table.table)
    }
    try context.stopOnErrorsInYaml()
    if with != nil, comparison.findings.hasErrors { throw ExitCode.failure }
  }

  private func other() throws -> Comparand {
    let environment = ProcessInfo.processInfo.environment
    let result =
      with.map(Comparand.readBackend)
      ?? Comparand.readRelease(withTorch ?? "", input.request, environment: environment)
    switch result {
    case .success(let other): return other
    case .failure(let failure): try fail(failure)
    }
  }

  private func fail(_ fault: Diagnostic) throws -> Never {
    Console.complain([fault])
    throw ExitCode.failure
  }
}
