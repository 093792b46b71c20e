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

  /// What a list would ask, or why it refuses the operator.
  struct ChoiceRecord: Encodable {
    let list: String
    let owed: [String]
    let refusal: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(list, forKey: .list)
      try container.encode(owed, forKey: .owed)
      try container.encode(refusal, forKey: .refusal)
    }

    private enum CodingKeys: String, CodingKey { case list, owed, refusal }
  }

  private let record: OperatorRecord
  let certainty: String
  let doubt: String?
  let choices: [ChoiceRecord]
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
    certainty = facts.certainty.word
    doubt = facts.certainty.doubt?.text
    choices = ListingAdvice.all(facts, in: workspace).map {
      ChoiceRecord(list: $0.list.rawValue, owed: $0.owed, refusal: $0.refusal)
    }
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
    case why, certainty, doubt, choices
  }

  func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(doubt, forKey: .doubt)
    try container.encode(choices, forKey: .choices)
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
