import Schema

/// The values that a catalogue gives to filter keys.
struct FilterVocabulary: Equatable, Sendable {
  let tags: [String]
  let dispatchKeys: [String]
  /// The innermost types of arguments.
  let types: [String]

  init(tags: [String], dispatchKeys: [String], types: [String] = []) {
    self.tags = tags
    self.dispatchKeys = dispatchKeys
    self.types = types
  }

  init(_ catalog: Catalog) {
    // They are few, so that looking through them is quicker than hashing them.
    var tags: [String] = []
    var keys: [DispatchKey] = []
    var types: [BaseType] = []
    for function in catalog.functions {
      for tag in function.tags where !tags.contains(tag) { tags.append(tag) }
      for (key, _) in function.dispatch.entries where !keys.contains(key) { keys.append(key) }
      for argument in function.schema.arguments.all {
        if let type = argument.type.innermost, !types.contains(type) { types.append(type) }
      }
    }
    self.init(
      tags: tags.sorted(), dispatchKeys: keys.map(\.name).sorted(),
      types: types.map(\.rawValue).sorted())
  }

  /// The values that are worth offering for a key, whether others are allowed or not.
  func suggestions(for key: FilterKey) -> [String] {
    values(of: key) ?? (key == .type ? types : [])
  }

  /// All values of a key; `nil` where anything may be asked.
  func values(of key: FilterKey) -> [String]? {
    switch key {
    case .tag: tags
    case .dispatch: dispatchKeys
    default: key.fixedValues
    }
  }

  /// The value as the catalogue spells it; throws when there is none.
  func canonical(_ value: String, for key: FilterKey, at range: Range<Int>) throws(QueryError)
    -> String
  {
    guard let known = values(of: key) else { return value }
    if known.contains(value) { return value }
    let lowered = value.lowercased()
    if let match = known.first(where: { $0.lowercased() == lowered }) { return match }
    let nearest =
      known.first { $0.lowercased().hasPrefix(lowered) }
      ?? nearestNames(to: value, among: known, limit: 1).first
    let few = known.count <= 8 ? "values: \(known.joined(separator: ", "))" : nil
    let hint = suggestion(of: nearest) ?? few
    throw QueryError(
      message: "no \(key.rawValue) '\(value)'" + (hint.map { "; \($0)" } ?? ""), range: range)
  }
}
