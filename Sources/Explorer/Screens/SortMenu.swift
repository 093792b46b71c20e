/// The menu of orders for the operator list.
struct SortMenu: MenuScreen {
  var menu: MenuWidget

  init(current: OperatorSort, hasModel: Bool) {
    let all = OperatorSort.allCases
    menu = MenuWidget(
      title: "Sort by",
      choices: all.map { sort in
        let again = sort == current ? "; again turns it round" : ""
        return MenuWidget.Choice(
          label: StyledText(sort.rawValue), explanation: sort.help + again,
          refusal: sort == .calls && !hasModel ? "no model is loaded" : nil)
      },
      cursor: all.firstIndex(of: current) ?? 0)
  }

  func choose(_ row: Int, on desk: inout Desk) -> Outcome {
    Outcome(closes: true, message: .sort(OperatorSort.allCases[row]))
  }
}
