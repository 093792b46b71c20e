import Emit
import Schema
import Testing

@testable import Explorer

struct NextOperatorsTests {
  private func survey() -> (OperatorSurvey, Workspace) {
    let workspace = Workspace(Driver.inputs, options: .torchScript)
    return (
      OperatorSurvey(workspace, CatalogFacts(workspace.catalog)), workspace
    )
  }

  private func next(_ text: String? = nil, by order: NextOperators.Order = .cost) throws
    -> [(name: String, row: NextOperators.Row)]
  {
    let (survey, workspace) = survey()
    let model = try text.map {
      try ModelOperators.read(SourceFile(name: "m.txt", text: $0), for: workspace).get()
    }
    return NextOperators(
      survey, order: CatalogOrder.byName(survey.catalog), model: model, by: order
    ).rows.map { (survey[$0.index].name, $0) }
  }

  @Test func `the cheapest come first, of these the core set`() throws {
    let rows = try next()
    #expect(rows.prefix(4).map(\.name) == ["exp", "floor", "gelu", "sqrt"])
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.row.cost <= $1.row.cost })
    #expect(rows.allSatisfy { $0.row.hits == NextOperators.Hits() })
  }

  @Test func `a model's calls rank what costs the same`() throws {
    let rows = try next("sqrt 3\nfloor 5")
    #expect(rows.prefix(2).map(\.name) == ["floor", "sqrt"])
    #expect(rows[0].row.hits.count == 5)
  }

  @Test func `calls of variants count for the operator that decides`() throws {
    let rows = try next("sqrt_ 3\nsqrt.out 2\nsqrt 1", by: .hits)
    #expect(rows[0].name == "sqrt")
    #expect(rows[0].row.hits == NextOperators.Hits(count: 6, isExact: true))
  }

  @Test func `what names without overload count for is no exact figure`() throws {
    let rows = try next("Name  # of Calls\naten::gelu  2\naten::sqrt  4", by: .hits)
    #expect(rows[0].name == "sqrt")
    #expect(rows[0].row.hits.text("≤ ") == "4")
  }

  @Test func `one line is all it takes exactly where an operator is ready`() throws {
    let (survey, _) = survey()
    for row in try next() {
      let facts = survey[row.row.index]
      #expect((row.row.cost <= .declared) == facts.isReady, "\(facts.name)")
    }
  }

  @Test func `what a listing costs follows from what it still needs`() {
    let (survey, _) = survey()
    func cost(_ name: String) -> ListingCost? {
      survey.catalog.index(named: name).map { ListingCost(survey[$0].readiness) }
    }
    #expect(cost("tanh") == .line)
    #expect(cost("relu") == .declared)
    #expect(cost("max_pool3d_with_indices") == .shape)
    #expect(cost("index.Tensor") ?? .kernel == .kernel)
    #expect(ListingCost.line.owed(.torchScript).isEmpty)
    #expect(ListingCost.shape.owed(.base) == ["shape function", "lowering"])
  }
}
