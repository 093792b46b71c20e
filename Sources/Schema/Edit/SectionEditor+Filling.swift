extension SectionEditor {
  /// Puts the first names into a section that is there but empty.
  func fill(_ pair: YamlNode.Pair) throws(Diagnostic) -> [BytePatch] {
    guard !root.style.contains(.flow) else {
      throw refusal("the file is one mapping in braces", at: root)
    }
    let isWritten = pair.value.end != pair.value.start
    if isWritten { try demandNothingBeside(pair.value) }
    if isWritten, pair.value.start.line > pair.key.start.line { return fillLine(of: pair.value) }
    var patches: [BytePatch] = []
    if isWritten { patches.append(.delete(rangeWithBlanksBefore(pair.value))) }
    let line = isWritten ? pair.value.end.line : pair.key.start.line
    let ending = file.ending(ofLine: line)
    let separator = ending.isEmpty ? file.lineEnding : ending
    let lines = change.added.map { itemPrefix + written($0) }
    let text = lines.flatMap { ending.isEmpty ? separator + $0 : $0 + separator }
    patches.append(.insert(text, at: file.rangeOfLine(line).upperBound))
    return patches
  }

  /// Refuses to write over more than an empty value.
  private func demandNothingBeside(_ value: YamlNode) throws(Diagnostic) {
    let first = file.bytes[file.offset(of: value.start)]
    guard first != UInt8(ascii: "!"), first != UInt8(ascii: "&") else {
      throw refusal("'\(key)' has a tag or an anchor", at: value)
    }
    try demandNoComment(in: value)
  }

  /// Refuses to write over a list with a comment between its brackets.
  func demandNoComment(in list: YamlNode) throws(Diagnostic) {
    let range = file.offset(of: list.start)..<file.offset(of: list.end)
    guard list.style.contains(.flow), file.bytes[range].contains(UInt8(ascii: "#")) else { return }
    throw refusal("a comment stands between the brackets of '\(key)'", at: list)
  }

  /// Puts the names into the line where the empty value stands; a comment behind it stays.
  private func fillLine(of value: YamlNode) -> [BytePatch] {
    let line = value.start.line
    let ending = file.ending(ofLine: line)
    let separator = ending.isEmpty ? file.lineEnding : ending
    let text = Array(change.added.map { itemPrefix + written($0) }.joined(separator: separator))
    let lineStart = file.rangeOfLine(line).lowerBound
    let start = file.offset(of: value.start)
    let rest = file.bytes[file.offset(of: value.end)...]
    let end = rest.firstIndex { $0 != UInt8(ascii: " ") } ?? rest.endIndex
    guard end < rest.endIndex, file.bytes[end] == UInt8(ascii: "#") else {
      return [BytePatch(range: lineStart..<end, replacement: text)]
    }
    return [.insert(text + separator, at: lineStart), .delete(start..<end)]
  }

  private func rangeWithBlanksBefore(_ node: YamlNode) -> Range<Int> {
    var start = file.offset(of: node.start)
    let end = file.offset(of: node.end)
    while start > 0, file.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start..<end
  }
}
