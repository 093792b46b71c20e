import Emit
import Schema

/// The menu of lists for one or several operators: what each choice brings and asks.
struct ListMenu: MenuScreen {
  private let operators: [Int]
  var menu: MenuWidget
  /// Whom it is about.
  private let who: String
  private let symintRefusal: String?
  /// The choices in their order; nil for no list.
  private static let choices: [CoverageList?] = CoverageList.allCases + [nil]

  init(operators: [Int], _ desk: Desk) {
    self.operators = operators
    let facts = operators.map { desk.survey[$0] }
    who = facts.count == 1 ? facts[0].name : Figures.count(facts.count, "operator")
    let present = facts.count == 1 ? facts[0].lists.first : nil
    let takesSymInt = facts.contains { $0.function.schema.hasSymInt }
    symintRefusal =
      takesSymInt ? nil : "no SymInt in \(facts.count == 1 ? "its" : "their") schema"
    menu = MenuWidget(
      title: "Put \(who) into",
      choices: Self.choices.map { ListChoice($0, for: facts, desk).choice },
      note: Self.note(symintRefusal), cursor: Self.choices.firstIndex(of: present) ?? 0)
  }

  private static func note(_ refusal: String?) -> MenuWidget.Note {
    let text = refusal.map { "refused: \($0)" } ?? "switch symbolic sizes on or off"
    return MenuWidget.Note(
      text: StyledText("symint  ", .label) + StyledText(text, refusal == nil ? .text : .disabled),
      action: .toggleSymint)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    guard action == .toggleSymint else { return performInMenu(action, on: &desk) }
    if let symintRefusal { return .refused("refused: \(symintRefusal)") }
    return Outcome(closes: true, next: .toggleSymint)
  }

  func choose(_ row: Int, on desk: inout Desk) -> Outcome { put(in: Self.choices[row], &desk) }

  private func put(in list: CoverageList?, _ desk: inout Desk) -> Outcome {
    let wanted: ListSet = list.map { [$0] } ?? []
    let edits = operators.map { desk.survey[$0] }.filter { $0.lists != wanted }
      .filter { list != .fullCodegen || $0.readiness.generates }
      .map { BackendEdit.setList(operatorName: $0.name, list) }
    guard !edits.isEmpty else {
      return Outcome(notice: .note("\(who) is there already"), closes: true)
    }
    let place = list.map { "put into \($0.rawValue)" } ?? "taken out of all lists"
    let what = edits.count == 1 ? edits[0].operatorName : Figures.count(edits.count, "operator")
    var outcome = desk.make(edits, told: .done("\(what) \(place)"))
    outcome.closes = true
    return outcome
  }
}

/// One choice of the menu in words.
struct ListChoice {
  let choice: MenuWidget.Choice

  init(_ list: CoverageList?, for operators: [OperatorFacts], _ desk: Desk) {
    let marks = Glyphs.unicode.marks
    let label =
      list.map { StyledText(String(marks[$0]), $0.role) + StyledText(" " + $0.rawValue) }
      ?? StyledText("· none")
    guard operators.count == 1, let facts = operators.first else {
      choice = MenuWidget.Choice(
        label: label, explanation: Self.explanation(list, forMany: operators))
      return
    }
    choice = MenuWidget.Choice(
      label: label, explanation: Self.explanation(list, for: facts, desk),
      refusal: list.flatMap { ListingAdvice(facts, in: $0, desk.workspace).refusal })
  }

  private static func explanation(
    _ list: CoverageList?, for facts: OperatorFacts, _ desk: Desk
  ) -> String {
    let kernel = facts.function.schema.kernelName
    let className = "\(desk.workspace.backend.list.backendKey?.name ?? "")NativeFunctions"
    switch list {
    case .fullCodegen: return fullCodegen(facts, desk)
    case .supported:
      return "declares and registers \(className)::\(kernel); you write the kernel"
    case .irGen: return "generates only the IR class; no declaration, no registration"
    case .autograd:
      return "declares \(kernel) and registers it at the backend's autograd key; "
        + "you write the kernel, and no variant of it may be in supported or full_codegen"
    case nil: return facts.lists.isEmpty ? "where it is now: \(facts.story)" : unlisted(facts)
    }
  }

  private static func fullCodegen(_ facts: OperatorFacts, _ desk: Desk) -> String {
    let readiness = facts.readiness
    let brought = desk.broughtVariants(by: facts)
    let free = brought.isEmpty ? "" : "; brings \(brought.joined(separator: ", "))"
    var text = "generates IR class, kernel, declaration and registration\(free)"
    text += "; shape \(readiness.shapeStory)"
    for but in readiness.reservations { text += "; but it \(but)" }
    return text
  }

  private static func unlisted(_ facts: OperatorFacts) -> String {
    let function = facts.function
    if function.hasCompositeImplicitAutogradKernel { return "then it decomposes" }
    if function.hasCompositeExplicitAutogradKernel {
      return "then PyTorch's composite kernel runs and its parts are traced"
    }
    return "then it falls back to eager PyTorch and cuts the graph"
  }

  private static func explanation(_ list: CoverageList?, forMany operators: [OperatorFacts])
    -> String
  {
    switch list {
    case .fullCodegen:
      let accepted = operators.filter { $0.readiness.generates }
      let refused = operators.count - accepted.count
      let needing = accepted.filter { $0.shape == .missing }.count
      return "generates everything for \(accepted.count)"
        + (needing > 0 ? ", of which \(needing) need a shape function by hand" : "")
        + (refused > 0 ? "; leaves out \(refused) that torchgen refuses" : "")
    case .supported: return "declares and registers them; you write the kernels"
    case .irGen: return "generates only the IR classes"
    case .autograd: return "registers them at the autograd key; you write the kernels"
    case nil: return "takes them out of all lists"
    }
  }
}
