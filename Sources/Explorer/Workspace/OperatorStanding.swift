import Schema

/// The lists that an operator is in and its symint setting, to be compared and put in words.
struct OperatorStanding: Equatable, Sendable {
  let lists: [CoverageList]
  let isSymInt: Bool

  init(lists: [CoverageList], isSymInt: Bool) {
    self.lists = lists
    self.isSymInt = isSymInt
  }

  /// As it is now, edits included.
  init(_ facts: OperatorFacts) {
    lists = facts.lists
    isSymInt = facts.isSymInt
  }

  /// As the yaml on disk has it.
  init(before facts: OperatorFacts, in list: BackendList) {
    let name = facts.name
    lists = CoverageList.allCases.filter { key in list[key].contains { $0.text == name } }
    isSymInt = list.symint.contains(name)
  }

  /// The lists and symint in words, such as `full_codegen, symint`, or `none`.
  var text: String {
    let words = lists.map(\.rawValue) + (isSymInt ? ["symint"] : [])
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}

extension OperatorStanding {
  init(before facts: OperatorFacts, _ desk: Desk) {
    self.init(before: facts, in: desk.workspace.inputs.backend.list)
  }
}
