/// What actions do on the main screen.
extension MainScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if list.filter.isOpen { return performInFilter(action, desk) }
    if preview.search.isOpen { return performInSearch(action) }
    if let outcome = performEdit(action, on: &desk) { return outcome }
    switch action {
    case .filter: openPrompt()
    case .nextPane: moveFocus(by: 1)
    case .previousPane: moveFocus(by: -1)
    case .zoom: isZoomed.toggle()
    case .open: return open()
    case .jumpBack, .jumpForward: return goToJump(action, desk)
    case .fold: return fold(&desk)
    case .back, .quit: return goBack(desk, quits: action == .quit)
    case .sort: return .push(SortMenu(current: list.sort, hasModel: desk.model != nil))
    case .facets: return .push(FacetsScreen(filter: list.filter.text, desk))
    case .scrollPreviewDown, .scrollPreviewUp:
      guard layout.preview != nil else { return .refused(previewIsHidden(desk)) }
      return Outcome(isHandled: preview.perform(action))
    case .nextSection, .previousSection, .section1, .section2, .section3, .section4, .section5,
      .section6:
      // Whoever asks for a section wants to see it.
      if layout.preview == nil { focus = .preview }
      return Outcome(isHandled: preview.perform(action))
    case .nextMatch, .previousMatch: return goToMatch(action)
    default: return Outcome(isHandled: performInPane(action))
    }
    return .handled
  }

  private func previewIsHidden(_ desk: Desk) -> String {
    let keys = [Action.section1, .open].map { desk.keys.key(of: $0, in: .list) }
    return "the preview is not in view; \(keys.joined(separator: " or ")) opens it"
  }

  private mutating func performInPane(_ action: Action) -> Bool {
    switch focus {
    case .list where action == .moveLeft || action == .moveRight: preview.perform(action)
    case .list: performInList(action)
    case .preview: preview.perform(action)
    case .details: details.perform(action)
    }
  }

  private mutating func performInList(_ action: Action) -> Bool {
    guard list.perform(action) else { return false }
    lastListAction = action
    return true
  }

  private mutating func moveFocus(by step: Int) {
    let panes = Pane.allCases
    focus = panes[(focus.rawValue + step + panes.count) % panes.count]
  }

  private mutating func open() -> Outcome {
    guard list.current != nil else { return .refused("no operator passes the filter") }
    if focus == .details, let target = details.target {
      return Outcome(message: .jump(operatorIndex: target))
    }
    focus = focus == .details ? .preview : .details
    return .handled
  }

  private mutating func goToJump(_ action: Action, _ desk: Desk) -> Outcome {
    let name = list.current.map { desk.survey[$0].name }
    let isBack = action == .jumpBack
    guard let target = isBack ? jumps.goBack(from: name) : jumps.goForward(from: name) else {
      return .refused(isBack ? "no jump to go back from" : "no jump to go forward to")
    }
    return Outcome(message: .return(operatorName: target))
  }

  private mutating func fold(_ desk: inout Desk) -> Outcome {
    list.clearRange()
    list.isFolded.toggle()
    list.settle(rows: list.list.height, &desk)
    return .said(
      .note(
        list.isFolded
          ? "variants are folded under their operator" : "every variant has a row of its own"))
  }

  /// One layer back: the zoom, the pane, the search, the range, the filter.
  private mutating func goBack(_ desk: Desk, quits: Bool) -> Outcome {
    if isZoomed, focus != .list || !quits {
      isZoomed = false
    } else if focus != .list {
      if focus == .preview, !quits, !preview.search.text.isEmpty {
        preview.edit { $0.clear() }
      } else {
        focus = .list
      }
    } else if quits {
      return .unhandled
    } else if list.list.isSelectingRange {
      list.clearRange()
    } else if list.filter.isActive {
      list.edit(desk) { $0.clear() }
    }
    return .handled
  }

  /// In the list every row shown is a match, so the next match is the next row.
  private mutating func goToMatch(_ action: Action) -> Outcome {
    if focus == .list, preview.search.text.isEmpty {
      guard !list.filter.text.isEmpty else { return .refused("nothing was searched for") }
      return Outcome(isHandled: performInList(action == .nextMatch ? .moveDown : .moveUp))
    }
    guard preview.perform(action) else {
      return .refused(
        preview.search.text.isEmpty
          ? "nothing was searched for" : "'\(preview.search.text)' is not in this section")
    }
    return .handled
  }
}
