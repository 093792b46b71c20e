/// Differences as rows of a table or of JSON.
struct ComparisonTable {
  /// A difference; absent values are written as null.
  struct Row: Encodable {
    let name: String
    let change: String
    let lists: [String]
    let here: String?
    let there: String?

    private enum CodingKeys: String, CodingKey {
      case name, change, lists, here, there
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(change, forKey: .change)
      try container.encode(lists, forKey: .lists)
      try container.encode(here, forKey: .here)
      try container.encode(there, forKey: .there)
    }
  }

  let rows: [Row]
  private let order: [String]
  private let extra: String?
}

extension ComparisonTable {
  init(_ comparison: BackendComparison) {
    rows = comparison.rows.map {
      Row(
        name: $0.name, change: $0.change.rawValue, lists: $0.here.lists.map(\.rawValue),
        here: $0.here.text, there: $0.there.text)
    }
    order = BackendComparison.Change.allCases.map(\.rawValue)
    extra = "alike \(comparison.alike)"
  }

  init(_ comparison: ReleaseComparison) {
    rows = comparison.rows.map {
      Row(
        name: $0.name, change: $0.change.rawValue, lists: $0.lists.map(\.rawValue),
        here: $0.here, there: $0.there)
    }
    order = ReleaseComparison.Change.allCases.map(\.rawValue)
    extra = nil
  }

  /// A line of figures, then the differences, those of a kind together.
  var text: String {
    let figures = order.map { change in "\(change) \(rows.count { $0.change == change })" }
    let head = (figures + [extra].compactMap(\.self)).joined(separator: ", ") + "\n"
    return head + order.map(section).joined()
  }

  private func section(_ change: String) -> String {
    let rows = rows.filter { $0.change == change }
    guard !rows.isEmpty else { return "" }
    return "\n\(change)\n" + rows.map(Self.lines).joined()
  }

  private static func lines(_ row: Row) -> String {
    let lists = row.lists.isEmpty ? "" : " (\(row.lists.joined(separator: ", ")))"
    guard let here = row.here, let there = row.there else {
      return "  \(row.name)\(lists)  \(row.here ?? row.there ?? "")\n"
    }
    guard here.count + there.count > 60 else {
      return "  \(row.name)\(lists)  \(here) → \(there)\n"
    }
    return "  \(row.name)\(lists)\n    - \(here)\n    + \(there)\n"
  }
}
