/// Why an action cannot be run at the moment.
extension State {
  func disabledReason(for action: Action) -> String? {
    guard let desk else { return "the files are still being read" }
    if desk.setup.isReadOnly, action.changesSomething(in: scope) { return Desk.readOnlyRefusal }
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

extension Action {
  /// Whether it edits, or writes to a file of the user's.
  fileprivate func changesSomething(in scope: Scope) -> Bool {
    switch self {
    case .toggle: scope != .facets
    case .chooseList, .toggleSymint, .restoreEdits, .takeBack, .write, .writeAll, .writeYaml,
      .edit, .export, .tryOut:
      true
    default: false
    }
  }
}
