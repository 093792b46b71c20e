/// The main screen: the list of operators, and preview and details of the one under the cursor.
struct MainScreen: Screen {
  /// The panes.
  enum Pane: Int, CaseIterable, Sendable {
    case list, preview, details
  }

  var list = OperatorList()
  var preview = PreviewPane()
  var details = DetailsPane()
  var focus = Pane.list
  var isZoomed = false
  var jumps = JumpList()
  private var sights = SightMemo()
  /// What was pressed in the list last, and is likely to be pressed again.
  var lastListAction = Action.moveDown
  /// Where everything is, as of the last `settle`.
  private(set) var layout = MainLayout(
    size: Size(width: 0, height: 0), focus: .list, isZoomed: false, hasPrompt: false)

  var scope: Scope {
    if list.filter.isOpen || preview.search.isOpen { return .prompt }
    return switch focus {
    case .list: .list
    case .preview: .preview
    case .details: .details
    }
  }

  var message: StatusBar.Message? {
    list.filter.error.map { StatusBar.Message(text: $0.message, role: .error) }
  }

  func selectedOperator(_ desk: Desk) -> Int? { list.current }

  func offers(_ action: Action) -> Bool {
    switch action {
    case .jumpBack: !jumps.behind.isEmpty
    case .jumpForward: !jumps.ahead.isEmpty
    default: true
    }
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    let hasPrompt = list.filter.isActive || preview.search.isOpen
    layout = MainLayout(size: size, focus: focus, isZoomed: isZoomed, hasPrompt: hasPrompt)
    list.settle(height: Panel.interior(of: layout.listHeightArea).height, &desk)
    guard layout.preview != nil || layout.details != nil else { return }
    let sight = list.current.map { sights.sight(sightKey(of: $0, desk), desk) }
    if let area = layout.preview {
      preview.settle(sight, height: Panel.interior(of: area).height)
    }
    if let area = layout.details {
      details.settle(sight, height: Panel.interior(of: area).height)
    }
  }

  private func sightKey(of index: Int, _ desk: Desk) -> OperatorSight.Key {
    OperatorSight.Key(
      operatorIndex: index, revision: desk.revision,
      section: layout.preview == nil ? nil : preview.section,
      width: layout.details.map { Panel.interior(of: $0).size.width })
  }
}

/// Looking ahead: keys are held and repeated, and what the next one shows can be made meanwhile.
extension MainScreen {
  /// Whether pressing the last key again would show what is not made yet.
  func canLookAhead(_ desk: Desk) -> Bool { nextSight(desk).map { !sights.knows($0) } ?? false }

  mutating func lookAhead(_ desk: Desk) {
    if let next = nextSight(desk) { _ = sights.sight(next, desk) }
  }

  private func nextSight(_ desk: Desk) -> OperatorSight.Key? {
    guard scope == .list, layout.preview != nil || layout.details != nil else { return nil }
    var moved = list
    guard moved.perform(lastListAction), let next = moved.current, next != list.current else {
      return nil
    }
    return sightKey(of: next, desk)
  }
}

/// Drawing.
extension MainScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    canvas.within(layout.coverage) { CoverageLine(counts: desk.counts).draw(in: &$0) }
    if let area = layout.list {
      canvas.within(area) {
        list.draw(in: &$0, isFocused: focus == .list, desk)
      }
    }
    if let area = layout.preview {
      canvas.within(area) { preview.draw(in: &$0, isFocused: focus == .preview, desk) }
    }
    if let area = layout.details {
      canvas.within(area) { details.draw(in: &$0, isFocused: focus == .details, desk) }
    }
    canvas.within(layout.prompt) { canvas in
      if preview.search.isOpen {
        let (_, line) = canvas.bounds.split(left: 1)
        canvas.within(line) { preview.search.prompt.draw(in: &$0) }
      } else if list.filter.isActive {
        list.filter.draw(in: &canvas, count: countText(desk))
      }
    }
  }

  private func countText(_ desk: Desk) -> String {
    "\(Figures.grouped(list.rows.count)) of \(Figures.grouped(desk.catalog.functions.count))"
  }
}

/// What other screens ask of this one.
extension MainScreen {
  mutating func receive(_ message: MainMessage, _ desk: inout Desk) {
    switch message {
    case .sort(let sort): list.order(by: sort)
    case .filter(let text): list.setFilter(text, desk)
    case .show(let index):
      focus = .list
      jump(to: index, &desk)
    case .jump(let index): jump(to: index, &desk)
    case .return(let name):
      if let index = desk.catalog.index(named: name) { show(index, &desk) }
    case .session(let session): adopt(session, &desk)
    }
  }

  /// Goes to an operator and remembers from where.
  private mutating func jump(to index: Int, _ desk: inout Desk) {
    if let current = list.current, current != index { jumps.leave(desk.survey[current].name) }
    show(index, &desk)
  }

  /// Puts the cursor on an operator; a filter or folding that hides it ends.
  private mutating func show(_ index: Int, _ desk: inout Desk) {
    guard !list.go(to: index) else { return }
    list.setFilter("", desk)
    list.settle(rows: list.list.height, &desk)
    guard !list.go(to: index) else { return }
    list.isFolded = false
    list.settle(rows: list.list.height, &desk)
    _ = list.go(to: index)
  }
}
