import Emit
import Schema

/// The operators that fall back today, ranked by what listing them costs and brings.
struct NextOperators: Sendable {
  /// What comes first.
  enum Order: String, CaseIterable, Sendable {
    /// What costs least; of that, what a model calls most.
    case cost
    /// What a model calls most; of that, what costs least.
    case hits
  }

  /// Calls of an operator and of all variants that it decides about.
  struct Hits: Equatable, Sendable {
    var count = 0
    /// Whether all of them are such; a name without overload can mean others as well.
    var isExact = true
  }

  /// An operator that a listing would bring.
  struct Row: Equatable, Sendable {
    let index: Int
    let cost: ListingCost
    let isCore: Bool
    let hits: Hits
  }

  /// The best first.
  let rows: [Row]

  /// Ranks all operators that decide a fallback, in `order` where they are equally good.
  init(_ survey: OperatorSurvey, order: [Int], model: ModelOperators?, by first: Order = .cost) {
    let hits = Self.hits(of: model, survey)
    let rows = order.filter { index in
      survey.fates[index].fate == .fallback && survey.fates[index].decidedBy == index
    }.map { index in
      Row(
        index: index, cost: ListingCost(survey[index].readiness),
        isCore: survey.catalog.functions[index].hasTag("core"), hits: hits[index, default: Hits()])
    }
    self.rows = rows.enumerated().sorted {
      $0.element.isBefore($1.element, by: first) ?? ($0.offset < $1.offset)
    }.map(\.element)
  }

  /// The calls by the operator that decides; a name that can mean several counts once for each
  /// deciding operator.
  private static func hits(of model: ModelOperators?, _ survey: OperatorSurvey) -> [Int: Hits] {
    var hits: [Int: Hits] = [:]
    for use in model?.uses ?? [] {
      let deciders = Set(use.operators.map { survey.fates[$0].decidedBy })
      for decider in deciders {
        hits[decider, default: Hits()].add(use.count, isExact: deciders.count == 1)
      }
    }
    return hits
  }
}

extension NextOperators.Hits {
  fileprivate mutating func add(_ calls: Int, isExact: Bool) {
    let (sum, overflows) = count.addingReportingOverflow(calls)
    count = overflows ? .max : sum
    self.isExact = self.isExact && isExact
  }

  /// The figure; what can be less has a mark before it.
  func text(_ mark: String) -> String { (isExact ? "" : mark) + Figures.grouped(count) }
}

extension NextOperators.Row {
  /// Whether this one comes first; nil where they are equally good.
  fileprivate func isBefore(_ other: Self, by first: NextOperators.Order) -> Bool? {
    let byHits = hits.count == other.hits.count ? nil : hits.count > other.hits.count
    let byCost = cost == other.cost ? nil : cost < other.cost
    let byCore = isCore == other.isCore ? nil : isCore
    return first == .cost ? byCost ?? byHits ?? byCore : byHits ?? byCost ?? byCore
  }
}
