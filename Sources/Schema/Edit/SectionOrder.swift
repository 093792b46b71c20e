/// Where names go in a section: the entries it has, real and commented out, and those to come.
struct SectionOrder {
  /// An entry of the section.
  struct Entry {
    let name: String
    /// Which line or item of the file it is; `nil` for an entry to come.
    let origin: Origin?
    /// The fingerprint of the name, and of the name without overload and the underscore of in-place
    /// variants.
    fileprivate let fingerprint: UInt64
    fileprivate let base: UInt64

    init(name: String, origin: Origin?) {
      self.name = name
      self.origin = origin
      (fingerprint, base) = SchemaText.read(name) { ($0.fingerprint, $0.baseName.fingerprint) }
    }
  }

  /// Where an entry of the file is.
  enum Origin: Equatable {
    /// The item at a position of the yaml list.
    case item(Int)
    /// A commented-out item on a line of its own.
    case comment(line: Int)
  }

  private(set) var entries: [Entry]
  private let areInOrder: ((String, String) -> Bool)?
  /// Whether all items still are in that order: one can have come to a comment that is not.
  private var isSorted = true
  /// What there is to be found among the entries, so that most searches need not begin.
  private var fingerprints: Set<UInt64>
  private var bases: Set<UInt64>

  /// Begins with the entries that stay; all `names` of the list say whether it is sorted.
  init(_ entries: [Entry], names: [String]) {
    self.entries = entries
    fingerprints = Set(entries.map(\.fingerprint))
    bases = Set(entries.map(\.base))
    areInOrder = Self.orders.first { order in
      names.count > 1 && zip(names, names.dropFirst()).allSatisfy(order)
    }
  }

  /// The orders that people sort such lists by.
  private static let orders: [@Sendable (String, String) -> Bool] = [
    { $0 <= $1 },
    { $0.lowercased() <= $1.lowercased() },
    { $0.drop { $0 == "_" } <= $1.drop { $0 == "_" } },
  ]

  /// Puts a name where a careful person would.
  mutating func insert(_ name: String) {
    let entry = Entry(name: name, origin: nil)
    entries.insert(entry, at: position(of: entry))
    fingerprints.insert(entry.fingerprint)
    bases.insert(entry.base)
  }

  private mutating func position(of entry: Entry) -> Int {
    let name = entry.name
    if fingerprints.contains(entry.fingerprint),
      let comment = entries.indices.last(where: { entries[$0].fingerprint == entry.fingerprint })
    {
      isSorted = false
      return comment + 1
    }
    if let areInOrder {
      let goesBefore = { areInOrder($0, name) }
      let after = isSorted ? lastItemSorted(where: goesBefore) : lastItem(where: goesBefore)
      return skipComments(from: after.map { $0 + 1 } ?? 0, while: goesBefore)
    }
    return nearestRelative(of: entry).map { $0 + 1 } ?? entries.count
  }

  private func isComment(_ index: Int) -> Bool {
    if case .comment? = entries[index].origin { true } else { false }
  }

  private func lastItem(where goesBefore: (String) -> Bool) -> Int? {
    entries.indices.last { !isComment($0) && goesBefore(entries[$0].name) }
  }

  /// The same where all items that go before stand before all others.
  private func lastItemSorted(where goesBefore: (String) -> Bool) -> Int? {
    var last: Int?
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      guard let item = (low...middle).last(where: { !isComment($0) }) else {
        low = middle + 1
        continue
      }
      if goesBefore(entries[item].name) { (last, low) = (item, middle + 1) } else { high = item }
    }
    return last
  }

  private func skipComments(from start: Int, while goesBefore: (String) -> Bool) -> Int {
    var index = start
    while index < entries.count, isComment(index), goesBefore(entries[index].name) {
      index += 1
    }
    return index
  }

  /// The last entry with the same base name, or failing that the operator whose gradient this is.
  private func nearestRelative(of entry: Entry) -> Int? {
    let stems = SchemaText.read(entry.name) { name in
      [entry.base] + name.baseName.fingerprints(without: ["_backward", "_backward_data"])
    }
    for stem in stems where bases.contains(stem) {
      if let index = entries.indices.last(where: { entries[$0].base == stem }) { return index }
    }
    return nil
  }
}

extension SchemaText {
  /// The name without overload and the underscore of in-place variants.
  fileprivate var baseName: SchemaText {
    let base = firstIndex(of: UInt8(ascii: ".")).map { cut(at: $0).0 } ?? self
    return base.hasSuffix("_") && !base.hasPrefix("__") ? base.dropLast(1) : base
  }

  /// The fingerprints of what is before the suffixes that it ends in.
  fileprivate func fingerprints(without suffixes: [StaticString]) -> [UInt64] {
    suffixes.filter(hasSuffix).map { dropLast($0.utf8CodeUnitCount).fingerprint }
  }
}
