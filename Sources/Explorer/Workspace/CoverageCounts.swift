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
    let (lists, fates, isCore) = (survey.lists, survey.fates, survey.isCore)
    for index in lists.indices {
      let isListed = !lists[index].isEmpty
      let fate = fates[index].fate
      all.count(isListed: isListed, fate: fate)
      if isCore[index] { core.count(isListed: isListed, fate: fate) }
    }
    for list in CoverageList.allCases {
      let count = lists.count { $0.contains(list) }
      if count > 0 { perList[list] = count }
    }
  }
}
