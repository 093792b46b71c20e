import Emit
import Schema

/// What is different on the other side, be it a backend or a release.
struct Comparison: Sendable {
  /// A difference of one operator.
  struct Row: Equatable, Sendable {
    let name: String
    /// What kind of difference, by the stable name.
    let change: String
    /// The lists that the operator is in here.
    let lists: ListSet
    let here: String?
    let there: String?
    /// How the generated text changes.
    var diff: UnifiedDiff?
  }

  /// What the other side is called.
  let other: String
  /// The kinds of differences, in the order in which they are told.
  let changes: [String]
  let rows: [Row]
  /// How many operators both backends list alike; nil for releases.
  let alike: Int?
  /// What is wrong with the other side's files.
  let findings: [Diagnostic]
}

extension Comparison {
  /// Compares what a workspace has with something else.
  init(_ workspace: Workspace, with other: Comparand) {
    switch other {
    case .backend(let file): self.init(workspace, file, name: other.name)
    case .release(let catalog, let version, _):
      self.init(workspace, catalog, version: version, name: other.name)
    }
  }

  private init(_ workspace: Workspace, _ file: BackendFile, name: String) {
    let comparison = BackendComparison(workspace.backend.list, file.list, in: workspace.catalog)
    other = name
    changes = BackendComparison.Change.allCases.map(\.rawValue)
    rows = comparison.rows.map {
      Row(
        name: $0.name, change: $0.change.rawValue, lists: $0.here.lists, here: $0.here.text,
        there: $0.there.text)
    }
    alike = comparison.alike
    findings =
      file.list.diagnostics
      + BackendCoverage.resolve(file.list, in: workspace.catalog).diagnostics
  }

  private init(_ workspace: Workspace, _ there: Catalog, version: String?, name: String) {
    let comparison = ReleaseComparison(
      workspace.backend.list, here: (workspace.catalog, workspace.options),
      there: (there, workspace.options.fitting(version: version)))
    other = name
    changes = ReleaseComparison.Change.allCases.map(\.rawValue)
    rows = comparison.rows.map {
      Row(
        name: $0.name, change: $0.change.rawValue, lists: $0.lists, here: $0.here,
        there: $0.there, diff: $0.diff)
    }
    alike = nil
    findings = there.diagnostics
  }

  /// How many differences of each kind there are, in order.
  var counts: [(change: String, count: Int)] {
    changes.map { change in (change, rows.count { $0.change == change }) }
  }
}
