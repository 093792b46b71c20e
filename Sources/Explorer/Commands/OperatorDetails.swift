import Emit
import Schema

/// An operator as `show --format json` prints it: what `list` prints, and the rest.
struct OperatorDetails: Encodable {
  /// An argument and what becomes of it.
  struct ArgumentRecord: Encodable {
    let name: String
    let type: String
    let defaultValue: String?
    let isWrite: Bool

    enum CodingKeys: String, CodingKey {
      case name, type, isWrite = "write", defaultValue = "default"
    }
  }

  /// A variant of the same operator and the lists it is in.
  struct MemberRecord: Encodable {
    let name: String
    let kind: String
    let lists: [String]
  }

  /// What happens to a call at one dispatch key.
  struct StepRecord: Encodable {
    let key: String
    let `operator`: String
    let text: String
    let answers: Bool
  }

  private let record: OperatorRecord
  let why: [StepRecord]
  let arguments: [ArgumentRecord]
  let returns: [String]
  let dispatch: [String: String]
  let members: [MemberRecord]
  let variants: [String]
  let structured: Bool
  let structuredDelegate: String?
  let autogen: [String]

  init(_ facts: OperatorFacts, in workspace: Workspace, _ survey: OperatorSurvey) {
    let function = facts.function
    record = OperatorRecord(facts, in: workspace.catalog)
    why = FateStory(of: facts.index, by: workspace.fateRules).steps.map {
      StepRecord(
        key: $0.key, operator: workspace.catalog.functions[$0.function].name.description,
        text: $0.text, answers: $0.answers)
    }
    arguments = function.schema.arguments.all.map {
      ArgumentRecord(
        name: $0.name, type: $0.type.description, defaultValue: $0.defaultValue,
        isWrite: $0.isWrite)
    }
    returns = function.schema.returns.map(\.description)
    dispatch = Dictionary(
      uniqueKeysWithValues: function.dispatch.entries.map {
        ($0.key.name, "\($0.kernel.cppNamespace)::\($0.kernel.name)")
      })
    members = facts.group.members.map { member in
      let facts = survey[member]
      return MemberRecord(
        name: facts.name, kind: facts.function.schema.kind.filterName,
        lists: facts.lists.map(\.rawValue))
    }
    variants = function.variants.names
    structured = function.structured
    structuredDelegate = function.structuredDelegate?.description
    autogen = function.autogen.map(\.description)
  }

  private enum CodingKeys: String, CodingKey {
    case arguments, returns, dispatch, members, variants, structured, structuredDelegate, autogen
    case why
  }

  func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(why, forKey: .why)
    try container.encode(arguments, forKey: .arguments)
    try container.encode(returns, forKey: .returns)
    try container.encode(dispatch, forKey: .dispatch)
    try container.encode(members, forKey: .members)
    try container.encode(variants, forKey: .variants)
    try container.encode(structured, forKey: .structured)
    try container.encode(structuredDelegate, forKey: .structuredDelegate)
    try container.encode(autogen, forKey: .autogen)
  }
}
