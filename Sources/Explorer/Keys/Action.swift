/// Everything that a key can mean.
///
/// The raw value is the stable name for scripts and settings.
///
/// Which keys bring an action, where, and what the help says of it stands in `Keymap`.
enum Action: String, CaseIterable, Sendable {
  // Moving
  case moveDown = "move-down"
  case moveUp = "move-up"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top
  case bottom
  case scrollPreviewDown = "scroll-preview-down"
  case scrollPreviewUp = "scroll-preview-up"

  // Panes, layers and sections
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case zoom
  case open
  case back
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case nextSection = "next-section"
  case previousSection = "previous-section"
  case section1 = "section-1"
  case section2 = "section-2"
  case section3 = "section-3"
  case section4 = "section-4"
  case section5 = "section-5"
  case section6 = "section-6"

  // Finding
  case filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case sort
  case facets
  case fold

  // Editing the lists
  case toggle
  case chooseList = "choose-list"
  case toggleSymint = "toggle-symint"
  case range
  case extendDown = "extend-down"
  case extendUp = "extend-up"
  case selectAll = "select-all"
  case undo
  case redo
  case restoreEdits = "restore-edits"

  // Reviewing and writing
  case changes
  case write
  case writeAll = "write-all"
  case writeYaml = "write-yaml"
  case takeBack = "take-back"
  case moreContext = "more-context"
  case lessContext = "less-context"
  case addStub = "add-stub"

  // Other screens and the world outside
  case tryOut = "try"
  case trials
  case coverage
  case compare
  case findings
  case why
  case loadModel = "load-model"
  case export
  case copy
  case edit
  case reload
  case redraw
  case palette
  case help
  case suspend
  case stop
  case quit
  case quitAll = "quit-all"

  // Answers to a question
  case yes
  case no

  // Typing
  case accept
  case complete
  case deleteBackward = "delete-backward"
  case deleteForward = "delete-forward"
  case deleteWord = "delete-word"
  case clearLine = "clear-line"
  case cursorLeft = "cursor-left"
  case cursorRight = "cursor-right"
  case cursorStart = "cursor-start"
  case cursorEnd = "cursor-end"
  case historyPrevious = "history-previous"
  case historyNext = "history-next"
}

extension Action {
  /// The number of the section that the action chooses, from 0.
  var section: Int? {
    let sections: [Self] = [.section1, .section2, .section3, .section4, .section5, .section6]
    return sections.firstIndex(of: self)
  }
}
