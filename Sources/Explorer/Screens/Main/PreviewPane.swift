import Schema

/// The generated text of the operator under the list's cursor, a section at a time.
struct PreviewPane: Sendable {
  private(set) var section = PreviewSection.ir
  private(set) var code = CodeWidget()
  private(set) var search = SearchLine()
  private var shown: Shown?
  private(set) var preview: OperatorPreview?

  /// What the code was made from.
  private struct Shown: Equatable {
    let operatorIndex: Int
    let revision: Int
    let section: PreviewSection
  }
}

extension PreviewPane {
  /// Shows an operator as it stands now.
  mutating func settle(_ sight: OperatorSight?, height: Int) {
    code.setHeight(height)
    preview = sight?.preview
    guard let sight else {
      shown = nil
      code = CodeWidget(height: height)
      return
    }
    let now = Shown(
      operatorIndex: sight.key.operatorIndex, revision: sight.key.revision, section: section)
    guard now != shown else { return }
    let isSameText = shown?.operatorIndex == now.operatorIndex && shown?.section == section
    let place = isSameText ? (code.top, code.left) : (0, 0)
    shown = now
    code = sight.code
    code.setHeight(height)
    if !search.text.isEmpty { code.search(search.text) }
    if search.text.isEmpty || place.0 > 0 { code.scroll(to: place.0) }
    code.scrollSideways(by: place.1)
  }

  mutating func perform(_ action: Action) -> Bool {
    if let number = action.section {
      section = PreviewSection.allCases[number]
      return true
    }
    switch action {
    case .nextSection: step(by: 1)
    case .previousSection: step(by: -1)
    default: return code.perform(action)
    }
    return true
  }

  mutating func choose(_ number: Int) {
    if PreviewSection.allCases.indices.contains(number) {
      section = PreviewSection.allCases[number]
    }
  }

  private mutating func step(by count: Int) {
    let all = PreviewSection.allCases
    let place = all.firstIndex(of: section) ?? 0
    section = all[(place + count + all.count) % all.count]
  }

  mutating func scroll(by lines: Int) { code.scroll(by: lines) }

  /// Changes the line that is searched for, and searches.
  mutating func edit(_ change: (inout SearchLine) -> Void) {
    change(&search)
    code.search(search.text)
  }
}

extension PreviewPane {
  var tabs: TabBar {
    let all = PreviewSection.allCases
    return TabBar(names: all.map(\.shortName), selected: all.firstIndex(of: section) ?? 0)
  }

  func draw(in canvas: inout Canvas, isFocused: Bool, _ desk: Desk) {
    let name = preview.map { desk.survey[$0.index].name } ?? "Preview"
    let panel = Panel(
      title: StyledText(name), status: tabs.text, footer: footer,
      position: StyledText(code.position, .dim), isFocused: isFocused)
    panel.draw(in: &canvas) { code.draw(in: &$0) }
  }

  private var footer: StyledText {
    if !search.text.isEmpty { return search.summary(code) }
    guard let preview, !preview.isListed, section != .yaml else { return "" }
    return StyledText("as if listed in \(preview.list.rawValue)", .dim)
  }
}

extension PreviewSection {
  /// The name on the tab.
  var shortName: String {
    switch self {
    case .ir, .kernel, .shape, .yaml: rawValue
    case .declaration: "decl"
    case .registration: "reg"
    }
  }
}
