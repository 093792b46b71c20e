import Schema

/// What keys and the mouse do.
extension ChangesScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if search.isOpen { return performInSearch(action) }
    switch action {
    case .back where !search.text.isEmpty: edit { $0.clear() }
    case .back, .quit:
      guard isDiffFocused else { return .close }
      isDiffFocused = false
    case .filter:
      isDiffFocused = true
      edit { $0.open() }
    case .nextMatch, .previousMatch:
      guard code.perform(action) else { return .refused(search.complaint) }
      revealMatch()
    case .moreContext, .lessContext: return widenContext(action == .moreContext, desk)
    case .open, .nextPane, .previousPane: isDiffFocused.toggle()
    case .takeBack: return takeBack(&desk)
    case .writeAll: return write(desk, withFiles: true)
    case .writeYaml: return write(desk, withFiles: false)
    case .moveLeft where isSideBySide: sideOffset = max(0, sideOffset - 8)
    case .moveRight where isSideBySide: sideOffset = min(400, sideOffset + 8)
    case .scrollPreviewDown, .scrollPreviewUp, .moveLeft, .moveRight:
      return Outcome(isHandled: code.perform(action))
    default:
      return Outcome(isHandled: isDiffFocused ? code.perform(action) : list.perform(action))
    }
    return .handled
  }

  private mutating func performInSearch(_ action: Action) -> Outcome {
    var isHandled = true
    edit { isHandled = $0.perform(action) }
    return Outcome(isHandled: isHandled)
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    edit { $0.insert(text) }
    return .handled
  }

  private mutating func takeBack(_ desk: inout Desk) -> Outcome {
    let numbers = list.selection.map { rows[$0] }?.compactMap { row -> Int? in
      if case .edit(let number) = row { number } else { nil }
    }
    guard let numbers, !numbers.isEmpty else { return .refused("put the cursor on an edit first") }
    let edits = numbers.map { plan.edits[$0] }
    let step = edits.map { BackendEdit.restore(operatorName: $0.name) }
    let what = edits.count == 1 ? edits[0].name : Figures.count(edits.count, "edit")
    let undo = desk.keys.key(of: .undo, in: scope)
    let told =
      edits.count == 1
      ? "\(what) is as it was; \(undo) brings the edit back"
      : "\(what) are taken back; \(undo) brings them back"
    return desk.make(step, told: .done(told))
  }

  private func write(_ desk: Desk, withFiles: Bool) -> Outcome {
    let request = WritePlan(plan, desk, withFiles: withFiles)
    if let refusal = request.refusal { return .refused(refusal) }
    return .effect(.write(request.request))
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    let isInDiff = layout.diff.contains(mouse.point)
    if let lines = mouse.scroll {
      if isInDiff { code.scroll(by: lines) } else { list.scroll(by: lines) }
      return .handled
    }
    let hadFocus = !isDiffFocused
    isDiffFocused = isInDiff
    guard !isInDiff else { return .handled }
    let press = list.press(line: mouse.point.y - layout.list.minY - 1)
    if press == .again, hadFocus { isDiffFocused = true }
    return .handled
  }
}
