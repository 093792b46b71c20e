/// A key of PyTorch's dispatcher, by name: `CPU`, `Lazy`, `CompositeImplicitAutograd`.
///
/// Mirrors `DispatchKey` in `torchgen/model.py`.
public struct DispatchKey: Hashable, Sendable {
  /// The position in `names`: keys are compared thousands of times while a catalogue is read.
  let number: UInt8

  /// The key of that name; `nil` when PyTorch has none.
  public init?(named name: String) {
    let key = SchemaText.read(name) { DispatchKey(named: $0) }
    guard let key else { return nil }
    self = key
  }

  init?(named name: SchemaText) {
    guard let (number, known) = Self.numbers[name.fingerprint], name.equals(known) else {
      return nil
    }
    self.number = number
  }

  /// The key at a position, which is below `count`.
  init(number: UInt8) { self.number = number }

  /// How many keys there are.
  static var count: Int { names.count }

  /// The name; `CatchAll` is another name of `Undefined`.
  public var name: String { Self.names[Int(number)] }

  /// The key of kernels that decompose above autograd.
  public static let compositeImplicitAutograd = DispatchKey(number: 0)
  /// The same for nested tensors only.
  public static let compositeImplicitAutogradNestedTensor = DispatchKey(number: 1)
  /// The key of kernels that serve every backend below autograd.
  public static let compositeExplicitAutograd = DispatchKey(number: 2)
  /// The same, for kernels that use views or mutation inside.
  public static let compositeExplicitAutogradNonFunctional = DispatchKey(number: 3)
  /// The key of kernels for the CPU.
  public static let cpu = DispatchKey(number: 4)
  /// The key of kernels for CUDA.
  public static let cuda = DispatchKey(number: 5)
}

extension DispatchKey: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}

extension DispatchKey {
  /// The autograd key above this key: `AutogradLazy` for `Lazy`.
  public var autograd: DispatchKey? { DispatchKey(named: "Autograd\(name)") }

  /// Whether the key can stand in a `dispatch` table of native_functions.yaml.
  public var isAllowedInTables: Bool { Self.allowedInTables[Int(number)] }

  /// Whether torchgen makes kernels for this key of structured operators, listed or not.
  public var hasDerivedKernels: Bool {
    name == "Meta" || self == .compositeExplicitAutogradNonFunctional
  }

  /// Whether the key stands for a kernel that serves all backends.
  public var isComposite: Bool { number < Self.composites.count }

  /// The backends that appear with every functionality.
  static let backendComponents = [
    "CPU", "CUDA", "HIP", "XLA", "MTIA", "MPS", "IPU", "XPU", "HPU", "VE", "Lazy", "Meta",
    "PrivateUse1", "PrivateUse2", "PrivateUse3",
  ]

  private static let composites = [
    "CompositeImplicitAutograd", "CompositeImplicitAutogradNestedTensor",
    "CompositeExplicitAutograd", "CompositeExplicitAutogradNonFunctional",
  ]

  /// The name of each key; the constants above are positions in it.
  private static let names: [String] = {
    let functionalities = ["", "Quantized", "Sparse", "SparseCsr", "NestedTensor", "Autograd"]
    let perBackend = functionalities.flatMap { prefix in backendComponents.map { prefix + $0 } }
    return composites + perBackend + otherNames
  }()

  /// Every legal name and the key it stands for, by fingerprints: entries name thousands of keys.
  private static let numbers: [UInt64: (number: UInt8, name: String)] = {
    var numbers: [UInt64: (number: UInt8, name: String)] = [:]
    for (number, name) in zip(UInt8(0)..., names) {
      numbers[SchemaText.read(name) { $0.fingerprint }] = (number, name)
    }
    let catchAll = "CatchAll"
    numbers[SchemaText.read(catchAll) { $0.fingerprint }] =
      names.firstIndex(of: "Undefined").map { (UInt8($0), catchAll) }
    return numbers
  }()

  private static let otherNames = """
    Undefined FPGA MAIA Vulkan Metal MKLDNN OpenGL OpenCL IDEEP CustomRNGKeyId MkldnnCPU Sparse \
    SparseCsr NestedTensor Dense PythonTLSSnapshot PreDispatch PythonDispatcher Python \
    FuncTorchDynamicLayerBackMode ZeroTensor Conjugate Negative BackendSelect Named AutogradOther \
    AutogradFunctionality AutogradNestedTensor Tracer Autocast AutocastCPU AutocastCUDA \
    AutocastXPU Batched VmapMode FuncTorchGradWrapper FuncTorchBatched BatchedNestedTensor \
    FuncTorchVmapMode FuncTorchDynamicLayerFrontMode Functionalize TESTING_ONLY_GenericWrapper \
    TESTING_ONLY_GenericMode ADInplaceOrView Autograd FuncTorchBatchedDecomposition
    """.split(separator: " ").map(String.init)

  private static let allowedInTables = names.map(namesInTables.contains)

  private static let namesInTables = Set(
    """
    CPU SparseCPU SparseCsrCPU MkldnnCPU CUDA MPS XPU SparseXPU SparseCsrXPU SparseCUDA \
    SparseCsrCUDA SparseMPS SparseCsrMPS QuantizedCPU QuantizedCUDA CompositeImplicitAutograd \
    CompositeImplicitAutogradNestedTensor CompositeExplicitAutograd \
    CompositeExplicitAutogradNonFunctional NestedTensorCPU NestedTensorCUDA NestedTensorXPU \
    NestedTensorHPU Meta SparseMeta SparseCsrMeta QuantizedMeta NestedTensorMeta ZeroTensor MTIA
    """.split(separator: " ").map(String.init))
}
