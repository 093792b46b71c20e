import Emit
import Schema

/// The menu of lists for one or several operators: what each choice brings and asks.
struct ListMenu: Screen {
  private let operators: [Int]
  private let title: String
  private var menu: MenuWidget
  private let isSymIntRefused: String?
  /// The choices in their order; nil for no list.
  private static let choices: [CoverageList?] = CoverageList.allCases + [nil]

  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool { action != .filter }

  init(operators: [Int], _ desk: Desk) {
    self.operators = operators
    let facts = operators.map { desk.survey[$0] }
    let name = facts.count == 1 ? facts[0].name : Figures.count(facts.count, "operator")
    title = name
    let present = facts.count == 1 ? facts[0].lists.first : nil
    menu = MenuWidget(
      choices: Self.choices.map { ListChoice($0, for: facts, desk).choice },
      cursor: Self.choices.firstIndex(of: present) ?? 0)
    let takesSymInt = facts.contains { $0.function.schema.hasSymInt }
    isSymIntRefused =
      takesSymInt ? nil : "no SymInt in \(facts.count == 1 ? "its" : "their") schema"
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept: return choose(&desk)
    case .back, .quit: return .close
    case .toggleSymint:
      if let isSymIntRefused { return .refused("refused: \(isSymIntRefused)") }
      var outcome = Outcome.close
      outcome.next = .toggleSymint
      return outcome
    default: return Outcome(isHandled: menu.perform(action))
    }
  }

  private func choose(_ desk: inout Desk) -> Outcome {
    switch menu.answer {
    case .refused(let reason): return .refused("refused: \(reason)")
    case .chosen(let row): return put(in: Self.choices[row], &desk)
    case nil: return .close
    }
  }

  private func put(in list: CoverageList?, _ desk: inout Desk) -> Outcome {
    let wanted = list.map { [$0] } ?? []
    let edits = operators.map { desk.survey[$0] }.filter { $0.lists != wanted }
      .filter { list != .fullCodegen || $0.readiness.generates }
      .map { BackendEdit.setList(operatorName: $0.name, list) }
    guard !edits.isEmpty else {
      return Outcome(notice: .note("\(title) is there already"), closes: true)
    }
    let place = list.map { "put into \($0.rawValue)" } ?? "taken out of all lists"
    let what = edits.count == 1 ? edits[0].operatorName : Figures.count(edits.count, "operator")
    var outcome = desk.make(edits, told: .done("\(what) \(place)"))
    outcome.closes = true
    return outcome
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let width = min(canvas.size.width - 2, 84)
    let height = menu.height(width: width - 4)
    let box = canvas.bounds.centred(Size(width: width, height: height + 6))
    let panel = Panel(
      title: StyledText(title), footer: StyledText("enter choose  i symint  esc back", .dim),
      isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        canvas.text("Put \(title) into …", at: Point(x: 1, y: 0), .label)
        let (symint, above) = canvas.bounds.split(bottom: 1)
        let (_, field) = above.split(top: 2)
        canvas.within(field.inset(dx: 1)) { menu.draw(in: &$0) }
        canvas.within(symint) { canvas in
          let text = isSymIntRefused.map { "refused: \($0)" } ?? "switch symbolic sizes on or off"
          let end = canvas.text(" i symint  ", at: Point(x: 2, y: 0), .key)
          canvas.text(text, at: Point(x: end, y: 0), isSymIntRefused == nil ? .text : .disabled)
        }
      }
    }
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
    let refusal =
      list == .fullCodegen && !facts.readiness.generates
      ? facts.readiness.blockers.map { "it \($0)" }.joined(separator: "; ") : nil
    choice = MenuWidget.Choice(
      label: label, explanation: Self.explanation(list, for: facts, desk), refusal: refusal)
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
    for flaw in readiness.blockers { text += "; but it \(flaw)" }
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
