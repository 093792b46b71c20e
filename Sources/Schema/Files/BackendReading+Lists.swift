/// The lists of operators.
extension BackendReading {
  /// The generator of stubs goes over whatever it finds there, be it the keys of a mapping.
  mutating func readNamesForStubs(_ key: YamlNode, _ value: YamlNode) {
    if let pairs = value.pairs {
      readNames(.fullCodegen, pairs.map(\.key))
    } else if value.string != "" {
      readNames(.fullCodegen, key, value)
    }
  }

  mutating func readNames(_ name: CoverageList, _ key: YamlNode, _ value: YamlNode) {
    readNames(name, reader.list(key, value) ?? [])
  }

  private mutating func readNames(_ name: CoverageList, _ items: [YamlNode]) {
    guard !items.isEmpty else { return }
    if name == .supported || name == .fullCodegen { listsSomething = true }
    list.items[name, default: []] += items.compactMap { item in
      reader.operatorName(item).map { operatorName in
        BackendList.Item(
          text: item.string ?? "", name: operatorName, location: item.location(in: reader.file))
      }
    }
  }

  mutating func readSymInt(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      guard let text = item.string else {
        if item.scalar == nil { reader.report("symint", "\(item.summary) is no name", at: item) }
        continue
      }
      list.symint.insert(text)
      list.symintItems.append(
        BackendList.SymIntItem(text: text, location: item.location(in: reader.file)))
    }
  }

  mutating func readNonNative(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      if let node = BackendList.NonNativeItem.read(item, &reader) { list.nonNative.append(node) }
    }
  }
}
