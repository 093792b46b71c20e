import Schema

/// How often a model calls the operators of a catalogue.
struct ModelOperators: Equatable, Sendable {
  /// A name of the file and the operators that it can mean.
  struct Use: Equatable, Sendable {
    let name: String
    let count: Int
    /// Positions in `Catalog.functions`; several where the name says no overload.
    let operators: [Int]
  }

  /// The file's name.
  let file: String
  let calls: ModelCalls
  private(set) var uses: [Use] = []
  /// The calls of each operator; those of a name without overload count for every overload.
  private(set) var hits: [Int: Int] = [:]
  /// The operators of which some calls may be another overload's.
  private var vague: Set<Int> = []
  /// What could not be understood, and what is not exact.
  private(set) var findings: [Diagnostic] = []

  /// How many unknown names are told one by one.
  private static let toldUnknown = 20

  /// Looks the names up; a kernel's name means the operators that `lists` has a kernel of, if any.
  init(_ calls: ModelCalls, file: String, in catalog: Catalog, lists: [ListSet]) {
    self.file = file
    self.calls = calls
    let names = ModelNames(catalog, lists)
    var broad: [String] = []
    var foreign: [String] = []
    var unknown: [ModelCalls.Call] = []
    for call in calls.calls {
      if call.naming == .foreign {
        foreign.append(call.name)
        continue
      }
      let operators = names.operators(call)
      if operators.isEmpty {
        unknown.append(call)
        continue
      }
      if operators.count > 1 { broad.append(call.name) }
      uses.append(Use(name: call.name, count: call.count, operators: operators))
      if operators.count > 1 { vague.formUnion(operators) }
      for index in operators {
        let (sum, overflows) = hits[index, default: 0].addingReportingOverflow(call.count)
        hits[index] = overflows ? .max : sum
      }
    }
    // Looking for the nearest names takes its time, and nobody reads hundreds of findings.
    findings = unknown.prefix(Self.toldUnknown).map { .unknownModelOperator($0, in: catalog) }
    let more = unknown.dropFirst(Self.toldUnknown).map(\.name)
    if !more.isEmpty { findings.append(.moreUnknown(more, in: file)) }
    if !broad.isEmpty { findings.append(.withoutOverload(broad, in: file)) }
    if !foreign.isEmpty { findings.append(.foreignOperators(foreign, in: file)) }
  }
}

extension ModelOperators {
  /// The calls of some operators together; `≤` where some of them may be others' calls, nothing
  /// where there are none.
  func callsText(of operators: [Int]) -> String {
    let counts = operators.compactMap { hits[$0] }
    guard !counts.isEmpty else { return "" }
    let sum = counts.reduce(0) { sum, count in
      let (result, overflows) = sum.addingReportingOverflow(count)
      return overflows ? .max : result
    }
    return (operators.contains(where: vague.contains) ? "≤" : "") + Figures.grouped(sum)
  }
}

/// The operators of a catalogue by what files call them.
private struct ModelNames {
  private let catalog: Catalog
  private let lists: [ListSet]
  private let byBase: [String: [Int]]
  private let byKernel: [String: [Int]]

  init(_ catalog: Catalog, _ lists: [ListSet]) {
    self.catalog = catalog
    self.lists = lists
    let functions = catalog.functions
    byBase = Dictionary(grouping: functions.indices) { functions[$0].name.name.description }
    byKernel = Dictionary(grouping: functions.indices) { functions[$0].schema.kernelName }
  }

  func operators(_ call: ModelCalls.Call) -> [Int] {
    switch call.naming {
    case .exact: return catalog.index(named: call.name).map { [$0] } ?? []
    case .loose:
      return catalog.index(named: call.name).map { [$0] } ?? byBase[call.name] ?? []
    case .base: return byBase[call.name] ?? []
    case .kernel: return kernels(call.name)
    case .beginning:
      let bases = byBase.keys.filter { $0.hasPrefix(call.name) }
      return bases.count == 1 ? byBase[bases[0]] ?? [] : []
    case .foreign: return []
    }
  }

  private func kernels(_ name: String) -> [Int] {
    let suffix = "_symint"
    let found =
      byKernel[name]
      ?? (name.hasSuffix(suffix) ? byKernel[String(name.dropLast(suffix.count))] : [])
    let listed = (found ?? []).filter { !lists[$0].isEmpty }
    return listed.isEmpty ? found ?? [] : listed
  }
}
