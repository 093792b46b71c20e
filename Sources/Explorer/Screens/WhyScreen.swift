import Emit
import Schema

/// The way of a call through the dispatcher, key by key, and where it is answered.
struct WhyScreen: Screen {
  private let operatorIndex: Int
  private let steps: [FateStory.Step]
  private var menu: MenuWidget

  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool { [.accept, .back, .help].contains(action) }
  func selectedOperator(_ desk: Desk) -> Int? { operatorIndex }

  init(of operatorIndex: Int, _ desk: Desk) {
    self.operatorIndex = operatorIndex
    steps = FateStory(of: operatorIndex, by: desk.workspace.fateRules).steps
    menu = MenuWidget(
      choices: steps.map { step in
        let name = desk.survey[step.function].name
        return MenuWidget.Choice(
          label: StyledText(step.key, step.answers ? .title : .label),
          explanation: (step.function == operatorIndex ? "" : "as \(name): ") + step.text)
      }, cursor: steps.count - 1)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept:
      guard steps.indices.contains(menu.cursor) else { return .close }
      return Outcome(closes: true, message: .jump(operatorIndex: steps[menu.cursor].function))
    case .back, .quit: return .close
    default: return Outcome(isHandled: menu.perform(action))
    }
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let facts = desk.survey[operatorIndex]
    let fate = facts.raises ? "raises an error" : facts.fate.verb
    menu.drawBox(
      title: "Why \(facts.name) \(fate)", footer: "enter goes to the operator there  esc back",
      in: &canvas)
  }
}
