/// Differences as rows of a table or of JSON.
struct ComparisonTable: Exportable {
  /// A difference; absent values are written as null.
  struct Record: Encodable {
    let row: Comparison.Row

    private enum CodingKeys: String, CodingKey {
      case name, change, lists, here, there, diff
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(row.name, forKey: .name)
      try container.encode(row.change, forKey: .change)
      try container.encode(row.lists.map(\.rawValue), forKey: .lists)
      try container.encode(row.here, forKey: .here)
      try container.encode(row.there, forKey: .there)
      // Only the generated text has one.
      try container.encodeIfPresent(row.diff?.text, forKey: .diff)
    }
  }

  let comparison: Comparison

  var records: [Record] { comparison.rows.map { Record(row: $0) } }

  /// A line of figures, then the differences, those of a kind together.
  var table: String {
    let figures = comparison.counts.map { "\($0.change) \($0.count)" }
    let alike = comparison.alike.map { ["alike \($0)"] } ?? []
    return (figures + alike).joined(separator: ", ") + "\n"
      + comparison.changes.map(section).joined()
  }

  /// The differences as a table of Markdown; diffs are only counted.
  var markdown: String {
    let rows = comparison.rows.map { row in
      [
        row.name, row.change, row.lists.map(\.rawValue).joined(separator: ", "), row.here ?? "",
        row.diff.map { "+\($0.added) -\($0.removed) lines" } ?? row.there ?? "",
      ].map { $0.replacing("|", with: "\\|") }
    }
    let table = TextTable(
      header: ["operator", "change", "lists", "here", "there"], figures: 0..<0, rows: rows)
    return table.markdown.map { $0 + "\n" }.joined()
  }

  func json() throws -> String { try jsonText(of: records) }

  private func section(_ change: String) -> String {
    let rows = comparison.rows.filter { $0.change == change }
    guard !rows.isEmpty else { return "" }
    return "\n\(change)\n" + rows.map(Self.lines).joined()
  }

  private static func lines(_ row: Comparison.Row) -> String {
    let lists = row.lists.map(\.rawValue).joined(separator: ", ")
    let head = "  \(row.name)" + (lists.isEmpty ? "" : " (\(lists))")
    if let diff = row.diff { return "\(head)  +\(diff.added) -\(diff.removed) lines\n" }
    guard let here = row.here, let there = row.there else {
      return "\(head)  \(row.here ?? row.there ?? "")\n"
    }
    guard here.count + there.count > 60 else { return "\(head)  \(here) → \(there)\n" }
    return "\(head)\n    - \(here)\n    + \(there)\n"
  }
}
