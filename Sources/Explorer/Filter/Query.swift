/// A parsed filter: every term must hold.
///
/// The language is the same in the explorer, in `list --filter` and in `set --matching`: words are
/// substrings of the name, in any order; `!word` excludes, `^` and `$` anchor, `~word` is fuzzy;
/// `key:value` asks for a property, `key:a,b` for either value.
struct Query: Equatable, Sendable {
  /// One condition.
  struct Term: Equatable, Sendable {
    let condition: Condition
    let isNegated: Bool
  }

  /// What a term asks.
  enum Condition: Equatable, Sendable {
    case name(NamePattern)
    case property(FilterKey, values: [String])
  }

  let terms: [Term]

  /// The filter that lets everything pass.
  static let all = Query(terms: [])
}

extension Query {
  /// The patterns whose matches a list highlights.
  var highlights: [NamePattern] {
    terms.compactMap { term in
      guard !term.isNegated, case .name(let pattern) = term.condition else { return nil }
      return pattern
    }
  }

  /// Whether the answer needs every operator's readiness, which takes a moment to work out.
  var asksForReadiness: Bool {
    terms.contains { term in
      guard case .property(let key, _) = term.condition else { return false }
      return key == .shape || key == .ready
    }
  }

  /// Whether an operator passes; names are compared first because they cost least.
  func matches(_ subject: some FilterSubject) -> Bool {
    terms.allSatisfy { term in
      switch term.condition {
      case .name(let pattern): pattern.matches(subject.searchableName) != term.isNegated
      case .property(let key, let values):
        values.contains { key.holds($0, subject) } != term.isNegated
      }
    }
  }
}

/// What is wrong with a filter's text, and where.
struct QueryError: Error, Equatable, Sendable {
  let message: String
  /// The faulty part, in characters of the text.
  let range: Range<Int>
}
