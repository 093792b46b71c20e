/// The keys of one mapping, which must differ however they are quoted.
struct YamlKeys {
  /// The first few; comparing them one by one is quicker than hashing, and more there rarely are.
  private var few: [(kind: YamlScalar.Kind, text: Range<Int>)] = []
  private var more: Set<Key> = []

  private struct Key: Hashable {
    let kind: YamlScalar.Kind
    let text: ArraySlice<UInt8>
  }

  /// Makes room for another mapping's keys.
  mutating func begin() {
    few.removeAll(keepingCapacity: true)
    if !more.isEmpty { more = [] }
  }

  /// Adds a key by the place of its text; says whether it is new.
  mutating func add(_ kind: YamlScalar.Kind, _ texts: [UInt8], _ text: Range<Int>) -> Bool {
    let isKnown = texts.withUnsafeBufferPointer { texts in
      few.contains {
        $0.text.count == text.count && $0.kind == kind
          && SchemaText(texts[$0.text]).equals(SchemaText(texts[text]))
      }
    }
    guard !isKnown else { return false }
    guard few.count == 16 else {
      few.append((kind, text))
      return true
    }
    return more.insert(Key(kind: kind, text: texts[text])).inserted
  }
}
