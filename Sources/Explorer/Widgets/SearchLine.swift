/// A line in which one types what to search for in a text.
struct SearchLine: Equatable, Sendable {
  private(set) var prompt = PromptWidget(label: "/")
  private(set) var isOpen = false

  var text: String { prompt.text }

  mutating func open() {
    prompt.setText("")
    isOpen = true
  }

  mutating func accept() {
    _ = prompt.accept()
    isOpen = false
  }

  mutating func clear() {
    prompt.setText("")
    isOpen = false
  }

  mutating func insert(_ text: String) { prompt.insert(text) }

  /// Carries an action out, if it is one of the open line: keeping, clearing or editing it.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .accept: accept()
    case .back, .quit: clear()
    default: return prompt.perform(action)
    }
    return true
  }

  /// Whether a row that says this has all words of the search, in any order.
  func passes(_ row: String) -> Bool {
    let row = row.lowercased()
    return text.lowercased().split(separator: " ").allSatisfy { row.contains($0) }
  }

  /// Why there is no match to go to.
  var complaint: String {
    text.isEmpty ? "nothing was searched for" : "'\(text)' is not in this text"
  }

  /// How many matches a text has, and which one the view is at.
  func summary(_ code: CodeWidget) -> StyledText {
    guard !code.matches.isEmpty else { return StyledText("no '\(text)'", .warning) }
    let number = (code.currentMatch ?? 0) + 1
    return StyledText("'\(text)' \(number)/\(code.matches.count)", .match)
  }

  /// Draws the open line over the last one of a text.
  func draw(in canvas: inout Canvas) {
    guard isOpen else { return }
    let (line, _) = canvas.bounds.split(bottom: 1)
    canvas.fill(line)
    canvas.within(line) { prompt.draw(in: &$0) }
  }
}
