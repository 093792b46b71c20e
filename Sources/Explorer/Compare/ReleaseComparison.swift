import Emit
import Schema

/// What becomes of a backend's operators from one PyTorch release to another.
///
/// Only operators that matter to the backend count: those that it lists, the other members of their
/// groups, and new overloads of the same names.
struct ReleaseComparison: Sendable {
  /// What changed of an operator.
  enum Change: String, Sendable, CaseIterable {
    case removed
    case added
    case schema
    /// What kind of kernel PyTorch has for it.
    case dispatch
    case tags
    /// Whether it takes symbolic sizes.
    case symInt = "symint"
    /// Where a generated kernel gets its shapes from.
    case shape
    /// The text that the backend's list generates for it.
    case code
    /// The same, but only because torchgen itself has changed.
    case generator
  }

  /// One change of one operator.
  struct Row: Equatable, Sendable {
    let name: String
    let change: Change
    let lists: ListSet
    let here: String?
    let there: String?
    /// How the generated text changes.
    var diff: UnifiedDiff?
  }

  let rows: [Row]

  /// Compares two catalogues; the text of a release is generated with options of its own.
  init(
    _ list: BackendList, here: (catalog: Catalog, options: Options),
    there: (catalog: Catalog, options: Options)
  ) {
    let comparing = Comparing(
      here: Side(list, here.catalog, here.options), there: Side(list, there.catalog, there.options),
      thereAsHere: OperatorCode(catalog: there.catalog, list: list, options: here.options),
      lists: OperatorSurvey.lists(list, here.catalog))
    rows = comparing.rows()
  }
}

extension ReleaseComparison {
  /// One of the two releases.
  private struct Side {
    let catalog: Catalog
    let readiness: ReadinessSurvey
    let code: OperatorCode

    init(_ list: BackendList, _ catalog: Catalog, _ options: Options) {
      self.catalog = catalog
      readiness = ReadinessSurvey(
        catalog: catalog, list: list, options: options, shapeHeader: nil)
      code = OperatorCode(catalog: catalog, list: list, options: options)
    }

    /// What a listing generates for an operator; parts that torchgen refuses are missing.
    static func text(_ code: OperatorCode, of index: Int, listedIn list: CoverageList) -> String {
      OperatorCode.Section.allCases.filter { $0 != .shape }
        .compactMap { try? code.text($0, of: index, listedIn: list) }
        .map { $0.last == "\n" || $0.isEmpty ? $0 : $0 + "\n" }.joined()
    }

    /// What an operator is in this release, in words.
    func facts(of index: Int) -> [(change: Change, text: String)] {
      let function = catalog.functions[index]
      return [
        (.schema, function.schema.description), (.dispatch, function.dispatchClass.rawValue),
        (.tags, function.tellingTags),
        (.symInt, function.schema.hasSymInt ? "takes SymInt" : "takes no SymInt"),
        (.shape, readiness.readiness(of: index).shapeSourceName),
      ]
    }
  }

  private struct Comparing {
    let here: Side
    let there: Side
    /// The text of the other release, generated as this one's torchgen does.
    let thereAsHere: OperatorCode
    /// The lists of each operator here.
    let lists: [ListSet]

    func rows() -> [Row] {
      let own = here.catalog.functions.indices.filter(matters)
      let names = Set(own.map { here.catalog.functions[$0].name.name.base })
      let added = there.catalog.functions.filter { function in
        names.contains(function.name.name.base) && here.catalog.index(of: function.name) == nil
      }
      return own.flatMap(changes)
        + added.map {
          Row(
            name: $0.name.description, change: .added, lists: [], here: nil,
            there: $0.schema.description)
        }
    }

    private func matters(_ index: Int) -> Bool {
      here.catalog.group(of: index).members.contains { !lists[$0].isEmpty }
    }

    private func changes(of index: Int) -> [Row] {
      let function = here.catalog.functions[index]
      let name = function.name.description
      guard let other = there.catalog.index(of: function.name) else {
        return [
          Row(
            name: name, change: .removed, lists: lists[index], here: function.schema.description,
            there: nil)
        ]
      }
      let facts = zip(here.facts(of: index), there.facts(of: other)).compactMap {
        old, new -> Row? in
        guard old.text != new.text else { return nil }
        return Row(
          name: name, change: old.change, lists: lists[index], here: old.text, there: new.text)
      }
      return facts + codeChange(of: index, other)
    }

    private func codeChange(of index: Int, _ other: Int) -> [Row] {
      guard let list = lists[index].first else { return [] }
      let old = Side.text(here.code, of: index, listedIn: list)
      let new = Side.text(there.code, of: other, listedIn: list)
      guard old != new else { return [] }
      let name = here.catalog.functions[index].name.description
      let isOwn = Side.text(thereAsHere, of: other, listedIn: list) != old
      return [
        Row(
          name: name, change: isOwn ? .code : .generator, lists: lists[index], here: nil,
          there: nil,
          diff: UnifiedDiff(old: old, new: new, path: name))
      ]
    }
  }
}

extension NativeFunction {
  /// The tags that say more than the operator's kind does, or its age.
  fileprivate var tellingTags: String {
    let tags = tags.filter { !["inplace", "out", "pt2_compliant_tag"].contains($0) }
    return tags.isEmpty ? "none" : tags.sorted().joined(separator: ", ")
  }
}

extension Readiness {
  /// Where the shapes come from, whatever a header declares.
  fileprivate var shapeSourceName: String {
    switch shape {
    case .meta: "meta kernel"
    case .viewCopy: "view_copy kernel"
    case .declared, .missing:
      nodeMakesShape ? "function that the node calls" : "compute_shape function"
    case .none: "not generated"
    }
  }
}
