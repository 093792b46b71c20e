/// Rows of cells, for a terminal or as Markdown.
struct TextTable: Equatable {
  let header: [String]
  /// The columns that hold figures, which stand to the right.
  let figures: Range<Int>
  let rows: [[String]]

  /// The rows in columns, without blanks at the ends of lines.
  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      // Figures keep their place from table to table.
      max(
        figures.contains(column) ? 10 : column == 0 ? 28 : 0,
        all.map { TextWidth.columns($0[column]) }.max() ?? 0)
    }
    return all.map { row in
      let cells = row.indices.map { column in
        let blanks = String(
          repeating: " ", count: widths[column] - TextWidth.columns(row[column]))
        return figures.contains(column) ? blanks + row[column] : row[column] + blanks
      }
      let line = cells.joined(separator: "  ")
      return String(
        line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }

  /// The rows as a table of Markdown.
  var markdown: [String] {
    let rule = header.indices.map { figures.contains($0) ? "---:" : "---" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }
}
