/// Completes the last word of a filter: a key, or a value of a key.
struct FilterCompletion: Equatable, Sendable {
  /// What the word can become, in the order in which it is offered.
  let candidates: [String]
  /// The text with the word completed as far as all candidates agree; nil where nothing is gained.
  let completed: String?

  init(text: String, _ vocabulary: FilterVocabulary) {
    let word = text.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
    let last = word ?? ""
    let mark = last.hasPrefix("!") ? "!" : ""
    let body = String(last.dropFirst(mark.count))
    let (head, start, known) = Self.parts(of: body, vocabulary)
    candidates = start.isEmpty && head.isEmpty ? [] : known.filter { $0.hasPrefix(start) }
    let agreed = candidates.commonPrefix
    let ending = candidates.count == 1 && !head.isEmpty ? " " : ""
    let isLonger = agreed.count > start.count || !ending.isEmpty
    completed = isLonger ? text.dropLast(body.count) + head + agreed + ending : nil
  }

  /// What stays of a word, what is to be completed, and by what.
  private static func parts(of word: String, _ vocabulary: FilterVocabulary)
    -> (head: String, start: String, known: [String])
  {
    guard let colon = word.firstIndex(of: ":") else {
      return ("", word, FilterKey.allCases.map { $0.isSwitch ? $0.rawValue : $0.rawValue + ":" })
    }
    let from = word.lastIndex(of: ",") ?? colon
    let head = String(word[...from])
    let key = FilterKey(rawValue: String(word[..<colon]))
    return (head, String(word[word.index(after: from)...]), key.map(vocabulary.suggestions) ?? [])
  }
}

extension [String] {
  /// How far all of them begin alike.
  var commonPrefix: String {
    guard let first else { return "" }
    return dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
  }
}
