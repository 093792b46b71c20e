import Schema

/// The text of a model's calls, line by line.
struct ModelText {
  /// A stretch of letters, digits, underscores, dots and colons, and where it stands.
  struct Word: Equatable {
    let text: String
    /// Both counted from 1.
    let line: Int
    let column: Int
    /// The character behind it.
    let next: Character?
    /// Whether a minus stands before it, which belongs to it.
    let isNegative: Bool

    /// How often something is called, if it says so: never less than not at all, and no more than
    /// can be counted.
    var figure: Int? {
      guard text.allSatisfy(\.isNumber) else { return nil }
      return isNegative ? 0 : Int(text) ?? .max
    }
    var isName: Bool { text.first.map { $0.isLetter || $0 == "_" } ?? false }
  }

  let file: SourceFile
  let backendNamespaces: Set<String>
  let lines: [String]

  init(_ file: SourceFile, backendNamespaces: Set<String>) {
    self.file = file
    self.backendNamespaces = backendNamespaces
    lines = Array(file.lines)
  }

  /// The words of a line, counted from 0; sentences' and dictionaries' marks behind them are dropped.
  func words(ofLine index: Int) -> [Word] {
    var words: [Word] = []
    var start: Int?
    let characters = Array(lines[index]) + [" "]
    for (column, character) in characters.enumerated() {
      let isPart = character.isASCII && (character.isLetter || character.isNumber)
      if isPart || "_.:".contains(character) {
        start = start ?? column
      } else if let from = start {
        start = nil
        var text = String(characters[from..<column])
        while let last = text.last, ".:".contains(last) { text.removeLast() }
        guard !text.isEmpty else { continue }
        words.append(
          Word(
            text: text, line: index + 1, column: from + 1, next: character,
            isNegative: Self.hasMinus(characters, before: from)))
      }
    }
    return words
  }

  /// Whether a minus stands right before a place and right behind no word.
  private static func hasMinus(_ characters: [Character], before place: Int) -> Bool {
    guard place > 0, characters[place - 1] == "-" else { return false }
    return place == 1 || !(characters[place - 2].isLetter || characters[place - 2].isNumber)
  }

  /// What the text is, by what only one kind of text has.
  var form: ModelCalls.Form {
    if profilerHeader != nil { return .profiler }
    if lines.contains(where: { $0.hasPrefix("Counter:") }) { return .counters }
    if lines.contains(where: isGraphLine) { return .graph }
    let words = lines.indices.lazy.flatMap(words(ofLine:)).filter(\.isName)
    return words.contains(where: isCounter) ? .counters : .names
  }

  /// Files can have a million lines, of which each is asked.
  private func isGraphLine(_ line: String) -> Bool {
    guard line.holds("aten") else { return false }
    if line.holds("call_function") || line.holds("target=") { return true }
    guard line.holds("torch.ops.aten.") || line.holds("= aten::") else { return false }
    let parts = line.utf8.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
    return parts.dropLast().contains(where: endsInOperator)
  }

  /// Whether `torch.ops.aten.NAME`, or `= aten::NAME`, is the last of a text.
  private func endsInOperator(_ text: Substring.UTF8View) -> Bool {
    let dotted = text.trailing(while: { $0.continuesWord || $0 == UInt8(ascii: ".") })
    let path: StaticString = "torch.ops.aten."
    if let place = String(Substring(dotted)).offset(of: path) {
      return place + path.utf8CodeUnitCount < dotted.count
    }
    let name = text.trailing(while: \.continuesWord)
    return !name.isEmpty && Substring(text.dropLast(name.count)).hasSuffix("= aten::")
  }

  /// Whether only counters have such a name.
  private func isCounter(_ word: Word) -> Bool {
    guard let colons = word.text.firstRange(of: "::") else {
      return word.text.first?.isUppercase ?? false
    }
    return backendNamespaces.contains(String(word.text[..<colons.lowerBound]))
  }

  func calls(as form: ModelCalls.Form) -> [ModelCalls.Call] {
    switch form {
    case .profiler: profilerCalls
    case .graph: graphCalls
    case .counters where lines.contains { $0.hasPrefix("Counter:") }: reportCalls
    case .counters, .names: lines.indices.flatMap(listedCalls)
    }
  }

  func call(_ word: Word, count: Int, isGraph: Bool = false) -> ModelCalls.Call? {
    ModelCalls.Call(
      word, count: count, isGraph: isGraph, backendNamespaces: backendNamespaces, in: file)
  }
}

/// Names, with or without figures.
extension ModelText {
  /// A figure belongs to the name before it; one that begins a line, to the name behind it.
  private func listedCalls(ofLine index: Int) -> [ModelCalls.Call] {
    let line = lines[index]
    guard line.first(where: { $0 != " " }) != "#" else { return [] }
    var calls: [ModelCalls.Call] = []
    var pending: Word?
    var leading: Int?
    func finish(_ figure: Int?) {
      if let pending, let call = call(pending, count: figure ?? 1) { calls.append(call) }
      pending = nil
    }
    for word in words(ofLine: index) {
      if let figure = word.figure {
        if pending == nil, calls.isEmpty { leading = figure } else { finish(figure) }
      } else if word.isName {
        finish(leading)
        pending = word
      }
    }
    finish(leading)
    return calls
  }

  /// `Counter: NAME`, and `Value: FIGURE` on the next line.
  private var reportCalls: [ModelCalls.Call] {
    lines.indices.compactMap { index -> ModelCalls.Call? in
      guard lines[index].hasPrefix("Counter:"), lines.indices.contains(index + 1) else {
        return nil
      }
      let names = words(ofLine: index)
      let figures = words(ofLine: index + 1)
      guard names.count == 2, figures.first?.text == "Value",
        let count = figures.dropFirst().first?.figure
      else { return nil }
      return call(names[1], count: count)
    }
  }
}

/// Graphs.
extension ModelText {
  private var graphCalls: [ModelCalls.Call] {
    lines.indices.filter { lines[$0].first { $0 != " " } != "#" }.flatMap { index in
      words(ofLine: index).filter(isCalled).compactMap { call($0, count: 1, isGraph: true) }
    }
  }

  private func isCalled(_ word: Word) -> Bool {
    if word.text.contains("::") { return word.next == "(" && !word.text.hasPrefix("prim::") }
    return word.text.hasPrefix("torch.ops.") || word.text.hasPrefix("aten.")
  }
}

extension Substring.UTF8View {
  /// The bytes at the end for which something holds.
  fileprivate func trailing(while holds: (UInt8) -> Bool) -> Substring.UTF8View {
    let start = lastIndex { !holds($0) }.map { index(after: $0) } ?? startIndex
    return self[start...]
  }
}
