import Emit
import Schema

/// What the program works on: PyTorch's operators, a backend's list with the unsaved edits, and
/// what follows from them.
struct Workspace: Sendable {
  let inputs: Inputs
  let options: Options
  private(set) var history = EditHistory()
  /// The backend's yaml with the edits.
  private(set) var backend: BackendFile
  private(set) var coverage: BackendCoverage
  /// The files that the list generates, and what stands in their way.
  private(set) var generation: Generation
  private var resolveDiagnostics: [Diagnostic]
  private var memo: PieceMemo

  init(_ inputs: Inputs, options: Options) {
    self.inputs = inputs
    self.options = options
    backend = inputs.backend
    (coverage, resolveDiagnostics) = BackendCoverage.resolve(backend.list, in: inputs.catalog)
    memo = PieceMemo()
    generation = inputs.generation(backend.list, coverage, options, &memo)
  }
}

extension Workspace {
  var catalog: Catalog { inputs.catalog }

  /// Every finding about the inputs and the edits.
  var diagnostics: [Diagnostic] {
    inputs.diagnostics + catalog.diagnostics + backend.list.diagnostics + resolveDiagnostics
      + generation.diagnostics
  }

  /// Whether the yaml differs from what is on disk.
  var hasUnsavedEdits: Bool { backend.source.bytes != inputs.backend.source.bytes }

  /// Makes edits as one step; throws, and changes nothing, when the yaml cannot be edited so.
  mutating func edit(_ step: [BackendEdit]) throws(Diagnostic) {
    var history = history
    history.append(step)
    try adopt(history)
  }

  /// Takes the last step back; says whether there was one.
  mutating func undo() throws(Diagnostic) -> Bool {
    guard history.canUndo else { return false }
    var history = history
    history.undo()
    try adopt(history)
    return true
  }

  /// Does the last undone step again; says whether there was one.
  mutating func redo() throws(Diagnostic) -> Bool {
    guard history.canRedo else { return false }
    var history = history
    history.redo()
    try adopt(history)
    return true
  }

  private mutating func adopt(_ history: EditHistory) throws(Diagnostic) {
    let edited = try inputs.backend.applying(history.edits)
    self.history = history
    backend = edited
    (coverage, resolveDiagnostics) = BackendCoverage.resolve(edited.list, in: catalog)
    generation = inputs.generation(edited.list, coverage, options, &memo)
  }
}

extension Inputs {
  /// Generates what a list says.
  func generation(
    _ list: BackendList, _ coverage: BackendCoverage, _ options: Options, _ memo: inout PieceMemo
  ) -> Generation {
    Generation(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      shapeHeader: shapeHeader, implementations: implementations, memo: &memo)
  }
}
