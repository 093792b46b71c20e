import Schema

/// How far the coverage is: the core operators as a bar, and how many stand in each list.
struct CoverageLine {
  let counts: CoverageCounts

  func draw(in canvas: inout Canvas) {
    let width = canvas.size.width
    let lists = listCounts(marks: canvas.glyphs.marks, isShort: width < 110)
    canvas.text(lists, at: Point(x: width - lists.columns - 1, y: 0))
    let core = counts.core
    let words = words(width: width, canvas.glyphs)
    canvas.text("core", at: Point(x: 1, y: 0), .label)
    let room = width - lists.columns - words.count - 12
    let barWidth = max(4, min(24, room))
    let bar = Rect(x: 6, y: 0, width: barWidth, height: 1)
    let field = Rect(x: 0, y: 0, width: max(0, width - lists.columns - 2), height: 1)
    canvas.within(field) { canvas in
      canvas.within(bar) {
        BarWidget(
          total: core.total, solid: core.listed, shaded: core.withoutFallback - core.listed
        ).draw(in: &$0)
      }
      canvas.text(words, at: Point(x: bar.maxX + 1, y: 0))
    }
  }

  private func words(width: Int, _ glyphs: Glyphs) -> String {
    let core = counts.core
    if width >= 110 {
      return "\(core.listed) of \(core.total) listed \(glyphs.separator) "
        + "\(core.withoutFallback) do not fall back"
    }
    return "\(core.listed) listed, \(core.withoutFallback)/\(core.total) "
      + (width < 72 ? "no fallback" : "without fallback")
  }

  private func listCounts(marks: Glyphs.Marks, isShort: Bool) -> StyledText {
    CoverageList.allCases.reduce(into: StyledText()) { text, list in
      if !text.isEmpty { text.append(isShort ? " " : "  ") }
      text.append(String(marks[list]), list.role)
      text.append((isShort ? "" : " ") + Figures.grouped(counts.perList[list] ?? 0))
      if !isShort { text.append(" " + list.shortName, .dim) }
    }
  }
}
