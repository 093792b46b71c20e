import Schema

/// The edits that outlive the program.
extension State {
  /// Offers what an earlier run left behind.
  mutating func offer(_ steps: [[BackendEdit]]) -> [Effect] {
    guard !steps.isEmpty, layers.isEmpty, !hasUnsavedEdits else { return [] }
    layers.append(RestoreQuestion(steps: steps))
    return []
  }

  /// What is to be kept, if the edits have changed since it was last.
  mutating func journalEffects() -> [Effect] {
    guard let desk, desk.editRevision != keptRevision else { return [] }
    keptRevision = desk.editRevision
    guard desk.workspace.inputs.isBackendWritable else { return [] }
    let yaml = desk.workspace.inputs.backend.source.name
    return [.keepJournal(desk.workspace.history.done, yaml: yaml)]
  }
}
