import Schema

/// What two backends make of the same operators.
struct BackendComparison: Sendable {
  /// How an operator's standing differs.
  enum Change: String, Sendable, CaseIterable {
    case onlyHere = "only-here"
    case onlyThere = "only-there"
    /// In full_codegen here, with a kernel by hand there.
    case generatedHere = "generated-here"
    /// With a kernel by hand here, in full_codegen there.
    case generatedThere = "generated-there"
    case otherList = "other-list"
    case symInt = "symint"
  }

  /// An operator that the backends treat differently.
  struct Row: Equatable, Sendable {
    let name: String
    let change: Change
    let here: OperatorStanding
    let there: OperatorStanding
  }

  /// In catalogue order.
  let rows: [Row]
  /// How many operators both list alike.
  let alike: Int

  init(_ here: BackendList, _ there: BackendList, in catalog: Catalog) {
    var rows: [Row] = []
    var alike = 0
    let standings = zip(
      OperatorStanding.all(here, in: catalog), OperatorStanding.all(there, in: catalog))
    for (function, (here, there)) in zip(catalog.functions, standings) {
      if let change = Self.change(here, there) {
        rows.append(
          Row(name: function.name.description, change: change, here: here, there: there))
      } else if !here.lists.isEmpty {
        alike += 1
      }
    }
    self.rows = rows
    self.alike = alike
  }

  private static func change(_ here: OperatorStanding, _ there: OperatorStanding) -> Change? {
    if here.lists.isEmpty { return there.lists.isEmpty ? nil : .onlyThere }
    if there.lists.isEmpty { return .onlyHere }
    if here.lists != there.lists {
      switch (here.lists.first, there.lists.first) {
      case (.fullCodegen, .supported): return .generatedHere
      case (.supported, .fullCodegen): return .generatedThere
      default: return .otherList
      }
    }
    return here.isSymInt == there.isSymInt ? nil : .symInt
  }
}

extension OperatorStanding {
  /// The standings of all operators in one backend.
  static func all(_ list: BackendList, in catalog: Catalog) -> [OperatorStanding] {
    zip(catalog.functions, OperatorSurvey.lists(list, catalog)).map { function, lists in
      OperatorStanding(
        lists: lists, isSymInt: list.symint.contains(function.name.description))
    }
  }
}
