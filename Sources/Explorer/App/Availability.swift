/// Why an action cannot be run at the moment.
extension State {
  func disabledReason(for action: Action) -> String? {
    guard let desk else { return "the files are still being read" }
    switch action {
    case .undo: return desk.workspace.history.canUndo ? nil : "there is nothing to undo"
    case .redo: return desk.workspace.history.canRedo ? nil : "there is nothing to redo"
    case .changes, .write:
      let canWriteFiles = desk.setup.outputFolder != nil
      return hasUnsavedEdits || canWriteFiles ? nil : "there are no edits yet"
    case .edit:
      guard !(top is any EditsPlace) else { return nil }
      return desk.workspace.inputs.readOnlyReason
    case .restoreEdits:
      return hasUnsavedEdits ? "write the present edits first, or undo them" : nil
    case .reload: return jobs.contains { $0.kind == .load } ? "the files are being read" : nil
    default: return nil
    }
  }
}
