import Emit
import Schema

/// Everything a list of operators shows, for one state of the backend's list.
struct OperatorSurvey: Sendable {
  let catalog: Catalog
  let fates: [FateVerdict]
  /// The lists that each operator is in.
  let lists: [[CoverageList]]
  /// Whether each operator's lists or symint differ from what is on disk.
  let isChanged: [Bool]
  /// The findings about each operator's entries in the yaml.
  private(set) var findings: [Int: [Diagnostic]]
  /// Whether operators without a kernel fall back; else they raise an error.
  let hasFallback: Bool
  private let symint: Set<String>
  private let autogradKey: DispatchKey?
  private let readiness: ReadinessSurvey
  /// What was worked out of it.
  private let memo: ReadinessMemo
  private let facts: CatalogFacts

  /// A survey with the given findings, or with all there are.
  init(
    _ workspace: Workspace, _ facts: CatalogFacts, diagnostics: [Diagnostic]? = nil,
    after previous: OperatorSurvey? = nil
  ) {
    let catalog = workspace.catalog
    self.catalog = catalog
    self.facts = facts
    let rules = workspace.fateRules.with(facts.functionalization)
    hasFallback = workspace.profile.hasFallback
    fates = catalog.functions.indices.map(rules.verdict)
    lists = Self.lists(workspace.backend.list, catalog)
    symint = workspace.backend.list.symint
    let before = workspace.inputs.backend.list
    let listsBefore = workspace.hasUnsavedEdits ? Self.lists(before, catalog) : lists
    let symintChanges = symint.symmetricDifference(before.symint)
    isChanged = zip(lists, listsBefore).enumerated().map { index, pair in
      pair.0 != pair.1
        || !symintChanges.isEmpty
          && symintChanges.contains(catalog.functions[index].name.description)
    }
    findings = Self.findings(diagnostics ?? workspace.findings, workspace)
    autogradKey = workspace.backend.list.autogradKey
    readiness = ReadinessSurvey(
      catalog: catalog, list: workspace.backend.list, options: workspace.options,
      shapeHeader: workspace.inputs.shapeHeader, handwritten: workspace.handwritten)
    memo = previous?.memo(for: autogradKey, symint: symint) ?? ReadinessMemo()
  }

  /// Readiness depends on an operator's own symint setting, but hardly on the lists.
  private func memo(for autogradKey: DispatchKey?, symint: Set<String>) -> ReadinessMemo? {
    guard autogradKey == self.autogradKey else { return nil }
    let changed = symint.symmetricDifference(self.symint)
    return memo.forgetting(changed.compactMap(catalog.index(named:)))
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
  /// What is known of one operator.
  subscript(index: Int) -> OperatorFacts { OperatorFacts(survey: self, index: index) }

  /// The operators that a filter lets pass, in catalogue order.
  func operators(matching query: Query) -> [Int] {
    catalog.functions.indices.filter { query.matches(self[$0]) }
  }

  fileprivate func name(of index: Int) -> SearchableName { facts.names[index] }
  fileprivate func isSymInt(_ index: Int) -> Bool {
    symint.contains(catalog.functions[index].name.description)
  }
  fileprivate func readiness(of index: Int) -> Readiness {
    memo.readiness(of: index, make: readiness.readiness)
  }

  /// Makes questions about operators' shapes and readiness quick.
  func learnReadiness(of operators: [Int]) { memo.learn(operators, make: readiness.readiness) }

  /// The same of all operators.
  func learnAllReadiness() { learnReadiness(of: Array(catalog.functions.indices)) }
}

/// What is known of one operator; readiness is worked out when it is asked for.
struct OperatorFacts: FilterSubject {
  fileprivate let survey: OperatorSurvey
  /// The operator's position in `Catalog.functions`.
  let index: Int

  var function: NativeFunction { survey.catalog.functions[index] }
  var name: String { function.name.description }
  var searchableName: SearchableName { survey.name(of: index) }
  var lists: [CoverageList] { survey.lists[index] }
  var isSymInt: Bool { survey.isSymInt(index) }
  var verdict: FateVerdict { survey.fates[index] }
  var fate: Fate { verdict.fate }
  var hasFallback: Bool { survey.hasFallback }
  /// Whether calls end in an error, because nothing answers and there is no fallback.
  var raises: Bool { fate == .fallback && !survey.hasFallback }
  var decidedBy: String { survey.catalog.functions[verdict.decidedBy].name.description }
  var group: NativeFunctionsGroup { survey.catalog.group(of: index) }
  var readiness: Readiness { survey.readiness(of: index) }
  var shape: Readiness.Shape { readiness.shape }
  var isReady: Bool { readiness.isReady }
  /// The declaration of the function that makes the operator's shapes, where one is needed.
  var shapeDeclaration: String? { readiness.shapeDeclaration }
  var isChanged: Bool { survey.isChanged[index] }
  var findings: [Diagnostic] { survey.findings[index] ?? [] }
}

extension OperatorFacts {
  /// The variants that are registered along with the operator, unless out variants come first.
  func broughtVariants(useOutAsPrimary: Bool) -> [String] {
    guard group.isGroup, group.functional == index, !useOutAsPrimary else { return [] }
    return group.members.filter { $0 != index && survey.lists[$0].isEmpty }
      .map { survey.catalog.functions[$0].name.description }
  }
}
