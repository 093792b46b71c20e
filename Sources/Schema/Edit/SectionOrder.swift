/// Where names go in a section: the entries it has, real and commented out, and those to come.
struct SectionOrder {
  /// An entry of the section.
  struct Entry {
    let name: String
    /// Which line or item of the file it is; `nil` for an entry to come.
    let origin: Origin?
    /// The name without overload and the underscore of in-place variants.
    fileprivate let base: String

    init(name: String, origin: Origin?) {
      self.name = name
      self.origin = origin
      base = SectionOrder.base(name)
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
  /// What there is to be found among the entries, so that most searches need not begin.
  private var names: Set<String>
  private var bases: Set<String>

  /// Begins with the entries that stay; all `names` of the list say whether it is sorted.
  init(_ entries: [Entry], names: [String]) {
    self.entries = entries
    self.names = Set(entries.map(\.name))
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
    entries.insert(entry, at: position(of: name))
    names.insert(name)
    bases.insert(entry.base)
  }

  private func position(of name: String) -> Int {
    if names.contains(name), let comment = entries.lastIndex(where: { $0.name == name }) {
      return comment + 1
    }
    if let areInOrder {
      let after = entries.lastIndex { !isComment($0) && areInOrder($0.name, name) }
      return skipComments(from: after.map { $0 + 1 } ?? 0) { areInOrder($0, name) }
    }
    return nearestRelative(of: name).map { $0 + 1 } ?? entries.count
  }

  private func isComment(_ entry: Entry) -> Bool {
    if case .comment? = entry.origin { true } else { false }
  }

  private func skipComments(from start: Int, while goesBefore: (String) -> Bool) -> Int {
    var index = start
    while index < entries.count, isComment(entries[index]), goesBefore(entries[index].name) {
      index += 1
    }
    return index
  }

  /// The last entry with the same base name, or failing that the operator whose gradient this is.
  private func nearestRelative(of name: String) -> Int? {
    let base = Self.base(name)
    let stems =
      [base]
      + ["_backward", "_backward_data"].compactMap { suffix in
        base.hasSuffix(suffix) ? String(base.dropLast(suffix.count)) : nil
      }
    for stem in stems where bases.contains(stem) {
      if let index = entries.lastIndex(where: { $0.base == stem }) { return index }
    }
    return nil
  }

  fileprivate static func base(_ name: String) -> String {
    let end = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let base = name[..<end].utf8
    let isInplace = base.last == UInt8(ascii: "_") && !base.starts(with: "__".utf8)
    return String(name[..<end].dropLast(isInplace ? 1 : 0))
  }
}
