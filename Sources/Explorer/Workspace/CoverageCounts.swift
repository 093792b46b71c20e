import Emit
import Schema

/// How much of the catalogue, and of the operators with a tag, a backend covers.
struct CoverageCounts: Equatable, Sendable {
  /// The two meanings of being covered.
  struct Share: Equatable, Sendable {
    var total = 0
    /// Operators that stand in a list.
    var listed = 0
    /// Operators that do not fall back, listed or not.
    var withoutFallback = 0

    mutating func count(isListed: Bool, fate: Fate) {
      total += 1
      if isListed { listed += 1 }
      if fate != .fallback { withoutFallback += 1 }
    }
  }

  private(set) var core = Share()
  private(set) var all = Share()
  private(set) var perList: [CoverageList: Int] = [:]

  init(_ survey: OperatorSurvey) {
    let functions = survey.catalog.functions
    for index in functions.indices {
      let lists = survey.lists[index]
      let fate = survey.fates[index].fate
      all.count(isListed: !lists.isEmpty, fate: fate)
      for list in lists { perList[list, default: 0] += 1 }
      guard functions[index].tags.contains("core") else { continue }
      core.count(isListed: !lists.isEmpty, fate: fate)
    }
  }
}
