import Schema

/// What operators came to when they were tried, and for which of them that still holds.
struct TrialLog: Sendable {
  private(set) var verdicts: [String: KeptVerdict] = [:]
  /// The operators whose code is still that of their verdict, and whether they passed.
  private var marks: [Int: Bool] = [:]
  /// What marks the code of an operator, with symbolic sizes or without; nothing else of a list
  /// changes it.
  private var digests: [Code: String] = [:]

  private struct Code: Hashable {
    let operatorIndex: Int
    let isSymInt: Bool
  }

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
        digest(of: index, workspace) == kept.digest
      else { continue }
      marks[index] = kept.verdict.hasPassed
    }
  }

  /// The same for files that were read anew.
  mutating func settleAnew(_ workspace: Workspace) {
    digests = [:]
    settle(workspace)
  }

  private mutating func digest(of index: Int, _ workspace: Workspace) -> String {
    let name = workspace.catalog.functions[index].name.description
    let code = Code(
      operatorIndex: index, isSymInt: workspace.backend.list.symint.contains(name))
    if let known = digests[code] { return known }
    let digest = workspace.trialDigest(of: index)
    digests[code] = digest
    return digest
  }

  /// Whether an operator passed with these very bytes; nil where it was not tried with them.
  func hasPassed(_ index: Int) -> Bool? { marks[index] }
}
