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
  /// The files with the kernels written by hand; nil when none are to be checked.
  let implementations: [SourceFile]?
  /// What could not be read.
  let diagnostics: [Diagnostic]
  /// The catalogue on its way to the shelf.
  fileprivate(set) var shelving: WorkBeside?

  /// Hands on who has to wait for the shelf.
  mutating func takeShelving() -> WorkBeside? {
    defer { shelving = nil }
    return shelving
  }

  /// Whether the backend's yaml is a file at all, by which edits can be remembered.
  var isBackendFile: Bool { !backend.source.name.hasPrefix("<built-in>") }

  /// Whether the backend's yaml is a file that the user named or that stands in a checkout.
  var isBackendWritable: Bool { readOnlyReason == nil }

  /// Why the backend's yaml is only to look at: it is part of the program, or of the cache.
  var readOnlyReason: String? {
    let name = backend.source.name
    guard isBackendFile else { return "the built-in list is no file; start with -s FILE" }
    guard tree.kind == .fetched, name == tree.backendYaml else { return nil }
    return "this list belongs to the fetched release; copy \(name) and start with -s FILE"
  }
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
  /// Whether what was read may be kept for the next time.
  var keepsCatalogue = true
}
