/// Why an action cannot be run at the moment.
extension State {
  func disabledReason(for action: Action) -> String? {
    // Asked for each key of the footer: the desk is looked into, and not copied for it.
    guard desk != nil else { return "the files are still being read" }
    if desk?.setup.isReadOnly == true, action.changesSomething(in: scope) {
      return Desk.readOnlyRefusal
    }
    switch action {
    case .undo: return desk?.workspace.history.canUndo == true ? nil : "there is nothing to undo"
    case .redo: return desk?.workspace.history.canRedo == true ? nil : "there is nothing to redo"
    case .changes, .write:
      return hasUnsavedEdits || desk?.setup.outputFolder != nil ? nil : "there are no edits yet"
    case .edit: return top is any EditsPlace ? nil : desk?.workspace.inputs.readOnlyReason
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
