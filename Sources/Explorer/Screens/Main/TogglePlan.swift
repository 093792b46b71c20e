import Emit
import Schema

/// What switching full_codegen for some operators comes to.
struct TogglePlan {
  private(set) var edits: [BackendEdit] = []
  private(set) var notice = Notice.note("")
  /// Why nothing can be done.
  private(set) var refusal: String?

  /// Lists all that are not listed yet; takes them out where all are listed already.
  ///
  /// Of several, those are left alone that are registered with their functional variant: listed as
  /// well, they would make second classes of the same names.
  init(_ operators: [OperatorFacts], bringsVariants: Bool = true) {
    let listed = operators.filter { $0.lists.contains(.fullCodegen) }
    let others = operators.filter { !$0.lists.contains(.fullCodegen) }
    let isBulk = operators.count > 1 && bringsVariants
    let chosen = isBulk ? Set(others.filter(\.readiness.generates).map(\.index)) : []
    let unlisted = others.filter { !(isBulk && Self.comesAlong($0, with: chosen)) }
    if !unlisted.isEmpty {
      list(unlisted, bringing: others.count - unlisted.count)
    } else if !listed.isEmpty {
      takeOut(listed)
    } else {
      refusal = "they come with their functional variants, which are listed"
    }
  }

  private static func comesAlong(_ facts: OperatorFacts, with chosen: Set<Int>) -> Bool {
    let functional = facts.group.functional
    return functional != facts.index && !facts.function.manualKernelRegistration
      && (chosen.contains(functional) || facts.survey.lists[functional].contains(.fullCodegen))
  }

  private mutating func takeOut(_ operators: [OperatorFacts]) {
    edits = operators.map { .setList(operatorName: $0.name, nil) }
    let what = operators.count == 1 ? operators[0].name : Figures.count(operators.count, "operator")
    notice = .done("\(what) taken out of full_codegen")
  }

  private mutating func list(_ operators: [OperatorFacts], bringing variants: Int) {
    let accepted = operators.filter { $0.readiness.generates }
    let refused = operators.filter { !$0.readiness.generates }
    edits = accepted.map { .setList(operatorName: $0.name, .fullCodegen) }
    let reason = refused.first.map { facts in
      "\(facts.name) \(facts.readiness.blockers.first ?? "is refused by torchgen")"
    }
    guard !accepted.isEmpty else {
      refusal =
        refused.count > 1
        ? "all \(refused.count) are refused, the first: \(reason ?? "")"
        : reason.map { "refused: \($0)" }
      return
    }
    if accepted.count == 1, refused.isEmpty {
      notice = Self.notice(accepted[0])
    } else {
      let needing = accepted.filter { $0.shape == .missing }.count
      let owed = needing > 0 ? "; \(needing) still need a shape function" : ""
      let left = reason.map { "; \(refused.count) left out: \($0)" } ?? ""
      let brought = variants > 0 ? ", which bring \(variants) more" : ""
      let count = Figures.count(accepted.count, "operator")
      let text = "\(count) put into full_codegen\(brought)\(owed)\(left)"
      notice = needing + refused.count > 0 ? .refused(text) : .done(text)
    }
  }

  /// What is to be said of one operator: what it still asks, else that it is done.
  private static func notice(_ facts: OperatorFacts) -> Notice {
    let readiness = facts.readiness
    let from = facts.lists.first.map { " (was in \($0.rawValue))" } ?? ""
    let text = "\(facts.name) put into full_codegen\(from)"
    if let blocker = readiness.blockers.first { return .refused("\(text), but it \(blocker)") }
    if readiness.shape == .missing, let function = readiness.shapeFunctionName {
      return .refused("\(text); it still needs \(function)")
    }
    if let note = readiness.decidedElsewhere { return .note("\(text), but it \(note.message)") }
    return .done(text)
  }
}
