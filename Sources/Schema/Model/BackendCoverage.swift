/// A backend's list resolved against a catalogue: which operator has which kernel.
///
/// Mirrors the two `BackendIndex`es that `parse_backend_yaml` makes, and the three lists that
/// `parse_native_functions_keys` returns. Operators stand for their positions in
/// `Catalog.functions`.
public struct BackendCoverage: Equatable, Sendable {
  /// The kernels at the backend key: of operators in `supported` and `full_codegen`.
  public var kernels: [Int: Kernel] = [:]
  /// The kernels at the autograd key.
  public var autogradKernels: [Int: Kernel] = [:]
  /// The operators in `full_codegen`.
  public var fullCodegen: Set<Int> = []
  /// The operators in `ir_gen`.
  public var irGen: Set<Int> = []

  /// A coverage with nothing covered.
  public init() {}

  /// The operators that are in any list.
  public var listed: Set<Int> {
    fullCodegen.union(irGen).union(kernels.keys).union(autogradKernels.keys)
  }
}
