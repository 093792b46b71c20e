import Emit
import Schema

/// What putting an operator into a list would ask, or why it cannot be put there.
struct ListingAdvice {
  let list: CoverageList
  /// What is left to be written by hand.
  let owed: [String]
  /// Why torchgen would refuse it; nil for the lists that the operator is in.
  let refusal: String?

  init(_ facts: OperatorFacts, in list: CoverageList, _ workspace: Workspace) {
    self.list = list
    owed = Self.owed(facts, list, workspace.options)
    refusal = Self.refusal(facts, list, workspace)
  }

  /// The advice for every list.
  static func all(_ facts: OperatorFacts, in workspace: Workspace) -> [ListingAdvice] {
    CoverageList.allCases.map { ListingAdvice(facts, in: $0, workspace) }
  }

  private static func owed(
    _ facts: OperatorFacts, _ list: CoverageList, _ options: Options
  ) -> [String] {
    let shape = facts.shape == .missing ? ["shape function"] : []
    let lowering = options.irGenerator.leavesLowering ? ["lowering"] : []
    switch list {
    case .fullCodegen: return shape + lowering
    case .irGen: return (options.hasNodeShapeFunctions ? shape : []) + lowering
    case .autograd: return ["kernel"]
    case .supported:
      return [facts.function.isComposedAboveKernels ? "kernel that functionalizes" : "kernel"]
    }
  }

  private static func refusal(
    _ facts: OperatorFacts, _ list: CoverageList, _ workspace: Workspace
  ) -> String? {
    guard !facts.lists.contains(list) else { return nil }
    if list == .fullCodegen, !facts.readiness.generates {
      return facts.readiness.blockers.map { "it \($0)" }.joined(separator: "; ")
    }
    let before = workspace.generation(ofGroupOf: facts.index).diagnostics.map(\.message)
    let after = workspace.generation(ofGroupOf: facts.index, listing: list).diagnostics
    return after.first {
      $0.isMistake && !before.contains($0.message)
    }?.message
  }
}
