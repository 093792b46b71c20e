import ArgumentParser
import Emit
import FoundationEssentials
import Schema

/// `lazyops stubs`: writes the files that torchgen/gen_backend_stubs.py writes.
struct Stubs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stubs", _superCommandName: Lazyops.name,
    abstract: "Write the files that torchgen/gen_backend_stubs.py writes, byte for byte.",
    discussion: """
      For backends that write all kernels by hand: declarations and registrations. Operators in \
      full_codegen count as supported; ir_gen, non_native and the shape header are not looked at. \
      All files are written or none; without any operator there are none.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = input.request
    request.program = .stubs
    request.checksShapes = false
    let context = try CommandContext(request, options: options)
    let report = OutputReport(
      files: OutputFiles(try context.generation(), in: output.outputDir),
      isDryRun: output.dryRun)
    try report.finish(in: output.format) { Console.complain(context.workspace.diagnostics) }
  }

  private var options: Options {
    var options = Options.stubs
    options.outputDir = output.outputDir
    return options
  }
}
