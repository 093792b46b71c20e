import Emit
import Schema

/// How far the backend covers the operators of each tag, and what is cheapest to add.
struct CoverageScreen: Screen {
  private var shares: [(tag: String, share: CoverageCounts.Share)] = []
  /// Operators that fall back today and cost one line.
  private var cheapest: [Int] = []
  private var list = ListWidget()
  private var revision = -1
  private static let tags = [
    "core", "pointwise", "reduction", "view_copy", "nondeterministic_seeded",
    "dynamic_output_shape",
  ]

  var scope: Scope { .coverage }

  init(_ desk: Desk) { adopt(desk) }

  private mutating func adopt(_ desk: Desk) {
    revision = desk.revision
    shares =
      Self.tags.map { ($0, CoverageCounts.share(of: $0, in: desk.survey)) }
      .filter { $0.1.total > 0 } + [("all", desk.counts.all)]
    cheapest = CoverageCounts.cheapest(in: desk.order, desk.survey)
    list.setCount(cheapest.count)
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    cheapest.indices.contains(list.cursor) ? cheapest[list.cursor] : nil
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision { adopt(desk) }
    list.setHeight(size.height - shares.count - 6)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .open:
      guard let index = selectedOperator(desk) else { return .refused("nothing is left to add") }
      var outcome = Outcome.close
      outcome.message = .show(operatorIndex: index)
      return outcome
    case .coverage: return .close
    default: return Outcome(isHandled: list.perform(action))
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (upper, lower) = canvas.bounds.split(top: shares.count + 3)
    canvas.within(upper) { canvas in
      Panel(title: "Coverage by tag").draw(in: &canvas) { drawShares(in: &$0) }
    }
    let panel = Panel(
      title: "Cheapest next: they fall back today and cost one line",
      status: StyledText("enter shows it", .dim), position: StyledText(list.position, .dim),
      isFocused: true)
    canvas.within(lower) { canvas in
      panel.draw(in: &canvas) { canvas in
        list.draw(in: &canvas) { draw(desk.survey[cheapest[$0]], in: &$1) }
      }
    }
  }

  private func drawShares(in canvas: inout Canvas) {
    let bar = max(10, canvas.size.width - 64)
    canvas.text("total", endingAt: Point(x: 32, y: 0), .label)
    canvas.text("listed", endingAt: Point(x: 36 + bar + 8, y: 0), .label)
    canvas.text("without fallback", endingAt: Point(x: 36 + bar + 26, y: 0), .label)
    for (row, entry) in shares.enumerated() {
      let share = entry.share
      canvas.text(entry.tag, at: Point(x: 1, y: row + 1), columns: 24)
      canvas.text(Figures.grouped(share.total), endingAt: Point(x: 32, y: row + 1), .dim)
      canvas.within(Rect(x: 35, y: row + 1, width: bar, height: 1)) {
        BarWidget(
          total: share.total, solid: share.listed, shaded: share.withoutFallback - share.listed
        ).draw(in: &$0)
      }
      canvas.text(Figures.grouped(share.listed), endingAt: Point(x: 36 + bar + 8, y: row + 1))
      let percent = share.total > 0 ? share.withoutFallback * 100 / share.total : 0
      canvas.text(
        "\(Figures.grouped(share.withoutFallback)) = \(percent) %",
        endingAt: Point(x: 36 + bar + 26, y: row + 1))
    }
  }

  private func draw(_ facts: OperatorFacts, in canvas: inout Canvas) {
    canvas.text(facts.name, at: Point(x: 1, y: 0), columns: 34)
    canvas.text(facts.shape.rawValue, at: Point(x: 36, y: 0), columns: 10, .dim)
    canvas.text(
      facts.tellingTags.joined(separator: " "), at: Point(x: 47, y: 0),
      columns: canvas.size.width - 47, .dim)
  }
}

extension CoverageCounts {
  /// The share of the operators with a tag.
  static func share(of tag: String, in survey: OperatorSurvey) -> Share {
    var share = Share()
    for (index, function) in survey.catalog.functions.enumerated() where function.hasTag(tag) {
      share.count(isListed: !survey.lists[index].isEmpty, fate: survey.fates[index].fate)
    }
    return share
  }

  /// The operators that fall back although one line would do, those of the core set first.
  static func cheapest(in order: [Int], _ survey: OperatorSurvey) -> [Int] {
    let candidates = order.filter { index in
      survey.fates[index].fate == .fallback && survey.fates[index].decidedBy == index
        && survey[index].isReady
    }
    let core = candidates.filter { survey.catalog.functions[$0].hasTag("core") }
    return core + candidates.filter { !survey.catalog.functions[$0].hasTag("core") }
  }
}
