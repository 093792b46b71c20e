/// Every operator that PyTorch declares: what reading native_functions.yaml and tags.yaml gives.
public struct Catalog: Equatable, Sendable {
  /// The operators in torchgen's order: entries of the yaml, then the generated ones.
  public let functions: [NativeFunction]
  /// The groups in torchgen's order of generation: sorted by base name, otherwise as declared.
  public let groups: [NativeFunctionsGroup]
  /// The positions in `groups` in the order in which torchgen first meets the groups.
  public let declaredGroups: [Int]
  /// For each operator, the position of its group in `groups`.
  public let groupOfFunction: [Int]
  /// The tags that tags.yaml declares.
  public let tags: Set<String>
  /// Everything that is wrong with the files.
  public let diagnostics: [Diagnostic]
  private let names: NameIndex

  /// Puts a catalogue together; `groups` in declaration order.
  public init(
    functions: [NativeFunction], groups: [NativeFunctionsGroup], tags: Set<String> = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.init(
      functions: functions, groups: groups, tags: tags, diagnostics: diagnostics,
      names: NameIndex(functions))
  }

  /// The same where the names have been looked through already.
  init(
    functions: [NativeFunction], groups: [NativeFunctionsGroup], tags: Set<String>,
    diagnostics: [Diagnostic], names: NameIndex
  ) {
    let order = Self.order(of: groups, functions)
    var declared = order
    for (position, group) in order.enumerated() { declared[group] = position }
    self.init(
      functions: functions, groups: order.map { groups[$0] }, declaredGroups: declared, tags: tags,
      diagnostics: diagnostics, names: names)
  }

  /// The same where the groups are in order already.
  init(
    functions: [NativeFunction], groups: [NativeFunctionsGroup], declaredGroups: [Int],
    tags: Set<String>, diagnostics: [Diagnostic], names: NameIndex
  ) {
    self.functions = functions
    self.groups = groups
    self.declaredGroups = declaredGroups
    self.tags = tags
    self.diagnostics = diagnostics
    self.names = names
    var owners = Array(repeating: 0, count: functions.count)
    for (position, group) in groups.enumerated() {
      for member in group.members { owners[member] = position }
    }
    groupOfFunction = owners
  }
}

extension Catalog {
  /// The position of an operator in `functions`.
  public func index(of name: OperatorName) -> Int? { names[name] }

  /// All operators of a name: two can share one when their dispatch keys differ.
  public func indices(of name: OperatorName) -> [Int] { names.all(name) }

  /// The position of an operator, by its printed name.
  public func index(named name: String) -> Int? {
    (try? OperatorName(parsing: name)).flatMap { names[$0] }
  }

  /// The group that an operator belongs to.
  public func group(of function: Int) -> NativeFunctionsGroup {
    groups[groupOfFunction[function]]
  }

  /// The groups whose functional variant has a base name; they stand together.
  package func groups(named name: BaseOperatorName) -> ArraySlice<NativeFunctionsGroup> {
    func base(of group: Int) -> String { functions[groups[group].functional].name.name.description }
    let name = name.description
    var (low, high) = (groups.startIndex, groups.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if base(of: middle) < name { low = middle + 1 } else { high = middle }
    }
    return groups[low...].prefix { functions[$0.functional].name.name.description == name }
  }

  /// Stable, by the base name of the functional variant: torchgen's order in every file.
  private static func order(of groups: [NativeFunctionsGroup], _ functions: [NativeFunction])
    -> [Int]
  {
    let names = groups.map { functions[$0.functional].name.name.description }
    // Nearly always the first letters decide, and numbers are quicker to compare.
    let keys = names.map { name in SchemaText.read(name) { $0.leadingBytes } }
    return groups.indices.sorted {
      keys[$0] == keys[$1] ? (names[$0], $0) < (names[$1], $1) : keys[$0] < keys[$1]
    }
  }
}
