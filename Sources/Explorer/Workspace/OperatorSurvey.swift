import Emit
import Schema

/// Everything a list of operators shows, for one state of the backend's list.
///
/// It is two references wide, because what is known of a single operator holds it.
struct OperatorSurvey: Sendable {
  private let content: Content
  /// The findings about each operator's entries in the yaml.
  private(set) var findings: [Int: [Diagnostic]]

  /// What all copies share; it never changes.
  private final class Content: Sendable {
    let catalog: Catalog
    let rules: FateRules
    let fates: [FateVerdict]
    let lists: [ListSet]
    /// The lists in the yaml on disk, without the edits.
    let listsOnDisk: [ListSet]
    let isChanged: [Bool]
    let hasFallback: Bool
    /// Whether symint lists each operator, with the edits and without.
    let isSymInt: [Bool]
    let isSymIntOnDisk: [Bool]
    let facts: CatalogFacts
    let readiness: ReadinessSurvey

    init(_ workspace: Workspace, _ facts: CatalogFacts) {
      let catalog = workspace.catalog
      self.catalog = catalog
      self.facts = facts
      hasFallback = workspace.profile.hasFallback
      rules = workspace.fateRules(on: facts.fateGrounds)
      fates = catalog.functions.indices.map(rules.verdict)
      lists = OperatorSurvey.lists(workspace.backend.list, catalog)
      let onDisk = workspace.inputs.backend.list
      listsOnDisk =
        workspace.hasUnsavedEdits ? OperatorSurvey.lists(onDisk, catalog) : lists
      isSymInt = OperatorSurvey.symInts(workspace.backend.list, catalog)
      isSymIntOnDisk =
        workspace.hasUnsavedEdits ? OperatorSurvey.symInts(onDisk, catalog) : isSymInt
      isChanged = catalog.functions.indices.map { [lists, listsOnDisk, isSymInt, isSymIntOnDisk] in
        lists[$0] != listsOnDisk[$0] || isSymInt[$0] != isSymIntOnDisk[$0]
      }
      readiness = workspace.readiness(on: facts.fateGrounds)
    }
  }

  /// A survey with the given findings, or with all there are.
  init(_ workspace: Workspace, _ facts: CatalogFacts, diagnostics: [Diagnostic]? = nil) {
    content = Content(workspace, facts)
    findings = Self.findings(diagnostics ?? workspace.findings, workspace)
  }

  /// Takes over findings that have come to light since.
  mutating func note(_ diagnostics: [Diagnostic], in workspace: Workspace) {
    findings = Self.findings(diagnostics, workspace)
  }

  /// The lists that each operator of a catalogue is in.
  static func lists(_ list: BackendList, _ catalog: Catalog) -> [ListSet] {
    var lists = Array(repeating: ListSet(), count: catalog.functions.count)
    for name in CoverageList.allCases {
      for item in list[name] {
        if let index = catalog.index(of: item.name) { lists[index].insert(name) }
      }
    }
    return lists
  }

  /// Whether symint lists each operator of a catalogue.
  private static func symInts(_ list: BackendList, _ catalog: Catalog) -> [Bool] {
    var symInts = Array(repeating: false, count: catalog.functions.count)
    for name in list.symint {
      if let index = catalog.index(named: name) { symInts[index] = true }
    }
    return symInts
  }

  private static func findings(_ diagnostics: [Diagnostic], _ workspace: Workspace)
    -> [Int: [Diagnostic]]
  {
    let file = workspace.backend.source.name
    let located = diagnostics.filter { $0.location?.file == file }
    let lines = Set(located.compactMap { $0.location?.line })
    var operators: [Int: Int] = [:]
    for name in CoverageList.allCases where !lines.isEmpty {
      for item in workspace.backend.list[name] where lines.contains(item.location.line) {
        operators[item.location.line] = workspace.catalog.index(of: item.name)
      }
    }
    var findings: [Int: [Diagnostic]] = [:]
    for diagnostic in located {
      guard let index = diagnostic.location.flatMap({ operators[$0.line] }) else { continue }
      findings[index, default: []].append(diagnostic)
    }
    return findings
  }
}

extension OperatorSurvey {
  var catalog: Catalog { content.catalog }
  var fates: [FateVerdict] { content.fates }
  /// The lists that each operator is in.
  var lists: [ListSet] { content.lists }
  /// Whether each operator's lists or symint differ from what is on disk.
  var isChanged: [Bool] { content.isChanged }
  /// Whether operators without a kernel fall back; else they raise an error.
  var hasFallback: Bool { content.hasFallback }

  /// Whether each operator is in the core set.
  var isCore: [Bool] { content.facts.isCore }

  /// What is known of one operator.
  subscript(index: Int) -> OperatorFacts { OperatorFacts(survey: self, index: index) }

  /// The operators that a filter lets pass, in catalogue order.
  func operators(matching query: Query) -> [Int] {
    catalog.functions.indices.filter { query.matches(self[$0]) }
  }

  func certainty(of index: Int) -> Certainty { content.rules.certainty(of: fates[index]) }
  func name(of index: Int) -> SearchableName { content.facts.names[index] }
  func isSymInt(_ index: Int) -> Bool { content.isSymInt[index] }
  /// The standing of an operator in the yaml on disk, without the edits.
  func standingOnDisk(of index: Int) -> OperatorStanding {
    OperatorStanding(lists: content.listsOnDisk[index], isSymInt: content.isSymIntOnDisk[index])
  }
  func readiness(of index: Int) -> Readiness {
    content.readiness.readiness(of: index)
  }

  /// Makes questions about operators' shapes and readiness quick.
  func learnReadiness(of operators: [Int]) {
    content.readiness.learn(operators)
  }

  /// The same of all operators.
  func learnAllReadiness() { learnReadiness(of: Array(catalog.functions.indices)) }
}
