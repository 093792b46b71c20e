/// The names in the sections of a backend's yaml that edits can change.
///
/// Names and sections stand for their numbers, so that thousands of edits stay quick.
struct SectionNames {
  private var table: FingerprintTable
  private(set) var names: [String] = []
  /// The sections that each name is in, a bit for each of `SectionChanges.keys`.
  private var sections: [UInt8] = []

  init(_ list: BackendList) {
    table = FingerprintTable(capacity: list.items.values.reduce(0) { $0 + $1.count })
    for (section, key) in CoverageList.allCases.enumerated() {
      for item in list[key] { set(number(of: item.text), in: section, true) }
    }
    for item in list.symintItems {
      set(number(of: item.text), in: CoverageList.allCases.count, true)
    }
  }

  /// The number of a name, which it gets now if it has none yet.
  mutating func number(of name: String) -> Int {
    let fingerprint = name.fingerprint
    if let known = table.number(of: fingerprint, { names[$0] == name }) { return known }
    names.append(name)
    sections.append(0)
    return table.add(fingerprint)
  }

  /// Whether a name is in a section; one without a number is in none.
  func has(_ name: Int, in section: Int) -> Bool {
    name < sections.count && sections[name] & 1 << section != 0
  }

  mutating func set(_ name: Int, in section: Int, _ isListed: Bool) {
    if isListed { sections[name] |= 1 << section } else { sections[name] &= ~(1 << section) }
  }

  /// The names in a section.
  func names(in section: Int) -> [String] {
    names.indices.filter { has($0, in: section) }.map { names[$0] }
  }

  /// Whether every section has the same names in another.
  func areSame(as other: SectionNames) -> Bool {
    let areInOther = names.indices.allSatisfy { number in
      sections[number] == 0 || other.sections(of: names[number]) == sections[number]
    }
    return areInOther && sections.count { $0 != 0 } == other.sections.count { $0 != 0 }
  }

  private func sections(of name: String) -> UInt8 {
    table.number(of: name.fingerprint) { names[$0] == name }.map { sections[$0] } ?? 0
  }
}
