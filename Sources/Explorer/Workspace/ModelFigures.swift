import Emit
import Schema

/// What becomes of a model's calls on a backend.
struct ModelFigures: Equatable, Sendable {
  /// Names and calls that meet the same fate.
  struct Share: Equatable, Sendable {
    /// Nil where the name says no overload and its overloads have different fates.
    let fate: Fate?
    let names: Int
    let calls: Int

    /// The fate as JSON and tables write it.
    var name: String { fate?.rawValue ?? "unclear" }
  }

  /// How many names of operators the model has.
  let names: Int
  let calls: Int
  /// By fate, those that occur.
  let shares: [Share]

  init(_ model: ModelOperators, _ survey: OperatorSurvey) {
    let fates = model.uses.map { use -> Fate? in
      let fates = Set(use.operators.map { survey.fates[$0].fate })
      return fates.count == 1 ? fates.first : nil
    }
    names = model.uses.count
    calls = Self.sum(model.uses.map(\.count))
    let pairs = Array(zip(model.uses, fates))
    shares = (Fate.allCases.map(Optional.some) + [nil]).compactMap { fate in
      let uses = pairs.filter { $0.1 == fate }.map(\.0)
      return uses.isEmpty
        ? nil : Share(fate: fate, names: uses.count, calls: Self.sum(uses.map(\.count)))
    }
  }

  private static func sum(_ counts: [Int]) -> Int {
    counts.reduce(0) { sum, count in
      let (result, overflows) = sum.addingReportingOverflow(count)
      return overflows ? .max : result
    }
  }
}
