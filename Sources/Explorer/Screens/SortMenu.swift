/// The menu of orders for the operator list.
struct SortMenu: Screen {
  private var menu: MenuWidget

  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool { [.accept, .back, .help].contains(action) }

  init(current: OperatorSort) {
    let all = OperatorSort.allCases
    menu = MenuWidget(
      choices: all.map { MenuWidget.Choice(label: StyledText($0.rawValue), explanation: $0.help) },
      cursor: all.firstIndex(of: current) ?? 0)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept:
      guard case .chosen(let row) = menu.answer else { return .close }
      var outcome = Outcome.close
      outcome.message = .sort(OperatorSort.allCases[row])
      return outcome
    case .back, .quit: return .close
    default: return Outcome(isHandled: menu.perform(action))
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    menu.drawBox(
      title: "Sort by", footer: "enter choose, the same again turns it round  esc back", in: &canvas
    )
  }
}
