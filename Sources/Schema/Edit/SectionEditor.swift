/// Makes the patches that change one section of a backend's yaml.
struct SectionEditor {
  let file: SourceFile
  let key: String
  let root: YamlNode
  let change: SectionChange

  /// The patches; throws where the section is written in a way that cannot be edited safely.
  func patches() throws(Diagnostic) -> [BytePatch] {
    guard let pairs = root.pairs.map(Array.init),
      let index = pairs.firstIndex(where: { $0.key.string == key })
    else { return change.added.isEmpty ? [] : try newSection() }
    let pair = pairs[index]
    if pair.value.isNull || pair.value.items?.isEmpty == true {
      return change.added.isEmpty ? [] : try fill(pair)
    }
    guard let items = pair.value.items else {
      throw refusal("'\(key)' is not a list", at: pair.value)
    }
    guard pair.value.style.isDisjoint(with: [.alias, .anchored]) else {
      throw refusal("'\(key)' is shared with other sections by an anchor", at: pair.value)
    }
    if pair.value.style.contains(.flow) { return try flowPatches(pair.value, items) }
    let nextLine =
      index + 1 < pairs.count ? pairs[index + 1].key.start.line : file.lineStarts.count + 1
    return try blockPatches(pair, items, before: nextLine)
  }

  func refusal(_ reason: String, at node: YamlNode) -> Diagnostic {
    Diagnostic(
      code: "cannot-edit", "\(reason), so it cannot be edited here",
      at: node.location(in: file), hint: "edit the file by hand and reload")
  }

  /// A name as yaml writes it; in quotes where it would mean something else.
  func written(_ name: String, quote: UInt8? = nil) -> [UInt8] {
    let plainSet = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
      default: false
      }
    }
    if let quote, plainSet { return [quote] + name.utf8 + [quote] }
    if plainSet, SchemaText.read(name, YamlScalar.Kind.init(ofPlain:)) == .string {
      return Array(name.utf8)
    }
    return Array(
      "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
        .utf8)
  }
}

extension SectionEditor {
  /// Appends the section at the end of the file.
  private func newSection() throws(Diagnostic) -> [BytePatch] {
    guard !root.style.contains(.flow) else {
      throw refusal("the file is one mapping in braces", at: root)
    }
    let ending = file.lineEnding
    let indent = [UInt8](repeating: UInt8(ascii: " "), count: root.start.column - 1)
    let endsOpen = file.bytes.last.map { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    var text = indent + Array("\(key):".utf8)
    for name in change.added { text += ending + itemPrefix + written(name) }
    text = endsOpen == true ? ending + text : text + ending
    return [.insert(text, at: file.bytes.count)]
  }

  /// What stands before the items of the file's other lists.
  var itemPrefix: [UInt8] {
    let lists = root.pairs?.filter { !$0.value.style.contains(.flow) } ?? []
    let items = lists.lazy.compactMap { $0.value.items?.first }
    if let item = items.first(where: { !$0.isNull }) { return prefix(of: item) }
    return [UInt8](repeating: UInt8(ascii: " "), count: root.start.column - 1) + Array("- ".utf8)
  }

  /// What stands on an item's line before it: blanks and the dash.
  func prefix(of item: YamlNode) -> [UInt8] {
    let line = file.rangeOfLine(item.start.line).lowerBound
    return Array(file.bytes[line..<file.offset(of: item.start)])
  }
}
