/// The edits that can be made on the main screen.
extension MainScreen {
  /// Carries an edit out; nil where the action is none.
  mutating func performEdit(_ action: Action, on desk: inout Desk) -> Outcome? {
    guard let command = OperatorCommand(action) else { return nil }
    let before = desk.editRevision
    let outcome = command.perform(on: list.selected, &desk)
    if desk.editRevision != before { list.clearRange() }
    return outcome
  }
}
