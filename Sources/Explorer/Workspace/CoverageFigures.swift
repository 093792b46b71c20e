import Emit
import Schema

/// How far a backend's coverage goes, in numbers.
///
/// "Listed" and "does not fall back" are different things, and both are counted: an unlisted
/// operator can decompose into listed ones, or run as its functional variant.
struct CoverageFigures: Equatable, Sendable {
  /// By what operators are put together.
  enum Section: String, CaseIterable, Sendable {
    case all, tag, family, dispatch, kind, list, fate
  }

  /// The figures of a set of operators.
  struct Row: Equatable, Sendable {
    let section: Section
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
  /// All operators, then the tags, the core set first, then families of names, dispatch classes
  /// and kinds.
  let rows: [Row]
  /// The operators in each list and those of each fate, as sets like the others.
  let standings: [Row]
  /// How many fates nothing can change but an edit; the others are likely only.
  let certain: Int
  /// How many of those that decompose have a wrapper in the way, so that calls can end in an error.
  let hidden: Int

  init(_ survey: OperatorSurvey) {
    let all = Array(survey.catalog.functions.indices)
    lists = CoverageList.allCases.map { list in
      (list, survey.lists.count { $0.contains(list) })
    }
    symint = all.count { survey[$0].isSymInt }
    fates = Fate.allCases.map { fate in (fate, survey.fates.count { $0.fate == fate }) }
    let doubts = all.map { survey.certainty(of: $0).doubt }
    certain = doubts.count { $0 == nil }
    hidden = doubts.count { $0 == .hidden }
    standings =
      CoverageList.allCases.map { list in
        Row(.list, list.rawValue, all.filter { survey.lists[$0].contains(list) }, survey)
      }
      + Fate.allCases.map { fate in
        Row(.fate, fate.rawValue, all.filter { survey.fates[$0].fate == fate }, survey)
      }
    rows =
      [Row(.all, "all", all, survey)] + Self.tags(survey) + Self.families(survey)
      + Self.rows(.dispatch, DispatchClass.allCases.map(\.rawValue), survey) {
        $0.dispatchClass.rawValue == $1
      }
      + Self.rows(.kind, ["functional", "inplace", "out", "mutable"], survey) {
        $0.schema.kind.filterName == $1
      }
  }

  private static func tags(_ survey: OperatorSurvey) -> [Row] {
    let tags = Set(survey.catalog.functions.flatMap(\.tags)).subtracting([
      // The kinds say the former; nearly every operator has the latter.
      "core", "inplace", "out", "pt2_compliant_tag",
    ])
    return rows(.tag, ["core"] + tags.sorted(), survey) { $0.hasTag($1) }
  }

  /// The families that PyTorch itself names: Python modules, and prefixes.
  private static func families(_ survey: OperatorSurvey) -> [Row] {
    let names = ["fft", "foreach", "linalg", "nn", "sparse", "special"]
    return rows(.family, names, survey) { $0.isIn(family: $1) }
  }

  /// A row for each name that some operator goes by.
  private static func rows(
    _ section: Section, _ names: [String], _ survey: OperatorSurvey,
    _ belongs: (NativeFunction, String) -> Bool
  ) -> [Row] {
    let functions = survey.catalog.functions
    return names.compactMap { name in
      let members = functions.indices.filter { belongs(functions[$0], name) }
      return members.isEmpty ? nil : Row(section, name, members, survey)
    }
  }

  static func == (left: CoverageFigures, right: CoverageFigures) -> Bool {
    left.rows == right.rows && left.symint == right.symint
      && left.lists.map(\.count) == right.lists.map(\.count)
      && left.fates.map(\.count) == right.fates.map(\.count) && left.certain == right.certain
      && left.hidden == right.hidden
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
  fileprivate init(
    _ section: CoverageFigures.Section, _ name: String, _ members: [Int], _ survey: OperatorSurvey
  ) {
    self.init(
      section: section, name: name, total: members.count,
      listed: members.count { !survey.lists[$0].isEmpty },
      withoutFallback: members.count { survey.fates[$0].fate != .fallback })
  }

  /// The share of operators without fallback, in percent.
  var percentWithoutFallback: Double {
    total > 0 ? Double(withoutFallback) * 100 / Double(total) : 0
  }
  /// The share of listed operators, in percent.
  var percentListed: Double { total > 0 ? Double(listed) * 100 / Double(total) : 0 }
}
