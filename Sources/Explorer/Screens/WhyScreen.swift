import Emit
import Schema

/// The way of a call through the dispatcher, key by key, and where it is answered.
struct WhyScreen: MenuScreen {
  private let operatorIndex: Int
  private let steps: [FateStory.Step]
  var menu: MenuWidget

  func selectedOperator(_ desk: Desk) -> Int? { operatorIndex }

  init(of operatorIndex: Int, _ desk: Desk) {
    self.operatorIndex = operatorIndex
    steps = FateStory(of: operatorIndex, by: desk.workspace.fateRules).steps
    let facts = desk.survey[operatorIndex]
    menu = MenuWidget(
      title: "Why \(facts.name) \(facts.raises ? "raises an error" : facts.fate.verb)",
      choices: steps.map { step in
        let name = desk.survey[step.function].name
        return MenuWidget.Choice(
          label: StyledText(step.key, step.answers ? .title : .label),
          explanation: (step.function == operatorIndex ? "" : "as \(name): ") + step.text)
      } + [
        MenuWidget.Choice(
          label: StyledText("how sure", .dim), explanation: facts.certainty.story)
      ], cursor: steps.count - 1)
  }

  func choose(_ row: Int, on desk: inout Desk) -> Outcome {
    let target = steps.indices.contains(row) ? steps[row].function : operatorIndex
    return Outcome(closes: true, message: .jump(operatorIndex: target))
  }
}
