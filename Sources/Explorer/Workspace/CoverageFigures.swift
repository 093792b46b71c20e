import Emit
import Schema

/// How far a backend's coverage goes, in numbers.
///
/// "Listed" and "does not fall back" are different things, and both are counted: an unlisted
/// operator can decompose into listed ones, or run as its functional variant.
struct CoverageFigures: Equatable, Sendable {
  /// The figures of a set of operators.
  struct Row: Equatable, Sendable {
    let name: String
    let total: Int
    let listed: Int
    /// Operators that meet no eager fallback themselves: a prediction from the yaml alone.
    let withoutFallback: Int
  }

  /// How many operators each list has.
  let lists: [(list: CoverageList, count: Int)]
  let symint: Int
  let fates: [(fate: Fate, count: Int)]
  /// All operators, then the tags, the core set first, then the families of names.
  let rows: [Row]

  init(_ survey: OperatorSurvey) {
    let all = Array(survey.catalog.functions.indices)
    lists = CoverageList.allCases.map { list in
      (list, survey.lists.count { $0.contains(list) })
    }
    symint = all.count { survey[$0].isSymInt }
    fates = Fate.allCases.map { fate in (fate, survey.fates.count { $0.fate == fate }) }
    let tags = Set(survey.catalog.functions.flatMap(\.tags)).subtracting([
      "core", "pt2_compliant_tag",
    ])
    rows =
      [Self.row("all", all, survey)]
      + (["core"] + tags.sorted()).compactMap { tag in
        let members = all.filter { survey.catalog.functions[$0].hasTag(tag) }
        return members.isEmpty ? nil : Self.row(tag, members, survey)
      }
      + Self.families.compactMap { family in
        let members = all.filter { survey.catalog.functions[$0].isIn(family: family) }
        return members.isEmpty ? nil : Self.row(family, members, survey)
      }
  }

  /// The families that PyTorch itself names: Python modules, and prefixes.
  private static let families = ["fft", "foreach", "linalg", "nn", "sparse", "special"]

  private static func row(_ name: String, _ members: [Int], _ survey: OperatorSurvey) -> Row {
    Row(
      name: name, total: members.count, listed: members.count { !survey.lists[$0].isEmpty },
      withoutFallback: members.count { survey.fates[$0].fate != .fallback })
  }

  static func == (left: CoverageFigures, right: CoverageFigures) -> Bool {
    left.rows == right.rows && left.symint == right.symint
      && left.lists.map(\.count) == right.lists.map(\.count)
      && left.fates.map(\.count) == right.fates.map(\.count)
  }
}

extension NativeFunction {
  fileprivate func isIn(family: String) -> Bool {
    let base = name.name.base
    return pythonModule == family || base.hasPrefix(family + "_")
      || base.hasPrefix("_" + family + "_")
  }
}

extension CoverageFigures.Row {
  /// The share of operators without fallback, in percent.
  var percentWithoutFallback: Double {
    total > 0 ? Double(withoutFallback) * 100 / Double(total) : 0
  }
  /// The share of listed operators, in percent.
  var percentListed: Double { total > 0 ? Double(listed) * 100 / Double(total) : 0 }
}
