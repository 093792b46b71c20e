import Emit
import Schema

/// How far the backend covers each kind of operator, and what falls back, best to add first.
struct CoverageScreen: Screen {
  private enum Pane { case figures, next }

  private var figures = FiguresPane()
  private var next = NextPane()
  private var focus = Pane.next
  private var revision = -1
  private var size = Size(width: 0, height: 0)

  var scope: Scope { next.search.isOpen ? .prompt : .coverage }

  func offers(_ action: Action) -> Bool { action != .complete }

  func selectedOperator(_ desk: Desk) -> Int? { focus == .next ? next.current?.index : nil }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    self.size = size
    if desk.revision != revision {
      revision = desk.revision
      figures.adopt(desk)
      next.adopt(&desk)
    }
    let (upper, lower) = split(Rect(size: size))
    figures.list.setHeight(Panel.interior(of: upper).height - figures.linesAbove + 1)
    next.setHeight(Panel.interior(of: lower).height)
  }

  /// The figures stand above; when a model is loaded a line about it stands under their heading.
  private func split(_ area: Rect) -> (upper: Rect, lower: Rect) {
    let bars = min(figures.rows.count + 1, max(5, area.height / 2 - 2))
    return area.split(top: figures.linesAbove + bars)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if next.search.isOpen { return performInSearch(action, desk) }
    switch action {
    case .filter:
      focus = .next
      next.edit(desk) { $0.open() }
    case .back where !next.search.text.isEmpty: next.edit(desk) { $0.clear() }
    case .nextMatch: next.list.move(by: 1)
    case .previousMatch: next.list.move(by: -1)
    case .nextPane, .previousPane: focus = focus == .next ? .figures : .next
    case .open: return focus == .next ? next.open() : figures.open()
    case .toggle:
      let way = desk.keys.key(of: .nextPane, in: scope)
      return focus == .next
        ? next.toggle(&desk) : .refused("an operator below can be listed; \(way) goes there")
    case .sort: return next.changeOrder(&desk)
    case .export: return .push(PathPrompt.export(CoverageReport(desk)))
    case .coverage: return .close
    default:
      return Outcome(
        isHandled: focus == .next ? next.list.perform(action) : figures.list.perform(action))
    }
    return .handled
  }

  private mutating func performInSearch(_ action: Action, _ desk: Desk) -> Outcome {
    var isHandled = true
    next.edit(desk) { isHandled = $0.perform(action) }
    return Outcome(isHandled: isHandled)
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    guard next.search.isOpen else { return .unhandled }
    next.edit(desk) { $0.insert(text) }
    return .handled
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    let (upper, _) = split(Rect(size: size))
    let pane = upper.contains(mouse.point) ? Pane.figures : .next
    if let lines = mouse.scroll {
      if pane == .figures { figures.list.scroll(by: lines) } else { next.list.scroll(by: lines) }
      return .handled
    }
    let hadFocus = focus == pane
    focus = pane
    let press =
      pane == .figures
      ? figures.list.press(line: mouse.point.y - figures.linesAbove)
      : next.list.press(line: mouse.point.y - upper.maxY - 1)
    guard press == .again, hadFocus else { return .handled }
    return pane == .figures ? figures.open() : next.open()
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let (upper, lower) = split(canvas.bounds)
    canvas.within(upper) { figures.draw(in: &$0, isFocused: focus == .figures, desk) }
    canvas.within(lower) { next.draw(in: &$0, isFocused: focus == .next, desk) }
  }
}
