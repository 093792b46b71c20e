import Schema

/// What an IR class is generated with; each group of torchgen's exclusive flags is one property.
///
/// Mirrors `LazyIrProperties` in `torchgen/api/lazy.py`.
struct LazyProperties: Hashable, Sendable {
  /// Where a node gets its shape from.
  enum Shape { case precompute, compute, cache }
  /// How much of a function is generated.
  enum Extent { case full, declaration }

  var shape: Shape
  var lower: Extent?
  var reuse: Extent?
  var create: Extent?
  /// Whether a Scalar is stored as a number instead of becoming a value.
  var scalarsAreConstants = false

  /// What every operator of PyTorch has.
  static let native = LazyProperties(shape: .precompute, lower: .full, reuse: .full)

  /// What a node has that a backend yaml declares, with the properties that the yaml adds.
  static func nonNative(_ properties: [LazyIrProperty]) -> LazyProperties {
    var result = LazyProperties(shape: .cache, lower: .declaration, reuse: .full)
    for property in properties { result.set(property) }
    return result
  }

  private mutating func set(_ property: LazyIrProperty) {
    switch property {
    case .shapePrecompute: shape = .precompute
    case .shapeCompute: shape = .compute
    case .shapeCache: shape = .cache
    case .lower: lower = .full
    case .lowerDeclOnly: lower = .declaration
    case .canBeReused: reuse = .full
    case .canBeReusedDeclOnly: reuse = .declaration
    case .createFn: create = .full
    case .createFnDeclOnly: create = .declaration
    case .treatScalarsAsConstants: scalarsAreConstants = true
    }
  }
}
