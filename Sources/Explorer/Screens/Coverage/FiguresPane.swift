/// The figures of tags, families, dispatch classes and kinds, as bars.
struct FiguresPane: Sendable {
  private(set) var rows: [CoverageFigures.Row] = []
  private var handwork: Handwork?
  private var model: ModelFigures?
  var list = ListWidget()

  /// The lines from the pane's upper edge to the bars: frame, header, what is told in one line each.
  var linesAbove: Int { model == nil ? 3 : 4 }

  mutating func adopt(_ desk: Desk) {
    let figures = CoverageFigures(desk.survey)
    rows = figures.rows + figures.standings
    handwork = Handwork(desk.survey, desk.workspace.options)
    model = desk.model.map { ModelFigures($0, desk.survey) }
    list.setCount(rows.count)
  }

  /// Shows the operators of a row, where the filter language has a word for them.
  func open() -> Outcome {
    guard rows.indices.contains(list.cursor) else { return .handled }
    let row = rows[list.cursor]
    guard let filter = row.filter else {
      return .refused("no filter says '\(row.name)'; tags and kinds can be filtered")
    }
    return Outcome(closes: true, message: .filter(filter))
  }

  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let panel = Panel(
      title: "Coverage, as far as the yaml files tell", position: StyledText(list.position, .dim),
      isFocused: isFocused)
    panel.draw(in: &canvas) { canvas in
      let (header, body) = canvas.bounds.split(top: 1)
      canvas.within(header) { Columns(width: $0.size.width).drawHeader(in: &$0) }
      let (lines, bars) = body.split(top: linesAbove - 2)
      canvas.within(lines) { canvas in
        drawHandwork(in: &canvas)
        drawModel(in: &canvas, desk)
      }
      canvas.within(bars) { canvas in
        list.draw(in: &canvas, isFocused: isFocused) { draw(row: $0, in: &$1) }
      }
    }
  }

  private func drawModel(in canvas: inout Canvas, _ desk: Desk) {
    guard let model, let file = desk.model?.file else { return }
    var text = StyledText("model", .label)
    text.append(" \(FileSystem.name(of: file)): \(Figures.count(model.calls, "call"))")
    for share in model.shares {
      text.append("  \(Figures.grouped(share.calls)) ", share.fate?.role ?? .dim)
      text.append(share.fate?.label ?? "unclear", share.fate?.role ?? .dim)
    }
    canvas.text(text, at: Point(x: 1, y: 1))
  }

  /// What the lists ask for.
  private func drawHandwork(in canvas: inout Canvas) {
    guard let handwork else { return }
    canvas.text("by hand", at: Point(x: 1, y: 0), .label)
    canvas.text(handwork.text, at: Point(x: 10, y: 0), .dim)
  }

  private func draw(row: Int, in canvas: inout Canvas) {
    let figure = rows[row]
    let isFirst = row == 0 || rows[row - 1].section != figure.section
    let columns = Columns(width: canvas.size.width)
    canvas.text(isFirst ? figure.section.label : "", at: .zero, .label)
    canvas.text(figure.name, at: Point(x: Columns.name, y: 0), columns: columns.nameWidth)
    canvas.text(Figures.grouped(figure.total), endingAt: Point(x: columns.total, y: 0), .dim)
    canvas.within(Rect(x: columns.total + 2, y: 0, width: columns.bar, height: 1)) {
      BarWidget(
        total: figure.total, solid: figure.listed, shaded: figure.withoutFallback - figure.listed
      ).draw(in: &$0)
    }
    canvas.text(Figures.grouped(figure.listed), endingAt: Point(x: columns.listed, y: 0))
    let percent = figure.total > 0 ? figure.withoutFallback * 100 / figure.total : 0
    canvas.text(
      "\(Figures.grouped(figure.withoutFallback)) = \(percent) %",
      endingAt: Point(x: columns.covered, y: 0))
  }

  /// Where the columns of a row end; the bar gets what is left.
  private struct Columns {
    static let name = 9
    let nameWidth: Int
    let total: Int
    let bar: Int
    let listed: Int
    let covered: Int

    init(width: Int) {
      nameWidth = max(8, min(25, width - 49))
      total = Self.name + nameWidth + 6
      bar = max(6, width - total - 31)
      listed = total + bar + 10
      covered = listed + 18
    }

    func drawHeader(in canvas: inout Canvas) {
      canvas.text("total", endingAt: Point(x: total, y: 0), .label)
      canvas.text("listed", endingAt: Point(x: listed, y: 0), .label)
      canvas.text("without fallback", endingAt: Point(x: covered, y: 0), .label)
    }
  }
}

extension CoverageFigures.Section {
  /// One word before the first row of its kind.
  fileprivate var label: String { self == .all ? "" : rawValue }
}

extension CoverageFigures.Row {
  /// The filter that lets its operators pass; nil where the language has none.
  fileprivate var filter: String? {
    switch section {
    case .all: ""
    case .tag: "tag:\(name)"
    case .kind: "kind:\(name)"
    case .list: "list:\(name)"
    case .fate: "fate:\(name)"
    case .family, .dispatch: nil
    }
  }
}
