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
    /// Where a generated kernel gets its shapes from.
    case shape
  }

  /// One change of one operator.
  struct Row: Equatable, Sendable {
    let name: String
    let change: Change
    let lists: [CoverageList]
    let here: String?
    let there: String?
  }

  let rows: [Row]

  init(_ list: BackendList, here: Catalog, there: Catalog, options: Options) {
    let comparing = Comparing(
      here: Side(list, here, options), there: Side(list, there, options),
      lists: OperatorSurvey.lists(list, here))
    rows = comparing.rows()
  }
}

extension ReleaseComparison {
  /// One of the two releases.
  private struct Side {
    let catalog: Catalog
    let readiness: ReadinessSurvey

    init(_ list: BackendList, _ catalog: Catalog, _ options: Options) {
      self.catalog = catalog
      readiness = ReadinessSurvey(
        catalog: catalog, list: list, options: options, shapeHeader: nil)
    }

    /// What an operator is in this release, in words.
    func facts(of index: Int) -> [(change: Change, text: String)] {
      let function = catalog.functions[index]
      return [
        (.schema, function.schema.description), (.dispatch, function.dispatchClass),
        (.tags, function.tellingTags),
        (.shape, readiness.readiness(of: index).shapeSourceName),
      ]
    }
  }

  private struct Comparing {
    let here: Side
    let there: Side
    /// The lists of each operator here.
    let lists: [[CoverageList]]

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
      return zip(here.facts(of: index), there.facts(of: other)).compactMap { old, new in
        guard old.text != new.text else { return nil }
        return Row(
          name: name, change: old.change, lists: lists[index], here: old.text, there: new.text)
      }
    }
  }
}

extension NativeFunction {
  /// The tags that say more than the operator's kind does, or its age.
  fileprivate var tellingTags: String {
    let tags = tags.filter { !["inplace", "out", "pt2_compliant_tag"].contains($0) }
    return tags.isEmpty ? "none" : tags.sorted().joined(separator: ", ")
  }

  /// What kind of kernel PyTorch has for the operator.
  fileprivate var dispatchClass: String {
    if hasCompositeImplicitAutogradKernel { return "composite implicit" }
    if hasCompositeExplicitAutogradKernel { return "composite explicit" }
    if isPartOfStructuredGroup { return "structured" }
    return hasCompositeExplicitAutogradNonFunctionalKernel
      ? "composite non-functional" : "kernels by device"
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
