import Schema

/// The figures as `coverage --format json` prints them.
struct CoverageRecord: Encodable {
  /// A set of operators.
  struct Row: Encodable {
    let section: String
    let name: String
    let total: Int
    let listed: Int
    let withoutFallback: Int
  }

  /// An operator that falls back.
  struct Next: Encodable {
    let name: String
    let cost: String
    let owed: [String]
    let core: Bool
    let brings: [String]
    /// Both only there when a model is given; where they are not exact, there can be fewer.
    let hits: Int?
    let hitsAreExact: Bool?
  }

  /// A model's calls.
  struct Model: Encodable {
    struct Share: Encodable {
      let fate: String
      let names: Int
      let calls: Int
    }

    let file: String
    let form: String
    let names: Int
    let calls: Int
    let fates: [Share]
    let missing: [Next]
  }

  /// How many fates are certain; the others are likely only.
  struct Certainty: Encodable {
    let certain: Int
    let likely: Int
  }

  /// What the lists ask to be written by hand.
  struct ByHand: Encodable {
    let kernels: Int
    let kernelsOfComposites: Int
    let shapeFunctions: Int
    let missingShapeFunctions: Int
    let lowerings: Int
  }

  let lists: [String: Int]
  let symint: Int
  let fates: [String: Int]
  let certainty: Certainty
  /// How many of the decomposed have a wrapper in the way.
  let hidden: Int
  let byHand: ByHand
  let rows: [Row]
  let model: Model?
  let next: [Next]?

  init(_ report: CoverageReport) {
    let figures = report.figures
    lists = Dictionary(
      uniqueKeysWithValues: figures.lists.map { ($0.list.rawValue, $0.count) })
    symint = figures.symint
    fates = Dictionary(uniqueKeysWithValues: figures.fates.map { ($0.fate.rawValue, $0.count) })
    certainty = Certainty(
      certain: figures.certain, likely: figures.rows[0].total - figures.certain)
    hidden = figures.hidden
    byHand = ByHand(report.handwork)
    rows = figures.rows.map {
      Row(
        section: $0.section.rawValue, name: $0.name, total: $0.total, listed: $0.listed,
        withoutFallback: $0.withoutFallback)
    }
    model = Model(report)
    next = report.next?.map { Next($0, hasHits: report.model != nil) }
  }
}

extension CoverageRecord.ByHand {
  init(_ handwork: Handwork) {
    kernels = handwork.kernels
    kernelsOfComposites = handwork.functionalized
    shapeFunctions = handwork.shapeFunctions
    missingShapeFunctions = handwork.missingShapeFunctions
    lowerings = handwork.lowerings
  }
}

extension CoverageRecord.Next {
  init(_ next: CoverageReport.Next, hasHits: Bool) {
    name = next.facts.name
    cost = next.row.cost.rawValue
    owed = next.owed
    core = next.row.isCore
    brings = next.brings
    hits = hasHits ? next.row.hits.count : nil
    hitsAreExact = hasHits ? next.row.hits.isExact : nil
  }
}

extension CoverageRecord.Model {
  /// Nil without a model.
  init?(_ report: CoverageReport) {
    guard let model = report.model, let figures = report.modelFigures else { return nil }
    file = model.file
    form = model.calls.form.rawValue
    names = figures.names
    calls = figures.calls
    fates = figures.shares.map { Share(fate: $0.name, names: $0.names, calls: $0.calls) }
    missing = (report.missing ?? []).map { CoverageRecord.Next($0, hasHits: true) }
  }
}
