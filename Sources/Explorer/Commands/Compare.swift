import ArgumentParser
import Foundation
import Schema

/// `lazyops compare`: two backends, or two releases.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @Option(
    help: ArgumentHelp("The other backend's yaml.", valueName: "file"), completion: .file())
  var with: String?

  @Option(
    name: .customLong("with-torch"),
    help: ArgumentHelp("The other PyTorch.", valueName: "path|version"), completion: .directory)
  var withTorch: String?

  @Option(help: "How to print the differences.")
  var format = Format.table

  func validate() throws {
    guard (with == nil) != (withTorch == nil) else {
      throw ValidationError("give --with or --with-torch")
    }
  }

  func run() throws {
    let context = try CommandContext(input, EmitOptions.parse([]))
    let workspace = context.workspace
    let table: ComparisonTable
    if let with {
      table = ComparisonTable(try backends(workspace, with))
    } else {
      table = ComparisonTable(try releases(workspace))
    }
    switch format {
    case .json: try printJSON(table.rows)
    case .table: Console.write(table.text)
    }
  }

  private func backends(_ workspace: Workspace, _ path: String) throws -> BackendComparison {
    let other: BackendFile
    switch FileSystem.source(path) {
    case .success(let source): other = BackendFile(source)
    case .failure(let error):
      Console.complain([.unreadable(error)])
      throw ExitCode.failure
    }
    let faults = BackendCoverage.resolve(other.list, in: workspace.catalog).diagnostics
    Console.complain(workspace.backend.list.diagnostics + other.list.diagnostics + faults)
    return BackendComparison(workspace.backend.list, other.list, in: workspace.catalog)
  }

  private func releases(_ workspace: Workspace) throws -> ReleaseComparison {
    var request = input.request
    request.torch = withTorch
    request.atenPath = nil
    request.checksShapes = false
    request.implementationPaths = []
    // The list of this side stays the one that is compared.
    let there: Inputs
    do throws(Diagnostic) {
      there = try Inputs.load(request, environment: ProcessInfo.processInfo.environment)
    } catch {
      Console.complain([error])
      throw ExitCode.failure
    }
    return ReleaseComparison(
      workspace.backend.list, here: workspace.catalog, there: there.catalog,
      options: workspace.options)
  }
}
