/// The filter: the line it is typed in, what it means, and what is wrong with it.
struct FilterLine: Equatable, Sendable {
  private(set) var prompt = PromptWidget(label: "/")
  private(set) var isOpen = false
  /// The last filter that could be understood.
  private(set) var query = Query.all
  private(set) var error: QueryError?

  var text: String { prompt.text }
  var isActive: Bool { isOpen || !text.isEmpty }

  /// Whether the last word looks like the beginning of a key, so that it may be no name at all, or
  /// cannot be understood yet.
  var isTypingKey: Bool {
    if isOpen, error != nil { return true }
    guard isOpen, let word = text.split(separator: " ").last, text.last != " " else { return false }
    let start = word.drop { $0 == "!" }
    return FilterKey.allCases.contains {
      $0.rawValue.hasPrefix(start) && !($0.isSwitch && $0.rawValue == start)
    }
  }

  /// What was chosen for a key is whole, so that the next character begins another word.
  mutating func open() {
    isOpen = true
    if text.last != " ", text.split(separator: " ").last?.contains(":") == true { insert(" ") }
  }

  /// Keeps the filter, in the history as well.
  mutating func accept() {
    _ = prompt.accept()
    isOpen = false
  }

  mutating func clear() {
    _ = prompt.accept()
    prompt.setText("")
    isOpen = false
  }

  mutating func insert(_ text: String) { prompt.insert(text) }

  mutating func perform(_ action: Action) -> Bool { prompt.perform(action) }

  mutating func setText(_ text: String, _ vocabulary: FilterVocabulary) {
    prompt.setText(text)
    parse(vocabulary)
  }

  /// Reads the text; a fault leaves the last good filter in force.
  mutating func parse(_ vocabulary: FilterVocabulary) {
    do throws(QueryError) {
      query = try Query(parsing: text, vocabulary)
      error = nil
    } catch {
      self.error = error
    }
  }

  /// Completes the word before the cursor as far as it is clear how.
  mutating func complete(_ vocabulary: FilterVocabulary) {
    let completion = FilterCompletion(text: text, vocabulary)
    if let completed = completion.completed { prompt.setText(completed) }
  }

  /// Draws the line, the faulty part marked, and how many operators pass.
  func draw(in canvas: inout Canvas, count: String) {
    canvas.text(count, endingAt: Point(x: canvas.size.width - 1, y: 0), .dim)
    let (_, field) = canvas.bounds.split(right: count.count + 2)
    let (_, line) = field.split(left: 1)
    canvas.within(line) { canvas in
      prompt.draw(in: &canvas, isFocused: isOpen)
      guard let error else { return }
      canvas.restyle(
        Rect(x: 1 + error.range.lowerBound, y: 0, width: max(1, error.range.count), height: 1),
        role: .error, adding: .underlined)
    }
  }
}
