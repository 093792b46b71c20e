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
    let rows = [header] + operators.mapInParallel(by: 128, row)
    var widths = Array(repeating: 0, count: header.count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TextWidth.columns(cell))
      }
    }
    var text: [UInt8] = []
    for row in rows {
      var blanks = 0
      for (cell, width) in zip(row, widths) {
        // Blanks are written when something follows them.
        if !cell.isEmpty {
          text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
          text.append(contentsOf: cell.utf8)
          blanks = 0
        }
        blanks += width - TextWidth.columns(cell) + 2
      }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
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
      facts.function.tags.filter { !Self.impliedTags.contains($0) }.joined(separator: ","),
    ]
  }

  /// Tags that the kind says already, or that nearly every operator has.
  private static let impliedTags: Set<String> = ["inplace", "out", "pt2_compliant_tag"]
}
