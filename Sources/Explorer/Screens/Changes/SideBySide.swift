/// A unified diff as two texts beside each other: the old one to the left, the new one to the right.
struct SideBySide: Sendable {
  /// What stands in one line of the screen.
  private enum Line {
    /// A line about both texts, such as the header of a hunk.
    case whole(StyledText)
    case pair(old: Row?, new: Row?, isSame: Bool)
  }

  /// A line of one of the texts.
  private struct Row {
    let number: Int
    let text: String
  }

  /// The texts of a pair.
  enum Side: Sendable {
    case whole, old, new
  }

  /// Where a search found something: a line, a text, and columns in it, be they in view or not.
  struct Match: Equatable, Sendable {
    let line: Int
    let side: Side
    let columns: Range<Int>
  }

  private var all: [Line] = []
  private let half: Int

  private static let numberWidth = 6
  private static let gap = StyledText(" │ ", .border)

  /// Columns of a text that are in view.
  private var room: Int { half - Self.numberWidth }

  /// Takes the lines of a unified diff, to be laid out in a width.
  init(_ diff: [String], width: Int) {
    half = max(Self.numberWidth + 4, (width - 3) / 2)
    var reader = Reader()
    for line in diff { reader.take(line) }
    reader.flush()
    all = reader.lines
  }
}

/// Reading the diff.
extension SideBySide {
  private struct Reader {
    private(set) var lines: [Line] = []
    private var removed: [Row] = []
    private var added: [Row] = []
    private var numbers = (old: 1, new: 1)

    mutating func take(_ line: String) {
      if line.hasPrefix("--- ") || line.hasPrefix("+++ ") || line.hasPrefix("\\") {
        flush()
        lines.append(.whole(DiffHighlighter.highlight(line)))
      } else if line.hasPrefix("@@") {
        flush()
        numbers = Self.starts(line)
        lines.append(.whole(DiffHighlighter.highlight(line)))
      } else if line.hasPrefix("-") {
        if !added.isEmpty { flush() }
        removed.append(Row(number: numbers.old, text: Self.content(line)))
        numbers.old += 1
      } else if line.hasPrefix("+") {
        added.append(Row(number: numbers.new, text: Self.content(line)))
        numbers.new += 1
      } else {
        flush()
        let text = Self.content(line)
        lines.append(
          .pair(
            old: Row(number: numbers.old, text: text), new: Row(number: numbers.new, text: text),
            isSame: true))
        numbers = (numbers.old + 1, numbers.new + 1)
      }
    }

    /// The line without its mark, tabs as blanks.
    private static func content(_ line: String) -> String {
      StyledText(String(line.dropFirst())).withoutTabs.text
    }

    /// The first line numbers of a hunk: `@@ -12,6 +14,7 @@`.
    private static func starts(_ hunk: String) -> (old: Int, new: Int) {
      let words = hunk.split(separator: " ")
      func start(_ sign: Character) -> Int {
        let word = words.first { $0.first == sign }?.dropFirst().prefix { $0 != "," }
        return word.flatMap { Int($0) } ?? 1
      }
      return (start("-"), start("+"))
    }

    mutating func flush() {
      for index in 0..<max(removed.count, added.count) {
        lines.append(
          .pair(
            old: index < removed.count ? removed[index] : nil,
            new: index < added.count ? added[index] : nil, isSame: false))
      }
      removed = []
      added = []
    }
  }
}

/// Laying out.
extension SideBySide {
  /// The lines, with so many columns of each text scrolled off.
  func lines(offset: Int = 0) -> [StyledText] {
    all.map { line in
      switch line {
      case .whole(let text): return text
      case .pair(let old, let new, let isSame):
        var text = side(old, isSame ? " " : "-", isSame ? .text : .removed, offset)
        text.append(String(repeating: " ", count: max(0, half - text.columns)))
        text.append(Self.gap)
        text.append(side(new, isSame ? " " : "+", isSame ? .text : .added, offset))
        return text
      }
    }
  }

  private func side(_ row: Row?, _ sign: String, _ role: Role, _ offset: Int) -> StyledText {
    guard let row else { return "" }
    let number = String(row.number)
    let blanks = String(repeating: " ", count: max(0, Self.numberWidth - 2 - number.count))
    return StyledText(blanks + number + " ", .lineNumber)
      + StyledText(sign + visible(row.text, offset), role)
  }

  /// The part of a text that is in view.
  private func visible(_ text: String, _ offset: Int) -> String {
    var shown = ""
    var columns = 0
    for character in text.dropFirst(offset) {
      let width = TextWidth.columns(character)
      guard columns + width <= room else { break }
      shown.append(character)
      columns += width
    }
    return shown
  }
}

/// Searching.
extension SideBySide {
  /// Everything that contains the query, also what is scrolled or cut off; where both texts are the
  /// same, in the new one.
  func matches(_ query: String) -> [Match] {
    let finder = TextFinder(query)
    return all.enumerated().flatMap { number, line -> [Match] in
      func found(_ text: String?, _ side: Side) -> [Match] {
        finder.columns(in: text ?? "").map { Match(line: number, side: side, columns: $0) }
      }
      switch line {
      case .whole(let text): return found(text.text, .whole)
      case .pair(let old, let new, let isSame):
        return (isSame ? [] : found(old?.text, .old)) + found(new?.text, .new)
      }
    }
  }

  /// The columns of a match on the screen; none where it is out of view.
  func columns(of match: Match, offset: Int) -> Range<Int> {
    let start: Int
    switch match.side {
    case .whole: return match.columns
    case .old: start = Self.numberWidth
    case .new: start = half + Self.gap.columns + Self.numberWidth
    }
    let low = min(max(match.columns.lowerBound - offset, 0), room)
    let high = min(max(match.columns.upperBound - offset, 0), room)
    return start + low..<start + high
  }

  /// How many columns to scroll off, so that a match is in view.
  func offset(revealing match: Match, from offset: Int) -> Int {
    guard match.side != .whole else { return offset }
    let isInView = match.columns.lowerBound >= offset && match.columns.upperBound <= offset + room
    return isInView ? offset : max(0, match.columns.upperBound - room * 2 / 3)
  }
}
