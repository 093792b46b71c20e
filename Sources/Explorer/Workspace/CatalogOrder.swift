import Schema

/// The order in which people look for operators.
enum CatalogOrder {
  /// By name without leading underscores; the variants of an operator stand behind it.
  static func byName(_ catalog: Catalog) -> [Int] {
    var keys: [(name: String, group: Int)] = []
    keys.reserveCapacity(catalog.groups.count)
    for (position, group) in catalog.groups.enumerated() {
      keys.append((key(of: catalog.functions[group.functional].schema.name.description), position))
    }
    keys.sort { ($0.name, $0.group) < ($1.name, $1.group) }
    var order: [Int] = []
    order.reserveCapacity(catalog.functions.count)
    for (_, group) in keys { append(catalog.groups[group], to: &order) }
    return order
  }

  /// Nearly all names are their own keys; all else takes many times as long.
  private static func key(of name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let named = name.utf8.drop { $0 == UInt8(ascii: "_") }
    let key = named.startIndex == name.startIndex ? name : String(Substring(named))
    return isPlain ? key : key.lowercased()
  }

  /// The functional variant first, then in-place, mutable and out.
  private static func append(_ group: NativeFunctionsGroup, to order: inout [Int]) {
    switch group {
    case .single(let index): order.append(index)
    case .variants(let functional, let out, let inplace, let mutable):
      order.append(functional)
      if let inplace { order.append(inplace) }
      if let mutable { order.append(mutable) }
      order.append(out)
    }
  }
}
