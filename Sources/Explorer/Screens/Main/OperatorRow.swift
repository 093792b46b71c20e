import Schema

/// The columns of the operator list in a pane of some width.
struct RowColumns: Equatable, Sendable {
  let name: Int
  let fate: Int
  let shape: Int
  let kind: Int
  let calls: Int
  let tags: Int

  /// Columns that do not fit are left out, the least telling ones first.
  init(width: Int, showsCalls: Bool = false) {
    let rest = width - Self.markWidth
    fate = rest >= 84 ? 22 : rest >= 68 ? 20 : rest >= 34 ? 12 : 0
    kind = rest >= 92 ? 12 : 0
    calls = showsCalls && rest >= 44 ? 9 : 0
    // Beside a model's calls, names come before shapes.
    let leavesNames = rest - fate - calls - 10 >= 24
    shape = rest >= 52 && leavesNames ? (rest >= 84 ? 11 : 10) : 0
    let left = rest - fate - shape - kind - calls
    let wanted = min(max(30, left * 6 / 10), 46)
    let isRoomForTags = left - wanted >= 8
    let isRoomForCore = left >= 28 + Self.coreWidth
    tags = isRoomForTags ? left - wanted : isRoomForCore ? Self.coreWidth : 0
    name = max(1, left - tags)
  }

  static let markWidth = 3
  /// In so few columns no tag but the most telling one is shown.
  static let coreWidth = 5

  /// The order that belongs to a column; nil for the empty ones.
  func sort(atColumn column: Int) -> OperatorSort? {
    let widths = [Self.markWidth, name, fate, shape, kind, calls, tags]
    let orders: [OperatorSort] = [.list, .name, .fate, .shape, .kind, .calls, .tags]
    var end = 0
    for (width, order) in zip(widths, orders) where column >= 0 {
      end += width
      if column < end { return order }
    }
    return nil
  }

  /// The names of the columns, above a list that keeps one column for its cursor.
  func drawHeader(in canvas: inout Canvas) {
    var x = 1 + Self.markWidth
    for (name, width) in [("name", name), ("run time", fate), ("shape", shape), ("kind", kind)] {
      if width > 0 { canvas.text(name, at: Point(x: x, y: 0), columns: width, .label) }
      x += width
    }
    if calls > 0 { canvas.text("calls", endingAt: Point(x: x + calls - 2, y: 0), .label) }
    x += calls
    canvas.text("tags", at: Point(x: x, y: 0), columns: tags, .label)
  }
}

/// Draws one operator of the list.
struct OperatorRow {
  let facts: OperatorFacts
  let columns: RowColumns
  let highlights: [NamePattern]
  /// Whether the row stands for the variants, too.
  var isFolded = false
  /// Whether it passed when it was tried with its present code; nil where it was not.
  var hasPassed: Bool?
  /// How often a model calls it; nil where none is loaded.
  var calls: String?

  func draw(in canvas: inout Canvas) {
    canvas.text(OperatorMark(facts).text(canvas.glyphs.marks), at: .zero)
    drawTrial(in: &canvas)
    var x = RowColumns.markWidth
    drawName(at: x, in: &canvas)
    x += columns.name
    drawFate(at: x, in: &canvas)
    x += columns.fate
    let shape = facts.shape
    if columns.shape > 0, shape != .none, !facts.isServedOtherwise {
      let role: Role = shape == .missing ? .needsWork : .dim
      canvas.text(shape.rawValue, at: Point(x: x, y: 0), columns: columns.shape - 1, role)
    }
    x += columns.shape
    let kind = facts.function.schema.kind
    if columns.kind > 0, kind != .functional {
      canvas.text(kind.filterName, at: Point(x: x, y: 0), columns: columns.kind - 1, .dim)
    }
    x += columns.kind
    if columns.calls > 0, let calls {
      canvas.text(calls, endingAt: Point(x: x + columns.calls - 2, y: 0), .number)
    }
    x += columns.calls
    drawTags(at: x, in: &canvas)
  }

  private func drawTags(at x: Int, in canvas: inout Canvas) {
    guard columns.tags > RowColumns.coreWidth else {
      if columns.tags > 0, facts.function.tags.contains("core") {
        canvas.text("core", at: Point(x: x, y: 0), .dim)
      }
      return
    }
    canvas.text(
      facts.tellingTags.joined(separator: " "), at: Point(x: x, y: 0), columns: columns.tags, .dim)
  }

  private func drawTrial(in canvas: inout Canvas) {
    guard let hasPassed else { return }
    let mark = hasPassed ? canvas.glyphs.done : canvas.glyphs.warning
    canvas.text(String(mark), at: Point(x: 2, y: 0), hasPassed ? .success : .error)
  }

  private var isVariant: Bool { facts.group.functional != facts.index }

  private func drawName(at x: Int, in canvas: inout Canvas) {
    let indent = isVariant ? 2 : 0
    let place = Point(x: x + indent, y: 0)
    let width = columns.name - 1 - indent
    let isListed = !facts.lists.isEmpty
    let others = isFolded ? facts.group.members.count - 1 : 0
    let symint = (facts.isSymInt ? " symint" : "") + (others > 0 ? " +\(others)" : "")
    let nameWidth = max(1, width - symint.count)
    canvas.text(
      facts.name, at: place, columns: nameWidth, isVariant && !isListed ? .dim : .text,
      isListed ? .strong : [])
    if !symint.isEmpty {
      let end = place.x + min(facts.name.count, nameWidth)
      canvas.text(symint, at: Point(x: end, y: 0), .number)
    }
    for pattern in highlights {
      for range in pattern.ranges(in: facts.searchableName) ?? [] {
        let end = min(range.upperBound, nameWidth)
        guard range.lowerBound < end else { continue }
        canvas.restyle(
          Rect(x: place.x + range.lowerBound, y: 0, width: end - range.lowerBound, height: 1),
          role: .match)
      }
    }
  }

  private func drawFate(at x: Int, in canvas: inout Canvas) {
    let width = columns.fate - 1
    guard width > 0 else { return }
    canvas.text(facts.fate.label, at: Point(x: x, y: 0), columns: width, facts.fate.role)
    let start = facts.fate.label.count + 1
    guard facts.verdict.decidedBy != facts.index, width > start + 7 else { return }
    canvas.text(
      "\(canvas.glyphs.decidedBy)\(facts.decidedBy)", at: Point(x: x + start, y: 0),
      columns: width - start, .dim)
  }
}

extension OperatorFacts {
  /// Whether listing it is not what one would do: another variant decides, or it decomposes.
  var isServedOtherwise: Bool {
    lists.isEmpty
      && (group.functional != index || function.hasCompositeImplicitAutogradKernel)
  }

  /// The tags without those that the kind says already, or that nearly every operator has.
  var tellingTags: [String] {
    function.tags.filter { !["inplace", "out", "pt2_compliant_tag", "generated"].contains($0) }
  }
}
