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
  private var resolveDiagnostics: [Diagnostic]
  /// The functions of the files with kernels, where nodes look for functions that make shapes.
  let handwritten: HandwrittenFunctions
  private let cache: WorkspaceCache
  /// The kernels written by hand; edits of the lists do not change them.
  private let writtenKernels: KernelSignatures?

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

  /// The files that the list generates, and what stands in their way.
  var generation: Generation {
    cache.generation(of: backend.source.bytes) {
      inputs.generation(backend.list, coverage, options, &$0)
    }
  }

  /// What the list on disk, without the edits, generates.
  var originalGeneration: Generation {
    guard hasUnsavedEdits else { return generation }
    let backend = inputs.backend
    return cache.generation(of: backend.source.bytes) { memo in
      let coverage = BackendCoverage.resolve(backend.list, in: catalog).coverage
      return inputs.generation(backend.list, coverage, options, &memo)
    }
  }

  /// What generating finds out about the inputs and the edits.
  var diagnostics: [Diagnostic] {
    diagnosticsBeforeGeneration + inputs.tree.reworded(generation.diagnostics)
  }

  /// Every finding about the inputs and the edits.
  var findings: [Diagnostic] { silencing.split(diagnostics + lints).told }

  /// How many of some findings torchgen lets pass in silence, or are only good to know.
  func lintCount(in findings: [Diagnostic]) -> Int {
    let lints = Set(lints)
    return findings.count {
      lints.contains($0) || $0.code.hasSuffix("-ignore") || $0.severity == .note
    }
  }

  /// The findings that comments in the files ask not to be told.
  var silencedFindings: [Diagnostic] { silencing.split(diagnostics + lints).silenced }

  private var silencing: Silencing {
    Silencing(backend: backend.source, others: inputs.implementations ?? [])
  }

  /// The findings that are known without generating anything anew.
  var knownFindings: [Diagnostic] {
    let generated = inputs.tree.reworded(
      cache.known(backend.source.bytes)?.diagnostics ?? [])
    return silencing.split(
      diagnosticsBeforeGeneration + generated + lints, areAll: knowsAllDiagnostics
    ).told
  }

  /// What torchgen lets pass in silence: warnings and notes, which stop nothing.
  private var lints: [Diagnostic] {
    cache.lints(of: backend.source.bytes) {
      BackendLints(
        catalog: catalog, list: backend.list, coverage: coverage, options: options,
        shapeHeader: inputs.shapeHeader, implementations: writtenKernels, handwritten: handwritten
      ).findings
    }
  }

  /// Whether `knownFindings` are all there are.
  var knowsAllDiagnostics: Bool { cache.known(backend.source.bytes) != nil }

  private var diagnosticsBeforeGeneration: [Diagnostic] {
    inputs.diagnostics + inputs.tree.reworded(catalog.diagnostics)
      + backend.list.diagnostics + resolveDiagnostics
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

/// One operator.
extension Workspace {
  /// What an operator's group generates, listed as it is or, with `list`, with the operator in that
  /// list besides: the same text as in the whole files, for a fraction of the work.
  func generation(ofGroupOf index: Int, listing list: CoverageList? = nil)
    -> (generation: Generation, diagnostics: [Diagnostic])
  {
    let wanted = catalog.group(of: index).members.map { catalog.functions[$0].name }
    var reduced = backend.list
    reduced.nonNative = []
    for name in CoverageList.allCases {
      reduced.items[name] = backend.list[name].filter { wanted.contains($0.name) }
    }
    if let list { reduced.put(catalog.functions[index].name, in: list) }
    if reduced[.supported].isEmpty, reduced[.fullCodegen].isEmpty {
      // torchgen generates nothing for a list without any operator in these two.
      for name in [CoverageList.supported, .fullCodegen] {
        reduced.items[name] = backend.list[name].first.map { [$0] } ?? []
      }
    }
    let (coverage, diagnostics) = BackendCoverage.resolve(reduced, in: catalog)
    let generation = cache.generation { memo in
      Generation(
        catalog: catalog, list: reduced, coverage: coverage, options: options,
        templates: inputs.templates, shapeHeader: list == nil ? nil : inputs.shapeHeader,
        memo: &memo)
    }
    let faults = inputs.tree.reworded(generation.diagnostics).filter { !$0.isAboutOldTemplates }
    return (generation, diagnostics + faults)
  }
}

extension BackendList {
  /// Puts an operator into one list and takes it out of the others.
  fileprivate mutating func put(_ name: OperatorName, in list: CoverageList) {
    for other in CoverageList.allCases { items[other]?.removeAll { $0.name == name } }
    let location = SourceLocation(file: "", line: 0, column: 1)
    items[list, default: []].append(
      Item(text: name.description, name: name, location: location))
  }
}

extension Inputs {
  /// The same with another content of the backend's yaml.
  func with(_ backend: BackendFile) -> Inputs {
    Inputs(
      tree: tree, catalog: catalog, templates: templates, backend: backend,
      shapeHeader: shapeHeader, implementations: implementations, diagnostics: diagnostics)
  }

  /// The texts of the files with kernels; none where no kernels are to be looked for.
  private var implementationTexts: [String] {
    guard let implementations else { return [] }
    // A folder without C++ defines no kernel, which is not the same as not looking for any.
    return implementations.isEmpty ? [""] : implementations.map(\.text)
  }

  /// Generates what a list says.
  func generation(
    _ list: BackendList, _ coverage: BackendCoverage, _ options: Options, _ memo: inout PieceMemo
  ) -> Generation {
    Generation(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      shapeHeader: shapeHeader, implementations: implementationTexts, memo: &memo)
  }
}
