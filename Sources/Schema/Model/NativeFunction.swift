/// One operator as native_functions.yaml declares it, or as torchgen derives it from one.
///
/// Mirrors `NativeFunction` in `torchgen/model.py`.
public struct NativeFunction: Equatable, Sendable {
  /// Where an operator comes from.
  public enum Origin: String, Sendable {
    /// It has an entry of its own.
    case yaml
    /// torchgen makes it to complete a group.
    case generated
  }

  /// Whether torchgen makes a free function, a method, or both.
  public struct Variants: OptionSet, Hashable, Sendable {
    /// A bit for each.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A free function.
    public static let function = Variants(rawValue: 1)
    /// A method of the tensor.
    public static let method = Variants(rawValue: 2)
  }

  /// How generated wrappers check the devices of tensors.
  public enum DeviceCheck: String, Sendable, CaseIterable {
    case noCheck = "NoCheck"
    case exactSame = "ExactSame"
  }

  /// The schema; torchgen calls it `func`.
  public var schema: FunctionSchema
  /// What stands before `::` in `func`; `aten` when nothing does.
  public var namespace = "aten"
  /// Whether the operator has an entry of its own.
  public var origin = Origin.yaml
  /// Where the entry begins; for a generated operator, the entry it was made from.
  public var location: SourceLocation
  /// As what the operator can be called.
  public var variants = Variants.function
  /// Whether written tensors are taken by const reference in C++.
  public var useConstRefForMutableTensors = false
  /// Whether PyTorch registers the kernels by hand.
  public var manualKernelRegistration = false
  /// Whether the C++ binding is written by hand.
  public var manualCppBinding = false
  /// Whether kernels run with the device of their arguments.
  public var deviceGuard = true
  /// How wrappers compare the devices of their arguments.
  public var deviceCheck = DeviceCheck.exactSame
  /// Whether this is the out= variant of a structured group: it has a meta and an impl part.
  public var structured = false
  /// The tags, implicit ones included.
  public var tags: [String] = []
  /// The kernels that PyTorch itself has.
  public var dispatch = DispatchTable()
  private var rarities = Boxed.common

  /// An operator with every property at its default.
  public init(schema: FunctionSchema, location: SourceLocation) {
    self.schema = schema
    self.location = location
  }
}

extension NativeFunction.Variants {
  /// The variant of that name.
  init?(named name: String) {
    switch name {
    case "function": self = .function
    case "method": self = .method
    default: return nil
    }
  }

  /// The names in alphabetical order.
  public var names: [String] {
    (contains(.function) ? ["function"] : []) + (contains(.method) ? ["method"] : [])
  }
}

/// What few entries say stands behind one reference, so that an operator costs little to copy.
extension NativeFunction {
  private struct Rarities: Equatable {
    var structuredDelegate: OperatorName?
    var structuredInherits: String?
    var precomputed: Precompute?
    var pythonModule: String?
    var categoryOverride: String?
    var cppNoDefaultArgs: [String] = []
    var autogen: [OperatorName] = []
    var ufuncInnerLoops: [UfuncInnerLoop] = []
  }

  private indirect enum Boxed: Equatable {
    case box(Rarities)

    static let common = Boxed.box(Rarities())

    var fields: Rarities {
      get {
        switch self {
        case .box(let fields): fields
        }
      }
      set { self = .box(newValue) }
    }
  }

  /// The structured out= variant whose meta and impl parts serve this variant as well.
  public var structuredDelegate: OperatorName? {
    get { rarities.fields.structuredDelegate }
    set { rarities.fields.structuredDelegate = newValue }
  }
  /// The C++ class that the structured kernel derives from.
  public var structuredInherits: String? {
    get { rarities.fields.structuredInherits }
    set { rarities.fields.structuredInherits = newValue }
  }
  /// What the meta function computes for the impl function.
  public var precomputed: Precompute? {
    get { rarities.fields.precomputed }
    set { rarities.fields.precomputed = newValue }
  }
  /// The Python module that the function appears in.
  public var pythonModule: String? {
    get { rarities.fields.pythonModule }
    set { rarities.fields.pythonModule = newValue }
  }
  /// A category for documentation.
  public var categoryOverride: String? {
    get { rarities.fields.categoryOverride }
    set { rarities.fields.categoryOverride = newValue }
  }
  /// The arguments whose defaults C++ does not get.
  public var cppNoDefaultArgs: [String] {
    get { rarities.fields.cppNoDefaultArgs }
    set { rarities.fields.cppNoDefaultArgs = newValue }
  }
  /// The variants that torchgen is asked to make.
  public var autogen: [OperatorName] {
    get { rarities.fields.autogen }
    set { rarities.fields.autogen = newValue }
  }
  /// Element-wise loops from which torchgen makes CPU and CUDA kernels.
  public var ufuncInnerLoops: [UfuncInnerLoop] {
    get { rarities.fields.ufuncInnerLoops }
    set { rarities.fields.ufuncInnerLoops = newValue }
  }
}

extension NativeFunction {
  /// The operator's name.
  public var name: OperatorName { schema.name }

  /// Whether the operator has a tag.
  public func hasTag(_ tag: String) -> Bool { tags.contains(tag) }

  /// Whether a structured kernel serves it, so that its shape comes from a meta function.
  public var isPartOfStructuredGroup: Bool { structured || structuredDelegate != nil }

  /// Whether a composite implicit kernel serves it: it decomposes above autograd.
  public var hasCompositeImplicitAutogradKernel: Bool {
    dispatch[.compositeImplicitAutograd] != nil
  }

  /// Whether a composite explicit kernel serves it on every backend.
  public var hasCompositeExplicitAutogradKernel: Bool {
    dispatch[.compositeExplicitAutograd] != nil
  }

  /// Whether a composite explicit non-functional kernel serves it.
  public var hasCompositeExplicitAutogradNonFunctionalKernel: Bool {
    dispatch[.compositeExplicitAutogradNonFunctional] != nil
  }

  /// Whether the result may be a view of an argument.
  ///
  /// Mirrors `NativeFunction.is_view_op`.
  public var isViewOp: Bool {
    schema.isAliasing
      || hasTag("inplace_view") && !["resize_", "resize_as_"].contains(name.description)
  }
}

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
