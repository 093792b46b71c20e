import Schema

/// Tables of the profiler: columns that two blanks or more keep apart.
extension ModelText {
  /// A cell and the column, counted from 1, where it begins.
  private struct Cell {
    let text: String
    let column: Int
  }

  /// The line with the names of the columns, and which one has the calls.
  var profilerHeader: (line: Int, calls: Int)? {
    for (index, line) in lines.enumerated() where line.contains("# of Calls") {
      let cells = cells(ofLine: index)
      guard cells.first?.text == "Name",
        let calls = cells.firstIndex(where: { $0.text == "# of Calls" })
      else { continue }
      return (index, calls)
    }
    return nil
  }

  var profilerCalls: [ModelCalls.Call] {
    guard let header = profilerHeader else { return [] }
    return lines.indices.dropFirst(header.line + 1).compactMap { index in
      let cells = cells(ofLine: index)
      guard cells.count > header.calls, let count = Int(cells[header.calls].text), count >= 0,
        cells[0].text.hasPrefix("aten::")
      else { return nil }
      return call(cells[0], line: index + 1, count)
    }
  }

  /// The profiler names no overloads, and cuts long names off.
  private func call(_ cell: Cell, line: Int, _ count: Int) -> ModelCalls.Call {
    let isCut = cell.text.hasSuffix("...")
    let name = cell.text.dropFirst("aten::".count).dropLast(isCut ? 3 : 0)
    return ModelCalls.Call(
      name: String(name), naming: isCut ? .beginning : .base, count: count,
      location: file.location(line: line, column: cell.column, length: cell.text.count))
  }

  private func cells(ofLine index: Int) -> [Cell] {
    var cells: [Cell] = []
    var text = ""
    var start = 0
    var blanks = 0
    for (column, character) in lines[index].enumerated() {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, !text.isEmpty {
        cells.append(Cell(text: text, column: start + 1))
        text = ""
      }
      if text.isEmpty { start = column } else if blanks == 1 { text += " " }
      text.append(character)
      blanks = 0
    }
    return text.isEmpty ? cells : cells + [Cell(text: text, column: start + 1)]
  }
}
