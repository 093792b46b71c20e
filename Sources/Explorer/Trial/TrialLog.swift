import Schema

/// What operators came to when they were tried, and for which of them that still holds.
struct TrialLog: Sendable {
  private(set) var verdicts: [String: KeptVerdict] = [:]
  /// The operators whose code is still that of their verdict, and whether they passed.
  private var marks: [Int: Bool] = [:]

  /// Takes verdicts in the place of earlier ones.
  mutating func add(_ kept: [KeptVerdict], _ workspace: Workspace) {
    for one in kept { verdicts[one.verdict.name] = one }
    settle(workspace)
  }

  /// Looks which verdicts are about the present code.
  mutating func settle(_ workspace: Workspace) {
    marks = [:]
    for (name, kept) in verdicts {
      guard let index = workspace.catalog.index(named: name),
        workspace.trialDigest(of: index) == kept.digest
      else { continue }
      marks[index] = kept.verdict.hasPassed
    }
  }

  /// Whether an operator passed with these very bytes; nil where it was not tried with them.
  func hasPassed(_ index: Int) -> Bool? { marks[index] }
}
