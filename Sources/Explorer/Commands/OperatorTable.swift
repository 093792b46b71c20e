import Schema

/// Operators in columns.
struct OperatorTable {
  let survey: OperatorSurvey
  let operators: [Int]
  /// A model's calls, which have a column of their own; nil without a model.
  let hits: [Int: Int]?

  private var header: [String] {
    ["list", "name"] + (hits == nil ? [] : ["hits"]) + ["fate", "shape", "kind", "tags"]
  }

  var text: String {
    let rows = [Row(header)] + operators.mapInParallel(by: 128) { Row(row($0)) }
    var widths = Array(repeating: 0, count: header.count)
    for row in rows {
      for column in widths.indices { widths[column] = max(widths[column], row.widths[column]) }
    }
    var text: [UInt8] = []
    for line in rows.mapInParallel(by: 128, { [widths] in $0.line(widths) }) { text += line }
    return String(decoding: text, as: UTF8.self)
  }

  /// A line's cells, and the columns that each of them takes.
  private struct Row {
    let cells: [String]
    let widths: [Int]

    init(_ cells: [String]) {
      self.cells = cells
      widths = cells.map { TextWidth.columns($0) }
    }

    func line(_ room: [Int]) -> [UInt8] {
      var line: [UInt8] = []
      line.reserveCapacity(room.reduce(0) { $0 + $1 + 2 })
      var blanks = 0
      for (column, cell) in cells.enumerated() {
        // Blanks are written when something follows them.
        if !cell.isEmpty {
          for _ in 0..<blanks { line.append(UInt8(ascii: " ")) }
          line.append(contentsOf: cell.utf8)
          blanks = 0
        }
        blanks += room[column] - widths[column] + 2
      }
      line.append(UInt8(ascii: "\n"))
      return line
    }
  }

  private func row(_ index: Int) -> [String] {
    let facts = survey[index]
    let lists =
      facts.lists.map(\.rawValue).joined(separator: ",") + (facts.isSymInt ? " symint" : "")
    let decided = facts.verdict.decidedBy == index ? "" : " by \(facts.decidedBy)"
    return [
      lists.isEmpty ? "-" : lists, facts.name,
    ] + (hits.map { ["\($0[index, default: 0])"] } ?? []) + [
      facts.fate.rawValue + decided, facts.shape.rawValue, facts.function.schema.kind.filterName,
      facts.function.tags.filter { !Self.isImplied($0) }.joined(separator: ","),
    ]
  }

  /// Whether the kind says a tag already, or nearly every operator has it.
  private static func isImplied(_ tag: String) -> Bool {
    tag == "out" || tag == "inplace" || tag == "pt2_compliant_tag"
  }
}
