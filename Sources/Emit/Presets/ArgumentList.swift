import Schema

/// A list of some of an operator's arguments, which templates of a preset can name.
public struct ArgumentList: Hashable, Sendable {
  /// What an argument can be.
  public enum Trait: Hashable, Sendable {
    /// A value of the IR, or something that is stored as it is.
    case value, scalar
    /// Of an optional type, a list of numbers, a truth value, a symbolic integer.
    case optional, vector, bool, symint
    /// Given by place or by name.
    case positional, keyword
    /// Called so.
    case named(String)
  }

  /// What each argument of the list is.
  public var allOf: [Trait] = []
  /// What each argument of the list is at least one of; nothing asks nothing.
  public var anyOf: [Trait] = []
  /// How an argument is written.
  public var text: PartTemplate?
  /// What stands between two arguments.
  public var separator = ", "

  /// All arguments by name.
  public init() {}

  /// What the text of an argument may name.
  public static let names = Set(Value.allCases.map(\.rawValue))

  /// What the text of an argument may name.
  private enum Value: String, CaseIterable {
    case name
    /// The type in C++, as a node stores it.
    case type
    /// The name, or the null value where an optional value is missing.
    case valueOrNull = "value_or_null"
    /// The argument as a parameter of a function of the node.
    case parameter
    /// What a kernel makes a node with.
    case input
  }
}

extension ArgumentList.Trait {
  /// The trait that a word stands for: `value`, or `named dim`.
  public init?(_ word: String) {
    let words = word.split(separator: " ")
    if words.count == 2, words[0] == "named" {
      self = .named(String(words[1]))
      return
    }
    guard let trait = Self.plain.first(where: { $0.word == word }) else { return nil }
    self = trait.trait
  }

  /// The words for all traits but the names.
  public static var words: [String] { plain.map(\.word) }

  private static let plain: [(word: String, trait: Self)] = [
    ("value", .value), ("scalar", .scalar), ("optional", .optional), ("vector", .vector),
    ("bool", .bool), ("symint", .symint), ("positional", .positional), ("keyword", .keyword),
  ]
}

extension ArgumentList {
  /// The list of an operator's arguments.
  func code(of schema: LazySchema, _ valueClass: LazyValueClass) -> Code {
    let chosen = schema.arguments.enumerated().filter { place, argument in
      let isPositional = place < schema.positionalCount
      let holds = { (trait: Trait) in argument.has(trait, isPositional: isPositional) }
      return allOf.allSatisfy(holds) && (anyOf.isEmpty || anyOf.contains(where: holds))
    }
    let texts = chosen.map { code(of: $0.element, valueClass) }
    return "\(texts, by: separator)"
  }

  private func code(of argument: LazyArgument, _ valueClass: LazyValueClass) -> Code {
    guard let text else { return Code(argument.name) }
    return text.filled { name in
      switch Value(rawValue: name) {
      case .type: valueClass.spelled(argument.lazyType)
      case .valueOrNull: Code(argument.valueOrNull)
      case .parameter: valueClass.parameter(argument)
      case .input: valueClass.nodeInput(argument)
      case .name, nil: Code(argument.name)
      }
    }
  }
}

extension LazyArgument {
  fileprivate func has(_ trait: ArgumentList.Trait, isPositional: Bool) -> Bool {
    switch trait {
    case .value: isValue
    case .scalar: !isValue
    case .optional: isOptional
    case .vector: if case .vector = lazyType { true } else { false }
    case .bool: lazyType == .constant(.bool)
    case .symint: isSymInt
    case .positional: isPositional
    case .keyword: !isPositional
    case .named(let name): self.name == name
    }
  }
}
