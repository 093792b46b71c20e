import Schema

/// The order in which people look for operators.
enum CatalogOrder {
  /// By name without leading underscores; the variants of an operator stand behind it.
  static func byName(_ catalog: Catalog) -> [Int] {
    var keys: [(name: String, group: Int)] = []
    keys.reserveCapacity(catalog.groups.count)
    for (position, group) in catalog.groups.enumerated() {
      let name = catalog.functions[group.functional].name.description
      keys.append((String(name.drop { $0 == "_" }).lowercased(), position))
    }
    return keys.sorted { ($0.name, $0.group) < ($1.name, $1.group) }
      .flatMap { members(of: catalog.groups[$0.group]) }
  }

  /// The functional variant first, then in-place, mutable and out.
  private static func members(of group: NativeFunctionsGroup) -> [Int] {
    switch group {
    case .single(let index): [index]
    case .variants(let functional, let out, let inplace, let mutable):
      [functional, inplace, mutable, out].compactMap(\.self)
    }
  }
}
