import Emit
import Schema

/// What the screens show and change: the workspace, and what follows from its present state.
struct Desk: Sendable {
  private(set) var workspace: Workspace
  private(set) var survey: OperatorSurvey
  private(set) var counts: CoverageCounts
  private var facts: CatalogFacts
  /// Every finding that is known by now.
  private(set) var findings: [Diagnostic] { didSet { countLints() } }
  /// Whether those that only generating brings are among them.
  private(set) var knowsAllFindings = false
  /// How many of them torchgen lets pass in silence.
  private(set) var lintCount = 0
  private var preparations = Preparations()
  /// Counts the changes, so that screens see when to look again.
  private(set) var revision = 0
  /// Counts the edits, undone and written ones as well.
  private(set) var editRevision = 0
  let setup: Setup
  /// The keys in force, for what is said of them.
  let keys: Keymap
  /// The calls of a model, once one is loaded.
  private(set) var model: ModelOperators?
  /// What operators came to when they were tried.
  private(set) var trials = TrialLog()

  /// What was chosen at the start.
  struct Setup: Equatable, Sendable {
    var options = Options()
    /// The preset's name, for the title.
    var preset = "plain"
    /// What was said about the backend's run time.
    var profile = BackendProfile.Choice()
    /// Where the generated files go; nil where nobody said.
    var outputFolder: String?
    /// Whether nothing may be edited or written, because the user said so.
    var isReadOnly = false
  }

  init(_ workspace: Workspace, setup: Setup, keys: Keymap = .standard) {
    self.workspace = workspace
    self.setup = setup
    self.keys = keys
    (facts, findings) = inParallel {
      CatalogFacts(workspace.catalog)
    } _: {
      workspace.knownFindings
    }
    survey = OperatorSurvey(workspace, facts, diagnostics: findings)
    counts = CoverageCounts(survey)
    countLints()
  }

  private mutating func countLints() { lintCount = workspace.lintCount(in: findings) }
}

/// Edits.
extension Desk {
  var catalog: Catalog { workspace.catalog }
  var vocabulary: FilterVocabulary { facts.vocabulary }
  /// The operators by name, variants behind their functional one.
  var order: [Int] { facts.order }

  /// Makes edits as one step.
  mutating func edit(_ step: [BackendEdit]) throws(Diagnostic) {
    try workspace.edit(step)
    editRevision += 1
    refresh()
  }

  /// Takes the last step back and returns it; nil where there is none.
  mutating func undo() throws(Diagnostic) -> [BackendEdit]? {
    guard let step = workspace.history.done.last else { return nil }
    _ = try workspace.undo()
    editRevision += 1
    refresh()
    return step
  }

  /// Does the last undone step again and returns it; nil where there is none.
  mutating func redo() throws(Diagnostic) -> [BackendEdit]? {
    guard let step = workspace.history.undone.last else { return nil }
    _ = try workspace.redo()
    editRevision += 1
    refresh()
    return step
  }

  private mutating func refresh() {
    findings = workspace.knownFindings
    survey = OperatorSurvey(workspace, facts, diagnostics: findings)
    (knowsAllFindings, preparations) = (false, Preparations())
    counts = CoverageCounts(survey)
    trials.settle(workspace)
    revision += 1
  }
}

/// What is known only after some work.
extension Desk {
  /// Whether there is anything left to make ready.
  var canPrepare: Bool { !preparations.areDone }

  /// Makes the next piece ready, of which nothing is seen.
  mutating func prepare() { preparations.makeNext(in: workspace) }

  /// Looks for the findings that only generating brings.
  mutating func learnAllFindings() {
    guard !knowsAllFindings else { return }
    knowsAllFindings = true
    _ = workspace.faults
    let found = workspace.knownFindings
    guard found != findings else { return }
    findings = found
    survey.note(found, in: workspace)
    revision += 1
  }
}

/// A model.
extension Desk {
  mutating func load(_ model: ModelOperators) {
    self.model = model
    revision += 1
  }
}

/// Trials.
extension Desk {
  /// Takes verdicts, of a trial or of earlier ones.
  mutating func note(_ verdicts: [KeptVerdict]) {
    guard !verdicts.isEmpty else { return }
    trials.add(verdicts, workspace)
    revision += 1
  }
}

/// What is on disk.
extension Desk {
  /// Takes note that the yaml was written.
  mutating func noteWritten() {
    workspace.noteWritten()
    editRevision += 1
    refresh()
  }

  /// Puts what was read anew in the place of the old, with the edits on top; returns the edits that
  /// could not be made again.
  mutating func adopt(_ inputs: Inputs) -> [Diagnostic] {
    let (moved, lost) = workspace.moved(to: inputs)
    workspace = moved
    facts = CatalogFacts(catalog)
    findings = workspace.knownFindings
    (knowsAllFindings, preparations) = (false, Preparations())
    survey = OperatorSurvey(workspace, facts, diagnostics: findings)
    counts = CoverageCounts(survey)
    model = model?.moved(to: workspace)
    trials.settleAnew(workspace)
    revision += 1
    // Edits that could not be made again are no edits any more.
    editRevision += 1
    return lost
  }

  /// Why edits could not be made on files that were read anew.
  func editsLost(on inputs: Inputs) -> [Diagnostic] { workspace.moved(to: inputs).lost }

  /// Makes the edits of an earlier run again, and lets those be redone that were undone; returns
  /// why some of them cannot be made.
  mutating func restore(_ history: EditHistory) -> [Diagnostic] {
    var lost: [Diagnostic] = []
    for step in history.done {
      do throws(Diagnostic) { try workspace.edit(step) } catch { lost.append(error) }
    }
    workspace.keep(undone: history.undone)
    editRevision += 1
    refresh()
    return lost
  }

  /// The operators whose lists or symint differ from what is on disk, in the order of the list.
  var changedOperators: [Int] { order.filter { survey.isChanged[$0] } }

  /// The operator that a line of the backend's yaml lists.
  func operatorIndex(at location: SourceLocation) -> Int? {
    let list = workspace.backend.list
    let item = CoverageList.allCases.lazy.flatMap { list[$0] }.first {
      $0.location.line == location.line && $0.location.file == location.file
    }
    return item.flatMap { catalog.index(of: $0.name) }
  }
}
