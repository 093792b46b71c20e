import ArgumentParser

/// `lazyops generate`: writes the files that torchgen/gen_lazy_tensor.py writes.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", _superCommandName: Lazyops.name,
    abstract: "Write the files that torchgen/gen_lazy_tensor.py writes, byte for byte.",
    discussion: """
      All files are written or none; files that would not change are left alone. The parameters \
      are torchgen's defaults unless --preset or single flags say otherwise: ts is what PyTorch \
      generates its TorchScript backend with, xla and torch-mlir are what the generators of those \
      projects make of torchgen, and others can be told in the settings file. The originals name \
      headers by where they were checked out (--node-base-hdr, --shape-inference-hdr); the list and \
      the shape functions that torch-mlir's program derives from its dialect are not written.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    let context = try CommandContext(
      input, emit, outputDir: output.outputDir, defaultPreset: .plain)
    let generation = try context.generation()
    context.mentionOwnTemplates()
    let report = OutputReport(
      files: OutputFiles(generation, in: output.outputDir),
      isDryRun: output.dryRun)
    try report.finish(in: output.format) { context.mentionFindings() }
  }
}
