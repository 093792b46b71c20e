import Schema

/// The edits that outlive the program.
extension State {
  /// Offers what an earlier run left behind.
  mutating func offer(_ steps: [[BackendEdit]]) -> [Effect] {
    let isFree = layers.allSatisfy { $0 is SettingsMistakes }
    guard !steps.isEmpty, isFree, !hasUnsavedEdits else { return [] }
    layers.insert(RestoreQuestion(steps: steps), at: 0)
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
