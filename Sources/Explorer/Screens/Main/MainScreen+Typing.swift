/// Typing.
extension MainScreen {
  mutating func openPrompt() {
    if focus == .list {
      list.edit { $0.open() }
    } else {
      focus = .preview
      preview.edit { $0.open() }
    }
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    if list.filter.isOpen {
      list.edit(desk) { $0.insert(text) }
    } else if preview.search.isOpen {
      preview.edit { $0.insert(text) }
    } else {
      return .unhandled
    }
    return .handled
  }

  mutating func performInFilter(_ action: Action, _ desk: Desk) -> Outcome {
    switch action {
    case .accept:
      if let error = list.filter.error { return .refused(error.message) }
      list.edit { $0.accept() }
    case .back: list.edit(desk) { $0.clear() }
    case .complete: list.edit(desk) { $0.complete(desk.vocabulary) }
    case .quit: list.edit(desk) { $0.clear() }
    default:
      var isHandled = false
      list.edit(desk) { isHandled = $0.perform(action) }
      return Outcome(isHandled: isHandled)
    }
    return .handled
  }

  mutating func performInSearch(_ action: Action) -> Outcome {
    var isHandled = true
    preview.edit { isHandled = $0.perform(action) }
    return Outcome(isHandled: isHandled)
  }
}
