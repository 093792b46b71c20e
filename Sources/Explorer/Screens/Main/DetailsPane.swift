import Schema

/// What is known of the operator under the list's cursor, in words.
struct DetailsPane: Sendable {
  private(set) var code = CodeWidget(firstNumber: nil)
  private var shown: Shown?

  private struct Shown: Equatable {
    let operatorIndex: Int
    let revision: Int
    let width: Int
  }

  /// How many lines there are to show.
  var lineCount: Int { code.lines.count }

  mutating func settle(_ preview: OperatorPreview?, in size: Size, _ desk: Desk) {
    code.setHeight(size.height)
    guard let preview else {
      shown = nil
      code = CodeWidget(height: size.height, firstNumber: nil)
      return
    }
    let now = Shown(operatorIndex: preview.index, revision: desk.revision, width: size.width)
    guard now != shown else { return }
    let top = shown?.operatorIndex == now.operatorIndex ? code.top : 0
    shown = now
    let lines = DetailsText(preview, desk, width: size.width - 1).lines
    code = CodeWidget(lines: lines, height: size.height, firstNumber: nil)
    code.scroll(to: top)
  }

  mutating func perform(_ action: Action) -> Bool { code.perform(action) }

  mutating func scroll(by lines: Int) { code.scroll(by: lines) }

  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let name = shown.map { desk.survey[$0.operatorIndex].name }
    let panel = Panel(
      title: StyledText(name.map { "Details of \($0)" } ?? "Details"),
      position: StyledText(code.position, .dim), isFocused: isFocused)
    panel.draw(in: &canvas) { code.draw(in: &$0) }
  }
}
