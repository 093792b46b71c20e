extension SectionEditor {
  /// Changes a list that is written with one item on a line.
  func blockPatches(_ pair: YamlNode.Pair, _ items: [YamlNode], before nextLine: Int)
    throws(Diagnostic) -> [BytePatch]
  {
    for (item, next) in zip(items, items.dropFirst()) where item.start.line == next.start.line {
      throw refusal("'\(key)' has several items on a line", at: next)
    }
    if let empty = items.first(where: { $0.isNull }) {
      throw refusal("'\(key)' has an item without a name", at: empty)
    }
    let names = items.map { $0.string ?? "" }
    var patches = try removals(items, names)
    if !change.added.isEmpty {
      let keyLine = pair.key.start.line
      var order = SectionOrder(entries(items, names, from: keyLine, before: nextLine), names: names)
      for name in change.added { order.insert(name) }
      patches += insertions(order, items, keyLine: keyLine)
    }
    let isEmptied = change.added.isEmpty && names.allSatisfy(change.removed.contains)
    // torchgen takes nothing for an empty list only here.
    if isEmptied, key != CoverageList.supported.rawValue, key != "symint" {
      patches.append(.insert(Array(" []".utf8), at: endOfColon(after: pair.key)))
    }
    return patches
  }

  private func entries(
    _ items: [YamlNode], _ names: [String], from first: Int, before nextLine: Int
  ) -> [SectionOrder.Entry] {
    var entries: [(line: Int, entry: SectionOrder.Entry)] = items.indices.map { index in
      (items[index].start.line, .init(name: names[index], origin: .item(index)))
    }
    for line in first..<max(first, min(nextLine, file.lineStarts.count + 1)) {
      if let name = commentedOutName(onLine: line) {
        entries.append((line, .init(name: name, origin: .comment(line: line))))
      }
    }
    return entries.sorted { $0.line < $1.line }.map(\.entry)
  }

  /// The name in a line such as `# - add.Tensor`.
  private func commentedOutName(onLine line: Int) -> String? {
    let bytes = file.line(line).drop { $0 == UInt8(ascii: " ") }
    guard bytes.first == UInt8(ascii: "#") else { return nil }
    let rest = String(decoding: bytes, as: UTF8.self).dropFirst().drop { $0 == " " }
    guard rest.hasPrefix("- ") else { return nil }
    let name = rest.dropFirst(2).drop { $0 == " " }.prefix { $0 != " " && $0 != "#" }
    return name.isEmpty ? nil : String(name)
  }

  private func removals(_ items: [YamlNode], _ names: [String]) throws(Diagnostic) -> [BytePatch] {
    guard !change.removed.isEmpty else { return [] }
    var patches: [BytePatch] = []
    for (item, name) in zip(items, names) where change.removed.contains(name) {
      guard item.start.line == item.end.line else {
        throw refusal("'\(name)' spans several lines", at: item)
      }
      patches.append(.delete(removalRange(ofLine: item.start.line)))
    }
    return patches
  }

  /// The line with its ending; the last line of a file without a last newline takes the ending
  /// before it along, so that the file still has none.
  private func removalRange(ofLine line: Int) -> Range<Int> {
    let range = file.rangeOfLine(line)
    guard file.ending(ofLine: line).isEmpty, line > 1 else { return range }
    return (range.lowerBound - file.ending(ofLine: line - 1).count)..<range.upperBound
  }

  private func insertions(_ order: SectionOrder, _ items: [YamlNode], keyLine: Int) -> [BytePatch] {
    var patches: [BytePatch] = []
    var previousLine = items[0].start.line - 1
    for entry in order.entries {
      switch entry.origin {
      case .item(let index)?: previousLine = items[index].start.line
      case .comment(let line)?: previousLine = line
      case nil:
        patches.append(insertion(of: entry.name, after: max(keyLine, previousLine), like: items[0]))
      }
    }
    return patches
  }

  private func insertion(of name: String, after line: Int, like sibling: YamlNode) -> BytePatch {
    // An item that is nothing can stand where the file ends.
    let first = file.bytes[file.offset(of: sibling.start)...].first
    let isQuote = first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
    let item = prefix(of: sibling) + written(name, quote: isQuote ? first : nil)
    let ending = file.ending(ofLine: line)
    let text = ending.isEmpty ? file.lineEnding + item : item + ending
    return .insert(text, at: file.rangeOfLine(line).upperBound)
  }

  private func endOfColon(after key: YamlNode) -> Int {
    let end = file.offset(of: key.end)
    return (file.bytes[end...].firstIndex(of: UInt8(ascii: ":")) ?? end - 1) + 1
  }
}
