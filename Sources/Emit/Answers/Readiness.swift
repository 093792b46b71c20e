import Schema

/// What an operator needs besides a line in `full_codegen`.
public struct Readiness: Equatable, Sendable {
  /// Where a generated kernel gets its shapes from.
  public enum Shape: String, Sendable, CaseIterable {
    /// From the structured meta kernel.
    case meta
    /// From the composite kernel of a `view_copy` operator.
    case viewCopy = "view_copy"
    /// From a function written by hand, which the shape header declares.
    case declared
    /// From a function that is still to be written by hand.
    case missing
    /// There is no kernel, because torchgen refuses the operator.
    case none
  }

  /// Why torchgen refuses the operator; empty where it does not.
  public let refusals: [EmitError]
  /// What is wrong with the operator's code although torchgen generates it.
  public let flaws: [EmitError]
  /// Where its kernel gets its shapes from.
  public let shape: Shape
  /// The function that makes its shapes, where one is called.
  let shapeFunction: ShapeFunction?
}

extension Readiness {
  /// Whether torchgen generates the operator, and all variants that its listing brings.
  public var generates: Bool { refusals.isEmpty }

  /// Whether a line in the backend yaml is all it takes.
  public var isReady: Bool { generates && flaws.isEmpty && shape != .missing }

  /// The declaration of the function that makes its shapes; `nil` where none is called.
  public var shapeDeclaration: String? {
    shapeFunction.flatMap { (try? $0.declaration())?.text }
  }

  /// What stands in the way, in plain words.
  public var blockers: [String] { (refusals + flaws).map(\.message) }
}
