import Schema

/// The menu of what can be put on the clipboard.
struct CopyMenu: MenuScreen {
  private let texts: [(label: String, text: String)]
  var menu: MenuWidget

  init(of operatorIndex: Int?, section: PreviewSection, _ desk: Desk) {
    var texts: [(label: String, text: String)] = []
    if let operatorIndex {
      let facts = desk.survey[operatorIndex]
      texts.append(("name", facts.name))
      texts.append(("schema", facts.function.schema.description))
      let preview = OperatorPreview(of: operatorIndex, in: desk.workspace, desk.survey)
      let code = preview.lines(of: section)
      if !code.isEmpty { texts.append((section.shortName, code.joined(separator: "\n") + "\n")) }
      if let declaration = facts.readiness.shapeDeclaration {
        texts.append(("declares", declaration))
      }
      let owed = OwedCode(for: [operatorIndex], in: desk.workspace, desk.survey)
      if !owed.skeletons.isEmpty { texts.append(("stubs", owed.listing)) }
    }
    texts.append(("path", desk.workspace.inputs.backend.source.name))
    self.texts = texts
    menu = MenuWidget(
      title: "Copy",
      choices: texts.map { label, text in
        let line = text.split(separator: "\n").first.map(String.init) ?? ""
        let more = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        let first = line.count > 60 ? line.prefix(59) + "…" : line[...]
        return MenuWidget.Choice(
          label: StyledText(label),
          explanation: more > 1 ? "\(more) lines" : String(first))
      })
  }

  func choose(_ row: Int, on desk: inout Desk) -> Outcome {
    Outcome(
      notice: .done("\(texts[row].label) sent to the terminal's clipboard"), closes: true,
      effects: [.copy(texts[row].text)])
  }
}
