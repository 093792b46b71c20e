/// A backend's list resolved against a catalogue: which operator has which kernel.
///
/// Mirrors the two `BackendIndex`es that `parse_backend_yaml` makes, and the three lists that
/// `parse_native_functions_keys` returns. All arrays run parallel to `Catalog.functions`.
public struct BackendCoverage: Equatable, Sendable {
  /// The kernel at the backend key: operators in `supported` and `full_codegen`.
  public var kernels: [Kernel?]
  /// The kernel at the autograd key.
  public var autogradKernels: [Kernel?]
  /// Whether an operator is in `full_codegen`.
  public var isFullCodegen: [Bool]
  /// Whether an operator is in `ir_gen`.
  public var isIrGen: [Bool]

  /// Whether an operator is in any list.
  public func lists(_ function: Int) -> Bool {
    kernels[function] != nil || autogradKernels[function] != nil || isIrGen[function]
      || isFullCodegen[function]
  }

  /// A coverage of `count` operators with nothing covered.
  public init(count: Int) {
    kernels = Array(repeating: nil, count: count)
    autogradKernels = kernels
    isFullCodegen = Array(repeating: false, count: count)
    isIrGen = isFullCodegen
  }
}
