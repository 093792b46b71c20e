/// A line that can be edited, with what was typed before at hand.
struct PromptWidget: Equatable, Sendable {
  /// What stands before the line, such as `/`.
  let label: String
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int
  /// What was accepted before, the latest last.
  private(set) var history: [String]
  /// The entry of the history that is shown, and what was typed when one went there.
  private var recalled: Recalled?

  private struct Recalled: Equatable {
    var index: Int
    let draft: String
  }

  init(label: String = "", text: String = "", history: [String] = []) {
    self.label = label
    self.text = text
    self.history = history
    cursor = text.count
  }
}

/// Editing.
extension PromptWidget {
  mutating func insert(_ character: Character) { insert(String(character)) }

  /// Types a text, such as a pasted one; of several lines it takes the first.
  mutating func insert(_ more: String) {
    let line = more.prefix { !$0.isNewline }
    let before = text.prefix(cursor) + line
    text = String(before + text.dropFirst(cursor))
    cursor = text.count - text.dropFirst(before.count).count
  }

  mutating func setText(_ text: String) {
    self.text = text
    cursor = text.count
  }

  /// Carries an action out, if it is one of editing.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .deleteBackward: delete(from: cursor - 1, to: cursor)
    case .deleteForward: delete(from: cursor, to: cursor + 1)
    case .deleteWord: delete(from: startOfWord, to: cursor)
    case .clearLine: delete(from: 0, to: cursor)
    case .cursorLeft: cursor = max(0, cursor - 1)
    case .cursorRight: cursor = min(text.count, cursor + 1)
    case .cursorStart: cursor = 0
    case .cursorEnd: cursor = text.count
    case .historyPrevious: recall(by: -1)
    case .historyNext: recall(by: 1)
    default: return false
    }
    return true
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(0, start)
    text = String(text.prefix(start) + text.dropFirst(min(end, text.count)))
    cursor = min(start, text.count)
  }

  private var startOfWord: Int {
    let before = text.prefix(cursor).reversed()
    let blanks = before.prefix { $0 == " " }.count
    return cursor - blanks - before.dropFirst(blanks).prefix { $0 != " " }.count
  }
}

/// History.
extension PromptWidget {
  /// Keeps the text in the history, once, and returns it.
  mutating func accept() -> String {
    recalled = nil
    history.removeAll { $0 == text }
    if !text.isEmpty { history.append(text) }
    return text
  }

  private mutating func recall(by step: Int) {
    let index = (recalled?.index ?? history.count) + step
    guard history.indices.contains(index) || index == history.count else { return }
    let draft = recalled?.draft ?? text
    recalled = Recalled(index: index, draft: draft)
    setText(index == history.count ? draft : history[index])
  }
}

extension PromptWidget {
  /// Draws label and text, scrolled so that the cursor is in view, and shows the cursor.
  func draw(in canvas: inout Canvas, isFocused: Bool = true) {
    let start = canvas.text(label, at: .zero, .prompt)
    let (_, field) = canvas.bounds.split(left: start)
    let column = TextWidth.columns(text.prefix(cursor))
    let scroll = max(0, column - field.width + 1)
    canvas.within(field) { canvas in
      canvas.text(text, at: Point(x: -scroll, y: 0))
      if isFocused { canvas.showCursor(at: Point(x: column - scroll, y: 0)) }
    }
  }
}
