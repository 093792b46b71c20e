/// Lines of code that can be scrolled and searched, each with its number.
struct CodeWidget: Equatable, Sendable {
  /// Where the query stands in the text: a line, and columns in it.
  struct Match: Equatable, Sendable {
    let line: Int
    let columns: Range<Int>
  }

  private(set) var lines: [StyledText]
  /// The first line in view.
  private(set) var top = 0
  /// The first column in view.
  private(set) var left = 0
  /// Lines in view.
  private(set) var height: Int
  /// The number that the first line bears; nil to show none.
  var firstNumber: Int?
  private(set) var matches: [Match] = []
  /// The match that `nextMatch` went to last.
  private(set) var currentMatch: Int?

  private let longest: Int

  init(lines: [StyledText] = [], height: Int = 1, firstNumber: Int? = 1) {
    self.lines = lines.map(\.withoutTabs)
    self.height = max(1, height)
    self.firstNumber = firstNumber
    longest = self.lines.map(\.columns).max() ?? 0
  }
}

/// Scrolling.
extension CodeWidget {
  mutating func setHeight(_ height: Int) {
    self.height = max(1, height)
    scroll(to: top)
  }

  /// Puts a line at the top, as far as there are lines below it to fill the view.
  mutating func scroll(to line: Int) {
    top = max(0, min(line, lines.count - height))
  }

  mutating func scroll(by count: Int) { scroll(to: top + count) }

  mutating func scrollSideways(by columns: Int) {
    left = max(0, min(left + columns, longest - 1))
  }

  /// Brings a line into view, a third from the top if it was out of it.
  mutating func reveal(_ line: Int) {
    if line < top || line >= top + height { scroll(to: line - height / 3) }
  }

  /// Carries an action out, if it is one of scrolling or searching.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .moveDown, .scrollPreviewDown: scroll(by: 1)
    case .moveUp, .scrollPreviewUp: scroll(by: -1)
    case .moveLeft: scrollSideways(by: -8)
    case .moveRight: scrollSideways(by: 8)
    case .pageDown: scroll(by: max(1, height - 1))
    case .pageUp: scroll(by: -max(1, height - 1))
    case .halfPageDown: scroll(by: max(1, height / 2))
    case .halfPageUp: scroll(by: -max(1, height / 2))
    case .top: scroll(to: 0)
    case .bottom: scroll(to: lines.count)
    case .nextMatch: return goToMatch(by: 1)
    case .previousMatch: return goToMatch(by: -1)
    default: return false
    }
    return true
  }

  /// Where the view stands, as the lower border says it: `1/55`.
  var position: String { "\(lines.isEmpty ? 0 : top + 1)/\(lines.count)" }
}

/// Searching.
extension CodeWidget {
  /// Marks what contains the query and goes to the first match from the top of the view on.
  ///
  /// Case counts only when the query has a capital letter. An empty query ends the search.
  mutating func search(_ query: String) {
    let finder = TextFinder(query)
    mark(
      lines.enumerated().flatMap { line, text in
        finder.columns(in: text.text).map { Match(line: line, columns: $0) }
      })
  }

  /// Takes matches that were found elsewhere, and goes to one of them.
  mutating func mark(_ matches: [Match], current: Int? = nil) {
    self.matches = matches
    let kept = current.flatMap { matches.indices.contains($0) ? $0 : nil }
    currentMatch = kept ?? matches.firstIndex { $0.line >= top } ?? matches.indices.first
    if let currentMatch { reveal(matches[currentMatch].line) }
  }

  private mutating func goToMatch(by step: Int) -> Bool {
    guard !matches.isEmpty else { return false }
    let next = ((currentMatch ?? -1) + step + matches.count) % matches.count
    currentMatch = next
    reveal(matches[next].line)
    return true
  }
}
