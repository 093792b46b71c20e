/// One change to a backend's yaml, as a person asks for it.
public enum BackendEdit: Hashable, Sendable {
  /// The operator shall be in this list and in no other; in none when `nil`.
  case setList(operatorName: String, CoverageList?)
  /// The operator's kernel shall take symbolic sizes, or not.
  case setSymInt(operatorName: String, Bool)
}

extension BackendEdit {
  /// The operator that the edit is about.
  public var operatorName: String {
    switch self {
    case .setList(let name, _), .setSymInt(let name, _): name
    }
  }
}

/// What a section of the yaml gains and loses.
struct SectionChange: Equatable {
  var added: [String] = []
  var removed: Set<String> = []
}

/// The sections that edits touch, by their keys.
struct SectionChanges {
  /// The sections that can change, in the order in which new ones are made.
  static let keys = CoverageList.allCases.map(\.rawValue) + ["symint"]

  private(set) var byKey: [String: SectionChange] = [:]
  private var names: [String: [String]]

  /// Works out what the edits, done one after the other, come to.
  init(_ edits: [BackendEdit], to list: BackendList) {
    names = Dictionary(
      uniqueKeysWithValues: CoverageList.allCases.map { ($0.rawValue, list[$0].map(\.text)) })
    names["symint"] = list.symintItems.map(\.text)
    let before = names
    for edit in edits { take(edit) }
    for key in Self.keys { byKey[key] = change(from: before[key] ?? [], to: names[key] ?? []) }
  }

  /// The names that a section shall have in the end.
  func names(in key: String) -> [String] { names[key] ?? [] }

  private mutating func take(_ edit: BackendEdit) {
    switch edit {
    case .setList(let name, let target):
      for list in CoverageList.allCases { set(name, in: list.rawValue, list == target) }
    case .setSymInt(let name, let isOn): set(name, in: "symint", isOn)
    }
  }

  private mutating func set(_ name: String, in key: String, _ isListed: Bool) {
    var current = names[key] ?? []
    if !isListed {
      current.removeAll { $0 == name }
    } else if !current.contains(name) {
      current.append(name)
    }
    names[key] = current
  }

  private func change(from before: [String], to after: [String]) -> SectionChange? {
    let (old, new) = (Set(before), Set(after))
    let change = SectionChange(
      added: after.filter { !old.contains($0) }, removed: old.subtracting(new))
    return change.added.isEmpty && change.removed.isEmpty ? nil : change
  }
}
