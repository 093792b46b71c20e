import Schema

/// The edits that outlive the program.
extension State {
  /// Offers what an earlier run left behind.
  mutating func offer(_ history: EditHistory, wasSetAside: Bool = false) -> [Effect] {
    let isFree = layers.allSatisfy { $0 is FindingsBox }
    guard isFree, !hasUnsavedEdits else { return [] }
    if history.canUndo {
      layers.insert(RestoreQuestion(history: history, wasSetAside: wasSetAside), at: 0)
    } else if history.canRedo {
      _ = desk?.restore(history)
    }
    return []
  }

  /// Says that there are edits which nobody will be asked about.
  mutating func mentionSetAside(_ history: EditHistory) {
    let count = Figures.count(Set(history.edits.map(\.operatorName)).count, "operator")
    let key = keymap.key(of: .restoreEdits, in: .list)
    notice = .note("edits of \(count) were set aside; \(key) brings them back")
  }

  /// What is to be kept, if the edits have changed since it was last.
  mutating func journalEffects() -> [Effect] {
    guard let desk, desk.editRevision != keptRevision else { return [] }
    keptRevision = desk.editRevision
    guard desk.workspace.inputs.isBackendFile else { return [] }
    let yaml = desk.workspace.inputs.backend.source.name
    return [.keepJournal(desk.workspace.history, yaml: yaml)]
  }
}
