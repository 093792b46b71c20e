extension BackendCoverage {
  /// Finds the listed operators in the catalogue; what is not as it must be is reported.
  ///
  /// Mirrors the second half of `parse_backend_yaml` in `torchgen/gen_backend_stubs.py`.
  public static func resolve(_ list: BackendList, in catalog: Catalog)
    -> (coverage: BackendCoverage, diagnostics: [Diagnostic])
  {
    var resolving = Resolving(list: list, catalog: catalog)
    resolving.run()
    return (resolving.coverage, resolving.diagnostics)
  }

  fileprivate struct Resolving {
    let list: BackendList
    let catalog: Catalog
    var coverage = BackendCoverage()
    var diagnostics: [Diagnostic] = []
    var unknown: [BackendList.Item] = []
  }
}

extension BackendCoverage.Resolving {
  mutating func run() {
    coverage.kernels.reserveCapacity(list[.supported].count + list[.fullCodegen].count)
    coverage.fullCodegen.reserveCapacity(list[.fullCodegen].count)
    for item in list[.supported] { addKernel(item) }
    for item in list[.fullCodegen] {
      addKernel(item)
      for index in catalog.indices(of: item.name) { coverage.fullCodegen.insert(index) }
    }
    for item in list[.autograd] {
      guard let kernel = kernel(item) else { continue }
      for index in catalog.indices(of: item.name) { coverage.autogradKernels[index] = kernel }
    }
    for item in list[.irGen] {
      for index in catalog.indices(of: item.name) { coverage.irGen.insert(index) }
    }
    reportUnknown()
    checkKeyIsFree()
    let groups = Set(coverage.autogradKernels.keys.map { catalog.groupOfFunction[$0] })
    for group in groups.sorted() { checkNotMixed(catalog.groups[group].members) }
  }

  private mutating func addKernel(_ item: BackendList.Item) {
    guard let kernel = kernel(item) else { return }
    for index in catalog.indices(of: item.name) { coverage.kernels[index] = kernel }
  }

  /// The kernel that an item asks for; `nil` when there is no such operator.
  private mutating func kernel(_ item: BackendList.Item) -> Kernel? {
    guard let index = find(item) else { return nil }
    let schema = catalog.functions[index].schema
    let kernel = Kernel(
      name: schema.kernelName + (list.isSymInt(item) ? "_symint" : ""),
      cppNamespace: list.cppNamespace)
    if kernel.supportsSymInt, !schema.hasSymInt {
      diagnostics.append(
        Diagnostic(
          code: "symint-without-symint", "'\(item.text)' takes no SymInt", at: item.location,
          hint: "take '\(item.text)' out of 'symint'"))
    }
    return kernel
  }

  private mutating func find(_ item: BackendList.Item) -> Int? {
    let index = catalog.index(of: item.name)
    if index == nil { unknown.append(item) }
    return index
  }

  /// Nobody reads a thousand findings of a kind, and looking for the nearest names takes its time.
  private mutating func reportUnknown() {
    let (told, suggested) = (1000, 100)
    for (place, item) in unknown.prefix(told).enumerated() {
      diagnostics.append(
        Diagnostic(
          code: "unknown-operator", "there is no operator '\(item.text)'", at: item.location,
          hint: place < suggested ? catalog.suggestion(for: item.text) : nil))
    }
    guard unknown.count > told else { return }
    diagnostics.append(
      Diagnostic(
        code: "unknown-operator", "\(unknown.count - told) more entries are no operators either",
        at: unknown[told].location))
  }

  private mutating func checkKeyIsFree() {
    guard let item = list[.supported].first ?? list[.fullCodegen].first,
      let key = list.backendKey, key.isAllowedInTables
    else { return }
    if let function = catalog.functions.first(where: { $0.dispatch[key] != nil }) {
      diagnostics.append(
        Diagnostic(
          code: "backend",
          "\(key) has kernels of PyTorch's own ('\(function.name)'), so it is no external backend",
          at: item.location))
    } else if key.hasDerivedKernels {
      diagnostics.append(
        Diagnostic(
          code: "derived-backend",
          "the kernels of \(key) are derived from other operators, so it is no external backend",
          at: item.location))
    }
  }

  /// A kernel at the backend key and one at its autograd key exclude each other in a group.
  private mutating func checkNotMixed(_ members: [Int]) {
    guard let autograd = members.first(where: { coverage.autogradKernels[$0] != nil }),
      let forward = members.first(where: { coverage.kernels[$0] != nil })
    else { return }
    let name = catalog.functions[autograd].name
    let other = catalog.functions[forward].name
    let location = list[.autograd].first { $0.name == name }?.location
    diagnostics.append(
      Diagnostic(
        code: "mixed-group",
        "'\(name)' is listed under 'autograd', but its variant '\(other)' is listed as well",
        at: location, hint: "put all variants of an operator under 'autograd', or none"))
  }
}

extension Catalog {
  /// The operators most like a name that none has, as a question; nil where there are none.
  package func suggestion(for name: String) -> String? {
    let nearest = nearestNames(
      to: name, among: functions.lazy.map(\.name.description), limit: 4)
    return Schema.suggestion(of: nearest)
  }
}
