import ArgumentParser

/// The flags that say which files to read; every command has them.
///
/// One group, because each costs every start most of a million instructions.
struct InputOptions: ParsableArguments {
  @Option(
    name: [.customLong("aten-path"), .customLong("aten_path")],
    help: ArgumentHelp(
      "The ATen folder of PyTorch, with native/ and templates/ in it.", valueName: "dir"),
    completion: .directory)
  var atenPath: String?

  @Option(
    help: ArgumentHelp(
      "PyTorch itself: a checkout, an installed package, or the number of a fetched release.",
      valueName: "path|version"),
    completion: .directory)
  var torch: String?

  @Option(
    name: [.customShort("s"), .customLong("source-yaml"), .customLong("source_yaml")],
    help: ArgumentHelp("The backend's yaml.", valueName: "file"), completion: .file())
  var sourceYaml: String?

  @Option(
    name: [.customLong("impl-path"), .customLong("impl_path")],
    help: ArgumentHelp(
      "A C++ file, or a folder of them, with the kernels written by hand. Can be repeated.",
      valueName: "file|dir"),
    completion: .file())
  var implPath: [String] = []

  @Option(
    name: [.customLong("shape-inference-hdr"), .customLong("shape_inference_hdr")],
    help: ArgumentHelp("The header with the compute_shape functions.", valueName: "file"),
    completion: .file())
  var shapeInferenceHdr: String?

  @Flag(help: "Check no header with compute_shape functions; include lines then name none.")
  var noShapeInferenceHdr = false

  mutating func validate() throws {
    if atenPath != nil, torch != nil {
      throw ValidationError("--aten-path and --torch exclude each other")
    }
    if shapeInferenceHdr != nil, noShapeInferenceHdr {
      throw ValidationError("--shape-inference-hdr and --no-shape-inference-hdr exclude each other")
    }
  }
}
