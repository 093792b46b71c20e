/// Parameters that a structured meta function computes once for the impl function.
///
/// Mirrors `Precompute` in `torchgen/model.py`.
public struct Precompute: Hashable, Sendable {
  /// A parameter of the kernel and what replaces it.
  public struct Replacement: Hashable, Sendable {
    /// The parameter that goes.
    public let parameter: String
    /// The arguments that come in its place.
    public let arguments: [Argument]
  }

  /// What is replaced.
  public var replacements: [Replacement] = []
  /// What is added.
  public var added: [Argument] = []
}

/// A loop body from which torchgen makes an element-wise kernel.
///
/// Mirrors `UfuncInnerLoop` in `torchgen/model.py`.
public struct UfuncInnerLoop: Hashable, Sendable {
  /// What the loop is for, such as `Generic` or `CPUScalar`.
  public let key: String
  /// The C++ function's name.
  public let name: String
  /// The dtypes, by class or by scalar type.
  public let supportedDtypes: [String]
}
