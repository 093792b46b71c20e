import Schema

/// What an operator needs besides a line in `full_codegen`.
///
/// A class, because everything that asks for the same operator shares the answer; it never changes.
public final class Readiness: Sendable {
  /// Where a generated kernel gets its shapes from.
  public enum Shape: String, Sendable, CaseIterable {
    /// From the structured meta kernel.
    case meta
    /// From the composite kernel of a `view_copy` operator.
    case viewCopy = "view_copy"
    /// From a function written by hand, which is declared where it has to be.
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
  let shapeFunction: ShapeSource?
  /// That calls arrive at another operator, which stands in no one's way: `fate` tells of it.
  public let decidedElsewhere: EmitError?
  /// A function that torchgen wants declared although nothing calls it.
  let demandedDeclaration: ShapeFunction?

  init(
    refusals: [EmitError], flaws: [EmitError], shape: Shape, shapeFunction: ShapeSource?,
    decidedElsewhere: EmitError? = nil, demandedDeclaration: ShapeFunction? = nil
  ) {
    self.refusals = refusals
    self.flaws = flaws
    self.shape = shape
    self.shapeFunction = shapeFunction
    self.decidedElsewhere = decidedElsewhere
    self.demandedDeclaration = demandedDeclaration
  }
}

/// The function, written by hand, that makes an operator's shapes.
enum ShapeSource: Sendable {
  /// Called by the kernel.
  case kernel(ShapeFunction)
  /// Called by the node.
  case node(NodeShapeFunction)
}

extension Readiness {
  /// Whether torchgen generates the operator, and all variants that its listing brings.
  public var generates: Bool { refusals.isEmpty }

  /// Whether a line in the backend yaml is all it takes.
  ///
  /// Whether calls arrive at the operator at all is a matter of its fate.
  public var isReady: Bool {
    generates && flaws.isEmpty && demandedDeclaration == nil && shape != .missing
  }

  /// The declaration of the function that makes its shapes; `nil` where none is called.
  public var shapeDeclaration: String? {
    switch shapeFunction {
    case .kernel(let function): (try? function.declaration())?.text
    case .node(let function): function.declaration.text
    case nil: nil
    }
  }

  /// The name of that function.
  public var shapeFunctionName: String? {
    switch shapeFunction {
    case .kernel(let function): "compute_shape_\(function.kernelName)"
    case .node(let function): function.name
    case nil: nil
    }
  }

  /// Whether the node itself calls that function, not the kernel.
  public var nodeMakesShape: Bool {
    if case .node = shapeFunction { true } else { false }
  }

  /// What stands in the way, in plain words.
  public var blockers: [String] {
    let demanded = demandedDeclaration.map {
      "needs compute_shape_\($0.kernelName) in the shape header, where torchgen looks for it "
        + "although nothing of this backend calls it"
    }
    return (refusals + flaws).map(\.message) + (demanded.map { [$0] } ?? [])
  }

  /// Everything that keeps the operator from being ready, the function that is to be written too.
  public var obstacles: [String] {
    guard shape == .missing, let name = shapeFunctionName else { return blockers }
    return blockers + ["needs the shape function \(name), which is still to be written"]
  }

  /// What stands in the way, and that another operator decides.
  public var reservations: [String] { blockers + [decidedElsewhere].compactMap { $0?.message } }
}
