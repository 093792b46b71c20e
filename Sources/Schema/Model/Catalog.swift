/// Every operator that PyTorch declares: what reading native_functions.yaml and tags.yaml gives.
public struct Catalog: Equatable, Sendable {
  /// The operators in torchgen's order: entries of the yaml, then the generated ones.
  public let functions: [NativeFunction]
  /// The groups in torchgen's order of generation: sorted by base name, otherwise as declared.
  public let groups: [NativeFunctionsGroup]
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
    self.functions = functions
    self.groups = Self.sorted(groups, functions)
    self.tags = tags
    self.diagnostics = diagnostics
    var owners = Array(repeating: 0, count: functions.count)
    for (position, group) in self.groups.enumerated() {
      for member in group.members { owners[member] = position }
    }
    groupOfFunction = owners
    names = NameIndex(functions)
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

  /// Stable, by the base name of the functional variant: torchgen's order in every file.
  private static func sorted(_ groups: [NativeFunctionsGroup], _ functions: [NativeFunction])
    -> [NativeFunctionsGroup]
  {
    groups.map { (functions[$0.functional].name.name.description, $0) }
      .enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }
}
