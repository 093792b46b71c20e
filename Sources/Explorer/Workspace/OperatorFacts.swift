import Emit
import Schema

/// What is known of one operator; readiness is worked out when it is asked for.
struct OperatorFacts: FilterSubject {
  let survey: OperatorSurvey
  /// The operator's position in `Catalog.functions`.
  let index: Int

  var function: NativeFunction { survey.catalog.functions[index] }
  var name: String { function.name.description }
  var searchableName: SearchableName { survey.name(of: index) }
  var lists: ListSet { survey.lists[index] }
  var isSymInt: Bool { survey.isSymInt(index) }
  var verdict: FateVerdict { survey.fates[index] }
  var fate: Fate { verdict.fate }
  /// How sure the fate is.
  var certainty: Certainty { survey.certainty(of: index) }
  var hasFallback: Bool { survey.hasFallback }
  /// Whether calls end in an error, because nothing answers and there is no fallback.
  var raises: Bool { fate == .fallback && !survey.hasFallback }
  var decidedBy: String { survey.catalog.functions[verdict.decidedBy].name.description }
  var group: NativeFunctionsGroup { survey.catalog.group(of: index) }
  var readiness: Readiness { survey.readiness(of: index) }
  var shape: Readiness.Shape { readiness.shape }
  var isReady: Bool { readiness.isReady }
  /// The declaration of the function that makes the operator's shapes, where one is needed.
  var shapeDeclaration: String? { readiness.shapeDeclaration }
  var isChanged: Bool { survey.isChanged[index] }
  /// The lists it is in and its symint setting in the yaml on disk.
  var standingOnDisk: OperatorStanding { survey.standingOnDisk(of: index) }
  var findings: [Diagnostic] { survey.findings[index] ?? [] }
}

extension OperatorFacts {
  /// The variants that are registered along with the operator, unless out variants come first.
  func broughtVariants(useOutAsPrimary: Bool) -> [String] {
    guard group.isGroup, group.functional == index, !useOutAsPrimary else { return [] }
    return group.members.filter { $0 != index && survey.lists[$0].isEmpty }
      .map { survey.catalog.functions[$0].name.description }
  }
}
