/// What a section of the yaml gains and loses.
struct SectionChange: Equatable {
  var added: [String] = []
  var removed: Set<String> = []

  var isEmpty: Bool { added.isEmpty && removed.isEmpty }
}

/// What edits come to: the names that each section gains and loses.
struct SectionChanges {
  /// The sections that can change, in the order in which new ones are made.
  static let keys = CoverageList.allCases.map(\.rawValue) + ["symint"]

  private let before: SectionNames
  private var after: SectionNames
  /// What came into a section that was without it, in this order.
  private var additions: [(name: Int, section: Int)] = []

  /// Works out what the edits, done one after the other, come to.
  init(_ edits: [BackendEdit], to list: BackendList) {
    before = SectionNames(list)
    after = before
    for edit in edits { take(edit) }
  }

  /// The names that a section shall have in the end.
  func names(in key: String) -> Set<String> {
    Self.keys.firstIndex(of: key).map { Set(after.names(in: $0)) } ?? []
  }

  /// Whether a list has, section by section, the names that it shall have in the end.
  func areMade(in list: BackendList) -> Bool { after.areSame(as: SectionNames(list)) }

  /// What becomes of a section; nil where nothing does.
  subscript(key: String) -> SectionChange? {
    guard let section = Self.keys.firstIndex(of: key) else { return nil }
    let change = SectionChange(
      added: added(to: section).map { after.names[$0] },
      removed: Set(removed(from: section).map { before.names[$0] }))
    return change.isEmpty ? nil : change
  }

  private func removed(from section: Int) -> [Int] {
    before.names.indices.filter { before.has($0, in: section) && !after.has($0, in: section) }
  }

  /// Of the times that a name came in, went and came again, the last counts.
  private func added(to section: Int) -> [Int] {
    var added: [Int] = []
    var seen: Set<Int> = []
    for (name, place) in additions.reversed() where place == section {
      guard after.has(name, in: section), !before.has(name, in: section) else { continue }
      if seen.insert(name).inserted { added.append(name) }
    }
    return added.reversed()
  }
}

extension SectionChanges {
  private static let symint = CoverageList.allCases.count

  private mutating func take(_ edit: BackendEdit) {
    let name = after.number(of: edit.operatorName)
    switch edit {
    case .setList(_, let target):
      for (section, list) in CoverageList.allCases.enumerated() {
        set(name, in: section, list == target)
      }
    case .setSymInt(_, let isOn): set(name, in: Self.symint, isOn)
    case .restore:
      for section in Self.keys.indices { set(name, in: section, before.has(name, in: section)) }
    }
  }

  private mutating func set(_ name: Int, in section: Int, _ isListed: Bool) {
    guard after.has(name, in: section) != isListed else { return }
    after.set(name, in: section, isListed)
    if isListed { additions.append((name, section)) }
  }
}
