/// A box with a list of choices, each with an explanation of as many lines as it needs.
///
/// What cannot be chosen stays in the list and says why.
struct MenuWidget: Equatable, Sendable {
  /// One row of the menu.
  struct Choice: Equatable, Sendable {
    /// What is chosen, with its mark: `● full_codegen`.
    let label: StyledText
    let explanation: String
    /// Why it cannot be chosen; nil where it can.
    var refusal: String?
  }

  /// What became of an attempt to choose.
  enum Answer: Equatable, Sendable {
    case chosen(Int)
    case refused(String)
  }

  /// A line below the choices: what another key does here.
  struct Note: Equatable, Sendable {
    let text: StyledText
    let action: Action
  }

  let title: String
  let choices: [Choice]
  let note: Note?
  private(set) var cursor: Int
  /// Where the box stood when it was last looked at.
  private(set) var box = Rect(size: Size(width: 0, height: 0))

  init(
    title: String, choices: [Choice], note: Note? = nil, cursor: Int = 0
  ) {
    self.title = title
    self.choices = choices
    self.note = note
    self.cursor = max(0, min(cursor, choices.count - 1))
  }

  /// What choosing the row under the cursor means; nil in an empty menu.
  var answer: Answer? {
    guard choices.indices.contains(cursor) else { return nil }
    return choices[cursor].refusal.map(Answer.refused) ?? .chosen(cursor)
  }

  mutating func settle(in size: Size) { box = box(in: size) }

  mutating func move(to index: Int) { cursor = max(0, min(index, choices.count - 1)) }

  /// Carries an action out, if it is one of moving.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .moveDown: move(to: cursor + 1)
    case .moveUp: move(to: cursor - 1)
    case .top, .pageUp, .halfPageUp: move(to: 0)
    case .bottom, .pageDown, .halfPageDown: move(to: choices.count - 1)
    default: return false
    }
    return true
  }
}
