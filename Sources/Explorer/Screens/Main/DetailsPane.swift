import Schema

/// What is known of the operator under the list's cursor, in words.
struct DetailsPane: Sendable {
  private(set) var code = CodeWidget(firstNumber: nil)
  private var shown: Shown?
  private var links: [Int: Int] = [:]
  /// The line of the link that Enter follows.
  private(set) var selectedLine: Int?

  private struct Shown: Equatable {
    let operatorIndex: Int
    let revision: Int
    let width: Int?
  }

  mutating func settle(_ sight: OperatorSight?, height: Int) {
    code.setHeight(height)
    guard let sight else {
      shown = nil
      code = CodeWidget(height: height, firstNumber: nil)
      return
    }
    let now = Shown(
      operatorIndex: sight.key.operatorIndex, revision: sight.key.revision, width: sight.key.width)
    guard now != shown else { return }
    let top = shown?.operatorIndex == now.operatorIndex ? code.top : 0
    shown = now
    links = sight.details.links
    if top == 0 || selectedLine.map({ links[$0] == nil }) == true { selectedLine = nil }
    code = sight.detailsCode
    code.setHeight(height)
    code.scroll(to: top)
  }

  /// Scrolls; on the way down and up the links in view are chosen one after the other.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .moveDown: if selectLink(after: true) { return true }
    case .moveUp: if selectLink(after: false) { return true }
    default: break
    }
    let isHandled = code.perform(action)
    keepLinkInView()
    return isHandled
  }

  mutating func scroll(by lines: Int) {
    code.scroll(by: lines)
    keepLinkInView()
  }

  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let name = shown.map { desk.survey[$0.operatorIndex].name }
    let panel = Panel(
      title: StyledText(name.map { "Details of \($0)" } ?? "Details"),
      footer: isFocused && selectedLine != nil
        ? StyledText("\(desk.keys.hint(of: .open, in: .details)) goes there", .dim) : "",
      position: StyledText(code.position, .dim), isFocused: isFocused)
    panel.draw(in: &canvas) { canvas in
      code.draw(in: &canvas)
      guard isFocused, let selectedLine else { return }
      let row = Rect(x: 0, y: selectedLine - code.top, width: canvas.size.width, height: 1)
      canvas.restyle(row, adding: .selected)
    }
  }
}

/// Links to other operators.
extension DetailsPane {
  /// The operator that the chosen link leads to.
  var target: Int? { selectedLine.flatMap { links[$0] } }

  /// Chooses the link on a line of the view, if there is one.
  mutating func click(line: Int) -> Bool {
    guard line >= 0, links[code.top + line] != nil else { return false }
    selectedLine = code.top + line
    return true
  }

  private var linesInView: Range<Int> {
    code.top..<max(code.top, min(code.top + code.height, code.lines.count))
  }

  private mutating func selectLink(after: Bool) -> Bool {
    let visible = links.keys.filter(linesInView.contains)
    let next =
      after
      ? visible.filter { $0 > selectedLine ?? -1 }.min()
      : visible.filter { $0 < selectedLine ?? .max }.max()
    guard let next, selectedLine != nil || after else { return false }
    selectedLine = next
    return true
  }

  private mutating func keepLinkInView() {
    if let line = selectedLine, !linesInView.contains(line) { selectedLine = nil }
  }
}
