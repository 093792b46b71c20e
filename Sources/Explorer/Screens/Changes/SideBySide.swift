/// A unified diff as two texts beside each other: the old one to the left, the new one to the right.
struct SideBySide {
  private(set) var lines: [StyledText] = []
  private let half: Int
  private let offset: Int
  private var removed: [Row] = []
  private var added: [Row] = []
  private var numbers = (old: 1, new: 1)

  /// A line of one of the texts.
  private struct Row {
    let number: Int
    let text: Substring
  }

  private static let numberWidth = 6

  /// Lays out the lines of a unified diff in a width; `offset` columns of each text are scrolled off.
  init(_ diff: [String], width: Int, offset: Int = 0) {
    half = max(Self.numberWidth + 4, (width - 3) / 2)
    self.offset = offset
    for line in diff { take(line) }
    flush()
  }

  private mutating func take(_ line: String) {
    if line.hasPrefix("--- ") || line.hasPrefix("+++ ") || line.hasPrefix("\\") {
      flush()
      lines.append(DiffHighlighter.highlight(line))
    } else if line.hasPrefix("@@") {
      flush()
      numbers = Self.starts(line)
      lines.append(DiffHighlighter.highlight(line))
    } else if line.hasPrefix("-") {
      if !added.isEmpty { flush() }
      removed.append(Row(number: numbers.old, text: line.dropFirst()))
      numbers.old += 1
    } else if line.hasPrefix("+") {
      added.append(Row(number: numbers.new, text: line.dropFirst()))
      numbers.new += 1
    } else {
      flush()
      let text = line.dropFirst()
      let (old, new) = (
        Row(number: numbers.old, text: text), Row(number: numbers.new, text: text)
      )
      append(old, new, .text, .text)
      numbers = (numbers.old + 1, numbers.new + 1)
    }
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

  private mutating func flush() {
    for index in 0..<max(removed.count, added.count) {
      append(
        index < removed.count ? removed[index] : nil, index < added.count ? added[index] : nil,
        .removed, .added)
    }
    removed = []
    added = []
  }

  private mutating func append(_ old: Row?, _ new: Row?, _ oldRole: Role, _ newRole: Role) {
    let signs = oldRole == .text ? (" ", " ") : ("-", "+")
    var line = side(old, signs.0, oldRole, isPadded: true)
    line.append(" │ ", .border)
    line.append(side(new, signs.1, newRole, isPadded: false))
    lines.append(line)
  }

  private func side(_ row: Row?, _ sign: String, _ role: Role, isPadded: Bool) -> StyledText {
    guard let row else {
      return StyledText(isPadded ? String(repeating: " ", count: half) : "")
    }
    let number = String(row.number)
    var text = StyledText(
      String(repeating: " ", count: max(0, Self.numberWidth - 2 - number.count)) + number + " ",
      .lineNumber)
    let room = half - Self.numberWidth
    let plain = StyledText(String(row.text)).withoutTabs.text.dropFirst(offset)
    var shown = ""
    var columns = 0
    for character in plain {
      let width = TextWidth.columns(String(character))
      guard columns + width <= room else { break }
      shown.append(character)
      columns += width
    }
    text.append(sign + shown, role)
    if isPadded { text.append(String(repeating: " ", count: max(0, room - columns))) }
    return text
  }
}
