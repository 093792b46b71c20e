import Emit
import Schema

/// Everything that `coverage` tells.
struct CoverageReport {
  /// An operator to be listed next, as tables and JSON have it.
  struct Next {
    let facts: OperatorFacts
    let row: NextOperators.Row
    /// The variants that come along.
    let brings: [String]
    /// What is to be written besides the line in the yaml.
    let owed: [String]
  }

  let figures: CoverageFigures
  let handwork: Handwork
  let model: ModelOperators?
  let modelFigures: ModelFigures?
  /// The operators that fall back and are called by the model; nil without a model.
  let missing: [Next]?
  /// The cheapest ones; nil where nobody asked.
  let next: [Next]?

  init(
    _ survey: OperatorSurvey, in workspace: Workspace, model: ModelOperators?, next count: Int?
  ) {
    self.model = model
    figures = CoverageFigures(survey)
    handwork = Handwork(survey, workspace.options)
    modelFigures = model.map { ModelFigures($0, survey) }
    let order = CatalogOrder.byName(survey.catalog)
    func ranked(by first: NextOperators.Order) -> [Next] {
      NextOperators(survey, order: order, model: model, by: first).rows.map {
        Next($0, survey, workspace)
      }
    }
    missing = model.map { _ in ranked(by: .hits).filter { $0.row.hits.count > 0 } }
    next = count.map { Array(ranked(by: .cost).prefix($0)) }
  }
}

extension CoverageReport.Next {
  init(_ row: NextOperators.Row, _ survey: OperatorSurvey, _ workspace: Workspace) {
    facts = survey[row.index]
    self.row = row
    brings = facts.broughtVariants(useOutAsPrimary: workspace.backend.list.useOutAsPrimary)
    owed = row.cost.owed(workspace.options.irGenerator)
  }
}

/// Text.
extension CoverageReport {
  /// Figures in columns.
  var table: String {
    let blanks = String(repeating: " ", count: 9)
    let head = summary.map { $0[0] + blanks.dropFirst($0[0].count) + $0[1] } + [""]
    return (head + tables.flatMap { $0.lines + [""] }).dropLast().map { $0 + "\n" }.joined()
  }

  /// The same figures as tables of Markdown.
  var markdown: String {
    let head = TextTable(header: ["backend", "operators"], figures: 1..<1, rows: summary)
    return ([head] + tables).map { $0.markdown.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// What is said of the backend as a whole, each with a label.
  private var summary: [[String]] {
    let lists =
      figures.lists.map { "\($0.list.rawValue) \($0.count)" } + ["symint \(figures.symint)"]
    let fates = figures.fates.map { "\($0.fate.rawValue) \($0.count)" }
    return [
      ["lists", lists.joined(separator: ", ")], ["fates", fates.joined(separator: ", ")],
      [
        "sure",
        "certain \(figures.certain), likely \(figures.rows[0].total - figures.certain): "
          + "kernels by hand and parts of composite ones can still fall back",
      ], ["by hand", handwork.text],
    ] + hidden
  }

  private var hidden: [[String]] {
    guard figures.hidden > 0 else { return [] }
    return [["hidden", "\(figures.hidden) of the decomposed: \(Certainty.Doubt.hidden.text)"]]
  }

  private var tables: [TextTable] {
    let rows = figures.rows.map { row in
      [row.name, "\(row.total)", "\(row.listed)", "\(row.withoutFallback)"]
    }
    var tables = [
      TextTable(
        header: ["operators", "total", "listed", "no fallback"], figures: 1..<4, rows: rows)
    ]
    if let modelFigures {
      let total = ["all", "\(modelFigures.names)", "\(modelFigures.calls)"]
      tables.append(
        TextTable(
          header: ["model", "names", "calls"], figures: 1..<3,
          rows: [total] + modelFigures.shares.map { [$0.name, "\($0.names)", "\($0.calls)"] }))
    }
    if let missing, !missing.isEmpty { tables.append(table("missing in the model", missing)) }
    if let next { tables.append(table("cheapest next", next)) }
    return tables
  }

  private func table(_ title: String, _ operators: [Next]) -> TextTable {
    let hasHits = model != nil
    return TextTable(
      header: [title] + (hasHits ? ["calls"] : []) + ["costs", "core", "brings"],
      figures: hasHits ? 1..<2 : 1..<1,
      rows: operators.map { next in
        [next.facts.name] + (hasHits ? [next.row.hits.text("≤ ")] : []) + [
          next.row.cost.text, next.row.isCore ? "core" : "",
          next.brings.joined(separator: ", "),
        ]
      })
  }
}

extension CoverageReport: Exportable {
  /// What the explorer knows, with some operators to be listed next.
  init(_ desk: Desk) {
    self.init(desk.survey, in: desk.workspace, model: desk.model, next: 20)
  }

  func json() throws -> String { try jsonText(of: CoverageRecord(self)) }
}
