/// The variants of one operator, as positions in `Catalog.functions`.
///
/// Mirrors `NativeFunctionsGroup` in `torchgen/model.py`; the type of group is an enum there too:
/// a complete group, or a function that stands alone.
public enum NativeFunctionsGroup: Hashable, Sendable {
  /// A function that is in no group.
  case single(Int)
  /// Variants with one signature; a group always has a functional and an out variant.
  case variants(functional: Int, out: Int, inplace: Int?, mutable: Int?)
}

extension NativeFunctionsGroup {
  /// The members in torchgen's order: functional, out, in-place, mutable.
  public var members: [Int] {
    switch self {
    case .single(let index): [index]
    case .variants(let functional, let out, let inplace, let mutable):
      [functional, out] + [inplace, mutable].compactMap(\.self)
    }
  }

  /// The functional variant; a single function stands for itself.
  public var functional: Int {
    switch self {
    case .single(let index): index
    case .variants(let functional, _, _, _): functional
    }
  }

  /// Whether this is a group of variants.
  public var isGroup: Bool {
    if case .variants = self { true } else { false }
  }
}
