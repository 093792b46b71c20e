/// A key of PyTorch's dispatcher, by name: `CPU`, `Lazy`, `CompositeImplicitAutograd`.
///
/// Mirrors `DispatchKey` in `torchgen/model.py`.
public struct DispatchKey: Hashable, Sendable {
  /// The name; `CatchAll` is another name of `Undefined`.
  public let name: String

  /// The key of that name; `nil` when PyTorch has none.
  public init?(named name: String) {
    guard let name = Self.canonicalNames[name] else { return nil }
    self.name = name
  }

  private init(known name: String) { self.name = name }

  /// The key of kernels for the CPU.
  public static let cpu = DispatchKey(known: "CPU")
  /// The key of kernels for CUDA.
  public static let cuda = DispatchKey(known: "CUDA")
  /// The key of kernels that decompose above autograd.
  public static let compositeImplicitAutograd = DispatchKey(known: "CompositeImplicitAutograd")
  /// The same for nested tensors only.
  public static let compositeImplicitAutogradNestedTensor =
    DispatchKey(known: "CompositeImplicitAutogradNestedTensor")
  /// The key of kernels that serve every backend below autograd.
  public static let compositeExplicitAutograd = DispatchKey(known: "CompositeExplicitAutograd")
  /// The same, for kernels that use views or mutation inside.
  public static let compositeExplicitAutogradNonFunctional =
    DispatchKey(known: "CompositeExplicitAutogradNonFunctional")
}

extension DispatchKey: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension DispatchKey {
  /// The autograd key above this key: `AutogradLazy` for `Lazy`.
  public var autograd: DispatchKey? { DispatchKey(named: "Autograd\(name)") }

  /// Whether the key can stand in a `dispatch` table of native_functions.yaml.
  public var isAllowedInTables: Bool { Self.namesInTables.contains(name) }

  /// Whether the key stands for a kernel that serves all backends.
  public var isComposite: Bool { name.hasPrefix("Composite") }

  /// The backends that appear with every functionality.
  static let backendComponents = [
    "CPU", "CUDA", "HIP", "XLA", "MTIA", "MPS", "IPU", "XPU", "HPU", "VE", "Lazy", "Meta",
    "PrivateUse1", "PrivateUse2", "PrivateUse3",
  ]

  /// Every legal name and the name it stands for.
  private static let canonicalNames: [String: String] = {
    let functionalities = ["", "Quantized", "Sparse", "SparseCsr", "NestedTensor", "Autograd"]
    let perBackend = functionalities.flatMap { prefix in backendComponents.map { prefix + $0 } }
    var names = Dictionary(uniqueKeysWithValues: (perBackend + otherNames).map { ($0, $0) })
    names["CatchAll"] = "Undefined"
    return names
  }()

  private static let otherNames = """
    Undefined FPGA MAIA Vulkan Metal MKLDNN OpenGL OpenCL IDEEP CustomRNGKeyId MkldnnCPU Sparse \
    SparseCsr NestedTensor Dense PythonTLSSnapshot PreDispatch PythonDispatcher Python \
    FuncTorchDynamicLayerBackMode ZeroTensor Conjugate Negative BackendSelect Named AutogradOther \
    AutogradFunctionality AutogradNestedTensor Tracer Autocast AutocastCPU AutocastCUDA \
    AutocastXPU Batched VmapMode FuncTorchGradWrapper FuncTorchBatched BatchedNestedTensor \
    FuncTorchVmapMode FuncTorchDynamicLayerFrontMode Functionalize TESTING_ONLY_GenericWrapper \
    TESTING_ONLY_GenericMode ADInplaceOrView Autograd CompositeImplicitAutograd \
    CompositeImplicitAutogradNestedTensor CompositeExplicitAutograd \
    CompositeExplicitAutogradNonFunctional FuncTorchBatchedDecomposition
    """.split(separator: " ").map(String.init)

  private static let namesInTables = Set(
    """
    CPU SparseCPU SparseCsrCPU MkldnnCPU CUDA MPS XPU SparseXPU SparseCsrXPU SparseCUDA \
    SparseCsrCUDA SparseMPS SparseCsrMPS QuantizedCPU QuantizedCUDA CompositeImplicitAutograd \
    CompositeImplicitAutogradNestedTensor CompositeExplicitAutograd \
    CompositeExplicitAutogradNonFunctional NestedTensorCPU NestedTensorCUDA NestedTensorXPU \
    NestedTensorHPU Meta SparseMeta SparseCsrMeta QuantizedMeta NestedTensorMeta ZeroTensor MTIA
    """.split(separator: " ").map(String.init))
}
