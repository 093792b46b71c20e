/// Names side by side of which one is chosen, made for the border of a panel.
struct TabBar: Equatable, Sendable {
  let names: [String]
  var selected: Int

  /// `ir kernel shape`, the chosen one underlined.
  var text: StyledText {
    names.enumerated().reduce(into: StyledText()) { text, tab in
      if tab.offset > 0 { text.append(" ") }
      let isSelected = tab.offset == selected
      text.append(
        tab.element, isSelected ? .titleFocused : .dim, isSelected ? .underlined : [])
    }
  }

  /// The tab at a column of the text.
  func tab(atColumn column: Int) -> Int? {
    var start = 0
    for (index, name) in names.enumerated() {
      let end = start + TextWidth.columns(name)
      if column >= start, column < end { return index }
      start = end + 1
    }
    return nil
  }
}
