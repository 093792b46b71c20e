import Schema

extension Query {
  /// Parses a filter; `vocabulary` knows the tags and dispatch keys of the catalogue.
  init(parsing text: String, _ vocabulary: FilterVocabulary) throws(QueryError) {
    var terms: [Term] = []
    var offset = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !word.isEmpty, word != "!" {
        terms.append(try Self.term(String(word), at: offset, vocabulary))
      }
      offset += word.count + 1
    }
    self.init(terms: terms.sorted { $0.cost < $1.cost })
  }

  private static func term(_ word: String, at offset: Int, _ vocabulary: FilterVocabulary)
    throws(QueryError) -> Term
  {
    let isNegated = word.hasPrefix("!")
    let body = isNegated ? String(word.dropFirst()) : word
    if let key = FilterKey(rawValue: body), key.isSwitch {
      return Term(condition: .property(key, values: ["yes"]), isNegated: isNegated)
    }
    guard let colon = body.firstIndex(of: ":") else {
      return Term(condition: .name(NamePattern(body)), isNegated: isNegated)
    }
    let start = offset + (isNegated ? 1 : 0)
    let name = String(body[..<colon])
    guard let key = FilterKey(rawValue: name) else {
      throw unknownKey(name, at: start)
    }
    let list = body[body.index(after: colon)...]
    let values = try values(list, of: key, at: start + name.count + 1, vocabulary)
    return Term(condition: .property(key, values: values), isNegated: isNegated)
  }

  private static func unknownKey(_ name: String, at start: Int) -> QueryError {
    let keys = FilterKey.allCases.map(\.rawValue)
    let nearest = nearestNames(to: name, among: keys, limit: 1).first
    let hint = nearest.map { "did you mean '\($0):'?" } ?? "keys: \(keys.joined(separator: ", "))"
    return QueryError(
      message: "unknown key '\(name)'; \(hint)", range: start..<(start + name.count))
  }

  private static func values(
    _ list: Substring, of key: FilterKey, at start: Int, _ vocabulary: FilterVocabulary
  ) throws(QueryError) -> [String] {
    var values: [String] = []
    var offset = start
    for value in list.split(separator: ",", omittingEmptySubsequences: false) {
      let range = offset..<(offset + value.count)
      offset += value.count + 1
      guard !value.isEmpty else {
        throw QueryError(message: "'\(key.rawValue):' wants a value", range: range)
      }
      values.append(try vocabulary.canonical(String(value), for: key, at: range))
    }
    return values
  }
}

extension Query.Term {
  /// Names are cheaper to test than properties, and readiness costs most.
  fileprivate var cost: Int {
    switch condition {
    case .name: 0
    case .property(let key, _): key.cost
    }
  }
}
