extension SectionEditor {
  /// Changes a list that is written in brackets.
  func flowPatches(_ list: YamlNode, _ items: [YamlNode]) throws(Diagnostic) -> [BytePatch] {
    let kept = items.indices.filter { !change.removed.contains(items[$0].string ?? "") }
    guard let lastKept = kept.last else {
      try demandNoComment(in: list)
      return [replacement(of: list, with: change.added)]
    }
    let entries = kept.map {
      SectionOrder.Entry(name: items[$0].string ?? "", origin: .item($0))
    }
    var order = SectionOrder(entries, names: items.map { $0.string ?? "" })
    for name in change.added { order.insert(name) }
    var patches: [BytePatch] = []
    for index in items.indices where !kept.contains(index) {
      patches.append(try removal(of: index, in: items, lastKept: lastKept))
    }
    return patches + insertions(order, items, first: kept[0])
  }

  private func replacement(of list: YamlNode, with names: [String]) -> BytePatch {
    let text = names.map { String(decoding: written($0), as: UTF8.self) }.joined(separator: ", ")
    return BytePatch(
      range: file.offset(of: list.start)..<file.offset(of: list.end),
      replacement: Array("[\(text)]".utf8))
  }

  /// Takes an item with the comma after it; behind the last item that stays, the one before it.
  private func removal(of index: Int, in items: [YamlNode], lastKept: Int) throws(Diagnostic)
    -> BytePatch
  {
    let (start, end) =
      index < lastKept
      ? (items[index].start, items[index + 1].start) : (items[index - 1].end, items[index].end)
    let range = file.offset(of: start)..<file.offset(of: end)
    guard !file.bytes[range].contains(UInt8(ascii: "#")) else {
      throw refusal("a comment stands beside '\(items[index].string ?? "")'", at: items[index])
    }
    return .delete(range)
  }

  private func insertions(_ order: SectionOrder, _ items: [YamlNode], first: Int) -> [BytePatch] {
    var patches: [BytePatch] = []
    var previous: Int?
    for entry in order.entries {
      if case .item(let index)? = entry.origin { previous = index }
      guard entry.origin == nil else { continue }
      if let previous {
        let text = Array(", ".utf8) + written(entry.name)
        patches.append(.insert(text, at: file.offset(of: items[previous].end)))
      } else {
        let text = written(entry.name) + Array(", ".utf8)
        patches.append(.insert(text, at: file.offset(of: items[first].start)))
      }
    }
    return patches
  }
}
