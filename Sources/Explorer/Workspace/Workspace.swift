import Emit
import Schema

/// What the program works on: PyTorch's operators, a backend's list with the unsaved edits, and
/// what follows from them.
///
/// Files are generated when they are first asked for.
struct Workspace: Sendable {
  private(set) var inputs: Inputs
  let options: Options
  /// What was said about the backend's run time.
  let profileChoice: BackendProfile.Choice
  private(set) var history = EditHistory()
  /// The backend's yaml with the edits.
  private(set) var backend: BackendFile
  private(set) var coverage: BackendCoverage
  private(set) var resolveDiagnostics: [Diagnostic]
  /// The functions of the files with kernels, where nodes look for functions that make shapes.
  let handwritten: HandwrittenFunctions
  let cache: WorkspaceCache
  /// The kernels written by hand; edits of the lists do not change them.
  let writtenKernels: KernelSignatures?

  init(
    _ inputs: Inputs, options: Options, profile: BackendProfile.Choice = BackendProfile.Choice()
  ) {
    self.inputs = inputs
    profileChoice = profile
    self.options = options.fitting(version: inputs.tree.version)
    handwritten = HandwrittenFunctions(
      in: self.options.hasNodeShapeFunctions ? inputs.implementations?.map(\.text) ?? [] : [])
    backend = inputs.backend
    writtenKernels = inputs.implementations.map {
      KernelSignatures(of: inputs.backend.list, in: $0)
    }
    (coverage, resolveDiagnostics) = BackendCoverage.resolve(backend.list, in: inputs.catalog)
    cache = WorkspaceCache(PieceMemo(for: inputs.catalog))
  }
}

extension Options {
  /// The same parameters with what the release's own torchgen does otherwise.
  func fitting(version: String?) -> Options {
    version.flatMap(Release.init).map(following) ?? self
  }
}

extension Workspace {
  var catalog: Catalog { inputs.catalog }

  /// What the backend does at run time.
  var profile: BackendProfile { BackendProfile(backend.list, choice: profileChoice) }

  /// What becomes of operators at run time.
  var fateRules: FateRules { fateRules(on: nil) }

  /// The same on grounds that are known already.
  func fateRules(on grounds: FateGrounds?) -> FateRules {
    FateRules(
      catalog: catalog, list: backend.list, coverage: coverage, profile: profile,
      grounds: grounds)
  }

  /// What listing each operator would take, on grounds that may be known already.
  func readiness(on grounds: FateGrounds? = nil) -> ReadinessSurvey {
    ReadinessSurvey(
      catalog: catalog, list: backend.list, options: options, shapeHeader: inputs.shapeHeader,
      handwritten: handwritten, grounds: grounds,
      memo: cache.readiness(for: backend.list, in: catalog))
  }

  /// The files that the list generates, and what stands in their way.
  var generation: Generation {
    cache.generation(of: backend.source.bytes) {
      inputs.generation(backend.list, coverage, options, .files, &$0)
    }
  }

  /// What stands in the way of generating them, which is found in a fraction of the time.
  var faults: [Diagnostic] {
    cache.faults(of: backend.source.bytes) {
      inputs.generation(backend.list, coverage, options, .diagnostics, &$0)
    }
  }

  /// What the list on disk, without the edits, generates.
  var originalGeneration: Generation {
    guard hasUnsavedEdits else { return generation }
    return cache.generation(of: inputs.backend.source.bytes) {
      inputs.generation(inputs.backend.list, originalCoverage, options, .files, &$0)
    }
  }

  /// What stands in the way of generating that.
  var originalFaults: [Diagnostic] {
    guard hasUnsavedEdits else { return faults }
    return cache.faults(of: inputs.backend.source.bytes) {
      inputs.generation(inputs.backend.list, originalCoverage, options, .diagnostics, &$0)
    }
  }

  private var originalCoverage: BackendCoverage {
    BackendCoverage.resolve(inputs.backend.list, in: catalog).coverage
  }

  /// Whether the yaml differs from what is on disk.
  var hasUnsavedEdits: Bool { backend.source.bytes != inputs.backend.source.bytes }

  /// Makes edits as one step; throws, and changes nothing, when the yaml cannot be edited so.
  mutating func edit(_ step: [BackendEdit]) throws(Diagnostic) {
    var history = history
    history.append(step)
    try adopt(history)
    self.history.mergeOldSteps()
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
  }
}

/// What is on disk.
extension Workspace {
  /// Takes note that the yaml on disk is the edited one now; nothing is left to undo.
  mutating func noteWritten() {
    inputs = inputs.with(backend)
    history = EditHistory()
  }

  /// Takes over steps that can be redone.
  mutating func keep(undone steps: [[BackendEdit]]) { history.keep(undone: steps) }

  /// The same edits on top of what was read anew, and those that no longer can be made.
  func moved(to inputs: Inputs) -> (workspace: Workspace, lost: [Diagnostic]) {
    var moved = Workspace(inputs, options: options, profile: profileChoice)
    var lost: [Diagnostic] = []
    for step in history.done {
      do throws(Diagnostic) { try moved.edit(step) } catch { lost.append(error) }
    }
    moved.history.keep(undone: history.undone)
    return (moved, lost)
  }
}
