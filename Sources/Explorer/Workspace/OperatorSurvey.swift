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
    let lists: [[CoverageList]]
    let isChanged: [Bool]
    let hasFallback: Bool
    let symint: Set<String>
    let autogradKey: DispatchKey?
    let facts: CatalogFacts
    let readiness: ReadinessSurvey
    /// What was worked out of it.
    let memo: ReadinessMemo

    init(_ workspace: Workspace, _ facts: CatalogFacts, after previous: OperatorSurvey?) {
      let catalog = workspace.catalog
      self.catalog = catalog
      self.facts = facts
      hasFallback = workspace.profile.hasFallback
      rules = workspace.fateRules(on: facts.fateGrounds)
      fates = catalog.functions.indices.map(rules.verdict)
      lists = OperatorSurvey.lists(workspace.backend.list, catalog)
      symint = workspace.backend.list.symint
      isChanged = OperatorSurvey.changes(to: lists, workspace)
      autogradKey = workspace.backend.list.autogradKey
      readiness = ReadinessSurvey(
        catalog: catalog, list: workspace.backend.list, options: workspace.options,
        shapeHeader: workspace.inputs.shapeHeader, handwritten: workspace.handwritten)
      memo = previous?.memo(for: autogradKey, symint: symint) ?? ReadinessMemo()
    }
  }

  /// A survey with the given findings, or with all there are.
  init(
    _ workspace: Workspace, _ facts: CatalogFacts, diagnostics: [Diagnostic]? = nil,
    after previous: OperatorSurvey? = nil
  ) {
    content = Content(workspace, facts, after: previous)
    findings = Self.findings(diagnostics ?? workspace.findings, workspace)
  }

  /// Whether each operator's lists or symint differ from what is on disk.
  private static func changes(to lists: [[CoverageList]], _ workspace: Workspace) -> [Bool] {
    var isChanged = Array(repeating: false, count: lists.count)
    guard workspace.hasUnsavedEdits else { return isChanged }
    let (before, now) = (workspace.inputs.backend.list, workspace.backend.list)
    let listsBefore = Self.lists(before, workspace.catalog)
    for name in CoverageList.allCases {
      for item in before[name] + now[name] {
        guard let index = workspace.catalog.index(of: item.name) else { continue }
        isChanged[index] = lists[index] != listsBefore[index]
      }
    }
    for name in now.symint.symmetricDifference(before.symint) {
      if let index = workspace.catalog.index(named: name) { isChanged[index] = true }
    }
    return isChanged
  }

  /// Readiness depends on an operator's own symint setting, but hardly on the lists.
  private func memo(for autogradKey: DispatchKey?, symint: Set<String>) -> ReadinessMemo? {
    guard autogradKey == content.autogradKey else { return nil }
    let changed = symint.symmetricDifference(content.symint)
    return content.memo.forgetting(changed.compactMap(catalog.index(named:)))
  }

  /// Takes over findings that have come to light since.
  mutating func note(_ diagnostics: [Diagnostic], in workspace: Workspace) {
    findings = Self.findings(diagnostics, workspace)
  }

  /// The lists that each operator of a catalogue is in.
  static func lists(_ list: BackendList, _ catalog: Catalog) -> [[CoverageList]] {
    var lists = Array(repeating: [CoverageList](), count: catalog.functions.count)
    for name in CoverageList.allCases {
      for item in list[name] {
        guard let index = catalog.index(of: item.name), !lists[index].contains(name) else {
          continue
        }
        lists[index].append(name)
      }
    }
    return lists
  }

  private static func findings(_ diagnostics: [Diagnostic], _ workspace: Workspace)
    -> [Int: [Diagnostic]]
  {
    var operators: [Int: Int] = [:]
    for name in CoverageList.allCases {
      for item in workspace.backend.list[name] {
        operators[item.location.line] = workspace.catalog.index(of: item.name)
      }
    }
    let file = workspace.backend.source.name
    var findings: [Int: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      guard let location = diagnostic.location, location.file == file,
        let index = operators[location.line]
      else { continue }
      findings[index, default: []].append(diagnostic)
    }
    return findings
  }
}

extension OperatorSurvey {
  var catalog: Catalog { content.catalog }
  var fates: [FateVerdict] { content.fates }
  /// The lists that each operator is in.
  var lists: [[CoverageList]] { content.lists }
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
  func isSymInt(_ index: Int) -> Bool {
    content.symint.contains(catalog.functions[index].name.description)
  }
  func readiness(of index: Int) -> Readiness {
    content.memo.readiness(of: index, in: content.readiness)
  }

  /// Makes questions about operators' shapes and readiness quick.
  func learnReadiness(of operators: [Int]) {
    content.memo.learn(operators, in: content.readiness)
  }

  /// The same of all operators.
  func learnAllReadiness() { learnReadiness(of: Array(catalog.functions.indices)) }
}
