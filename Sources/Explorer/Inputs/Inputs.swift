import Emit
import Schema

/// Everything that is read from files before anything else happens.
struct Inputs: Sendable {
  let tree: TorchTree
  let catalog: Catalog
  let templates: Templates
  /// The backend's yaml as it is on disk.
  let backend: BackendFile
  /// The header with the shape functions; `nil` when none is to be checked.
  let shapeHeader: ShapeHeader?
  /// The texts of the files with the kernels written by hand; empty when none are to be checked.
  let implementations: [String]
  /// What could not be read.
  let diagnostics: [Diagnostic]

  /// Whether the backend's yaml is a file that can be written.
  var isBackendWritable: Bool { !backend.source.name.hasPrefix("<built-in>") }
}

/// Which files to read, as the flags say.
struct InputRequest: Equatable, Sendable {
  var atenPath: String?
  var torch: String?
  var sourceYaml: String?
  /// The header by the name that include lines print.
  var shapeHeader: String?
  var checksShapes = true
  var implementationPaths: [String] = []
  /// What the backend's yaml is read for.
  var program = GeneratorProgram.lazy
  /// Look for no PyTorch anywhere: the built-in catalogue is meant.
  var isBuiltIn = false
}
