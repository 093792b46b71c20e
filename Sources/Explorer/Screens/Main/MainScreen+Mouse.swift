/// The mouse.
extension MainScreen {
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    for (pane, area) in [
      (Pane.list, layout.list), (.preview, layout.preview), (.details, layout.details),
    ] {
      guard let area, area.contains(mouse.point) else { continue }
      if let lines = mouse.scroll {
        scroll(pane, by: lines)
        return .handled
      }
      return press(pane, at: mouse.point, line: mouse.point.y - area.minY - 1, area)
    }
    return .unhandled
  }

  private mutating func scroll(_ pane: Pane, by lines: Int) {
    switch pane {
    case .list: list.scroll(by: lines)
    case .preview: preview.scroll(by: lines)
    case .details: details.scroll(by: lines)
    }
  }

  private mutating func press(_ pane: Pane, at point: Point, line: Int, _ area: Rect) -> Outcome {
    focus = pane
    switch pane {
    case .list:
      if let sort = list.sort(atLine: line, column: point.x - area.minX - 1, width: area.width - 2)
      {
        list.order(by: sort)
      } else {
        list.click(line: line)
      }
    case .preview where line < 0:
      let start = area.maxX - 2 - preview.tabs.text.columns
      if let tab = preview.tabs.tab(atColumn: point.x - start) { preview.choose(tab) }
    case .details:
      if details.click(line: line), let target = details.target {
        return Outcome(message: .jump(operatorIndex: target))
      }
    default: break
    }
    return .handled
  }
}
