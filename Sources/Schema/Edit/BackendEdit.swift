/// One change to a backend's yaml, as a person asks for it.
public enum BackendEdit: Hashable, Sendable {
  /// The operator shall be in this list and in no other; in none when `nil`.
  case setList(operatorName: String, CoverageList?)
  /// The operator's kernel shall take symbolic sizes, or not.
  case setSymInt(operatorName: String, Bool)
  /// The operator shall be in the lists that the file has it in, with symint as it is there.
  case restore(operatorName: String)
}

extension BackendEdit {
  /// The operator that the edit is about.
  public var operatorName: String {
    switch self {
    case .setList(let name, _), .setSymInt(let name, _), .restore(let name): name
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
  private let before: [String: [String]]
  /// The names of each section with their place in it, so that thousands of edits stay quick.
  private var places: [String: [String: Int]]
  private var nextPlace: Int

  /// Works out what the edits, done one after the other, come to.
  init(_ edits: [BackendEdit], to list: BackendList) {
    var names = Dictionary(
      uniqueKeysWithValues: CoverageList.allCases.map { ($0.rawValue, list[$0].map(\.text)) })
    names["symint"] = list.symintItems.map(\.text)
    before = names
    places = names.mapValues { names in
      Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    nextPlace = names.values.map(\.count).max() ?? 0
    for edit in edits { take(edit) }
    for key in Self.keys { byKey[key] = change(of: key) }
  }

  /// The names that a section shall have in the end.
  func names(in key: String) -> Set<String> { Set((places[key] ?? [:]).keys) }

  private mutating func take(_ edit: BackendEdit) {
    switch edit {
    case .setList(let name, let target):
      for list in CoverageList.allCases { set(name, in: list.rawValue, list == target) }
    case .setSymInt(let name, let isOn): set(name, in: "symint", isOn)
    case .restore(let name):
      for key in Self.keys { set(name, in: key, before[key]?.contains(name) == true) }
    }
  }

  private mutating func set(_ name: String, in key: String, _ isListed: Bool) {
    if !isListed {
      places[key]?[name] = nil
    } else if places[key]?[name] == nil {
      places[key, default: [:]][name] = nextPlace
      nextPlace += 1
    }
  }

  private func change(of key: String) -> SectionChange? {
    let old = Set(before[key] ?? [])
    let new = places[key] ?? [:]
    let added = new.filter { !old.contains($0.key) }.sorted { $0.value < $1.value }
    let change = SectionChange(added: added.map(\.key), removed: old.subtracting(new.keys))
    return change.added.isEmpty && change.removed.isEmpty ? nil : change
  }
}
