import Emit
import Schema

/// By what the operator list is sorted.
enum OperatorSort: String, CaseIterable, Sendable {
  case name, list, fate, shape, kind, calls, tags, declared

  /// What the menu says of it.
  var help: String {
    switch self {
    case .name: "by name, the variants of an operator together"
    case .list: "by list: pending edits, full_codegen, supported, ir_gen, autograd, none"
    case .fate: "by what happens at run time, fallbacks first"
    case .shape: "by where the shapes come from, missing ones first"
    case .kind: "by kind: functional, in-place, out, mutable"
    case .calls: "by the calls of the loaded model, the most called first"
    case .tags: "by tags, core operators first"
    case .declared: "in the order of native_functions.yaml"
    }
  }

  /// Operators in this order; those that are alike in it stay sorted by name.
  func sorted(
    _ operators: [Int], _ survey: OperatorSurvey, _ model: ModelOperators? = nil
  ) -> [Int] {
    switch self {
    case .name: return operators
    case .declared: return operators.sorted()
    default:
      let keyed = operators.enumerated().map { (key(survey[$1], model), $0, $1) }
      return keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }

  private func key(_ facts: OperatorFacts, _ model: ModelOperators?) -> Int {
    switch self {
    case .name, .declared: 0
    case .list:
      facts.isChanged ? -1 : facts.lists.first.map(CoverageList.allCases.place) ?? 9
    case .fate: [Fate.fallback, .composite, .decomposed, .autograd, .traced].place(of: facts.fate)
    case .shape:
      [Readiness.Shape.missing, .declared, .meta, .viewCopy, .none].place(of: facts.shape)
    case .kind: SchemaKind.allCases.place(of: facts.function.schema.kind)
    case .calls: -(model?.hits[facts.index] ?? 0)
    case .tags: facts.function.hasTag("core") ? 0 : facts.tellingTags.isEmpty ? 2 : 1
    }
  }
}

extension Array where Element: Equatable {
  fileprivate func place(of element: Element) -> Int { firstIndex(of: element) ?? count }
}
