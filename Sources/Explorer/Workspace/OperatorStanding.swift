import Schema

/// The lists that an operator is in and its symint setting, to be compared and put in words.
struct OperatorStanding: Equatable, Sendable {
  let lists: ListSet
  let isSymInt: Bool

  init(lists: ListSet, isSymInt: Bool) {
    self.lists = lists
    self.isSymInt = isSymInt
  }

  /// As it is now, edits included.
  init(_ facts: OperatorFacts) {
    lists = facts.lists
    isSymInt = facts.isSymInt
  }

  /// The lists and symint in words, such as `full_codegen, symint`, or `none`.
  var text: String {
    let words = lists.map(\.rawValue) + (isSymInt ? ["symint"] : [])
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}
