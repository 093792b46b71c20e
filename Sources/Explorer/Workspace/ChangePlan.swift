import Emit
import Schema

/// Everything that writing would do: the edits, what each file gains and loses, and what is owed.
struct ChangePlan: Sendable {
  /// What becomes of one operator.
  struct Edit: Sendable {
    let operatorIndex: Int
    let name: String
    let before: OperatorStanding
    let after: OperatorStanding
    /// What is generated for it, or no longer.
    let consequence: String
    /// The shape function that it still needs.
    let needs: String?
  }

  /// What becomes of one file.
  struct File: Sendable {
    let name: String
    let path: String
    /// What it holds now; nil where there is no such file.
    let old: [UInt8]?
    let bytes: [UInt8]
    let diff: UnifiedDiff

    var isChanged: Bool { !diff.isEmpty }
  }

  let edits: [Edit]
  /// The characters of the longest name among them.
  let longestName: Int
  /// The backend's yaml, if it differs from what is on disk.
  let yaml: File?
  /// The generated files; none while the output folder has not been read.
  let files: [File]
  /// Errors that torchgen would stop at: what is still to be written by hand, and real mistakes.
  let owed: [Diagnostic]
  let mistakes: [Diagnostic]
  /// The mistakes for which not even the yaml is written.
  let mistakesInTheWay: [Diagnostic]
}

extension ChangePlan {
  /// Compares with what the output folder holds, or else with what the list on disk generates.
  ///
  /// The diffs show so many lines around each change.
  init(_ desk: Desk, present: [String: [UInt8]]?, context: Int = 3) {
    edits = desk.changedOperators.map { Self.edit($0, desk) }
    longestName = edits.map(\.name.count).max() ?? 0
    yaml = Self.yaml(desk.workspace, context)
    owed = desk.workspace.diagnostics.filter { $0.severity == .error && $0.isDebt }
    mistakes = desk.workspace.mistakes
    mistakesInTheWay = desk.workspace.mistakesInTheWay
    let folder = desk.setup.outputFolder
    if folder != nil, present == nil {
      files = []
    } else {
      let old = present ?? Self.generated(desk.workspace.originalGeneration)
      files = desk.workspace.generation.files.mapInParallel { file in
        Self.file(file, old[file.name], in: folder, context)
      }
    }
  }

  private static func generated(_ generation: Generation) -> [String: [UInt8]] {
    Dictionary(
      generation.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private static func file(
    _ file: GeneratedFile, _ old: [UInt8]?, in folder: String?, _ context: Int
  ) -> File {
    let path = FileSystem.path(of: file.name, in: folder ?? "")
    return change(name: file.name, path: path, old: old, new: file.bytes, context)
  }

  private static func yaml(_ workspace: Workspace, _ context: Int) -> File? {
    guard workspace.hasUnsavedEdits else { return nil }
    let source = workspace.backend.source
    return change(
      name: FileSystem.name(of: source.name), path: source.name,
      old: workspace.inputs.backend.source.bytes, new: source.bytes, context)
  }

  private static func change(
    name: String, path: String, old: [UInt8]?, new: [UInt8], _ context: Int
  ) -> File {
    let isSame = old == new
    return File(
      name: name, path: path, old: old, bytes: new,
      diff: UnifiedDiff(
        old: isSame ? [] : old, new: isSame ? [] : new, path: path, context: context))
  }

  private static func edit(_ index: Int, _ desk: Desk) -> Edit {
    let facts = desk.survey[index]
    return Edit(
      operatorIndex: index, name: facts.name, before: facts.standingOnDisk,
      after: OperatorStanding(facts), consequence: consequence(facts, desk), needs: needs(facts))
  }

  private static func needs(_ facts: OperatorFacts) -> String? {
    guard facts.lists.first == .fullCodegen, facts.shape == .missing else { return nil }
    return facts.readiness.shapeFunctionName
  }

  private static func consequence(_ facts: OperatorFacts, _ desk: Desk) -> String {
    switch facts.lists.first {
    case .fullCodegen:
      let registrations = 1 + desk.broughtVariants(by: facts).count
      return "IR, kernel, declaration, " + Figures.count(registrations, "registration")
    case .supported: return "declaration and registration; kernel by hand"
    case .irGen: return "IR class only"
    case .autograd: return "autograd registration; kernel by hand"
    case nil: return "then it \(facts.fate.verb)"
    }
  }
}

extension Diagnostic {
  /// Whether the lists can be edited all the same: the error names code that the backend's author
  /// still owes, files that are not to be had, or keys that another generator reads.
  var isDebt: Bool {
    [
      "missing-shape-function", "missing-kernel", "surplus-kernel", "unreadable-shape-header",
      "unreadable-implementation", "old-templates", "unknown-key",
    ].contains(code)
  }
}
