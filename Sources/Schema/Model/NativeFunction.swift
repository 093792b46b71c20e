/// One operator as native_functions.yaml declares it, or as torchgen derives it from one.
///
/// Mirrors `NativeFunction` in `torchgen/model.py`.
///
/// It is one reference wide, because everything that handles operators copies them, often on several
/// processors at once.
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

  /// What all copies share; it never changes.
  private final class Content: Sendable {
    let properties: Properties
    init(_ properties: Properties) { self.properties = properties }
  }

  private let content: Content

  /// An operator with certain properties.
  package init(_ properties: Properties) { content = Content(properties) }

  /// An operator with every property at its default.
  public init(schema: FunctionSchema, location: SourceLocation) {
    self.init(Properties(schema: schema, location: location))
  }

  /// The same operator but for some properties.
  package func with(_ change: (inout Properties) -> Void) -> NativeFunction {
    var properties = content.properties
    change(&properties)
    return NativeFunction(properties)
  }

  /// Whether both have the same properties.
  public static func == (left: NativeFunction, right: NativeFunction) -> Bool {
    left.content === right.content || left.content.properties == right.content.properties
  }
}

extension NativeFunction {
  /// The schema; torchgen calls it `func`.
  public var schema: FunctionSchema { content.properties.schema }
  /// What stands before `::` in `func`; `aten` when nothing does.
  public var namespace: String { content.properties.namespace }
  /// Whether the operator has an entry of its own.
  public var origin: Origin { content.properties.origin }
  /// Where the entry begins; for a generated operator, the entry it was made from.
  public var location: SourceLocation { content.properties.location }
  /// As what the operator can be called.
  public var variants: Variants { content.properties.variants }
  /// Whether written tensors are taken by const reference in C++.
  public var useConstRefForMutableTensors: Bool { content.properties.useConstRefForMutableTensors }
  /// Whether PyTorch registers the kernels by hand.
  public var manualKernelRegistration: Bool { content.properties.manualKernelRegistration }
  /// Whether the C++ binding is written by hand.
  public var manualCppBinding: Bool { content.properties.manualCppBinding }
  /// Whether kernels run with the device of their arguments.
  public var deviceGuard: Bool { content.properties.deviceGuard }
  /// How wrappers compare the devices of their arguments.
  public var deviceCheck: DeviceCheck { content.properties.deviceCheck }
  /// Whether this is the out= variant of a structured group: it has a meta and an impl part.
  public var structured: Bool { content.properties.structured }
  /// The tags, implicit ones included.
  public var tags: [String] { content.properties.tags }
  /// The kernels that PyTorch itself has.
  public var dispatch: DispatchTable { content.properties.dispatch }
  /// The structured out= variant whose meta and impl parts serve this variant as well.
  public var structuredDelegate: OperatorName? { content.properties.structuredDelegate }
  /// The C++ class that the structured kernel derives from.
  public var structuredInherits: String? { content.properties.structuredInherits }
  /// What the meta function computes for the impl function.
  public var precomputed: Precompute? { content.properties.precomputed }
  /// The Python module that the function appears in.
  public var pythonModule: String? { content.properties.pythonModule }
  /// A category for documentation.
  public var categoryOverride: String? { content.properties.categoryOverride }
  /// The arguments whose defaults C++ does not get.
  public var cppNoDefaultArgs: [String] { content.properties.cppNoDefaultArgs }
  /// The variants that torchgen is asked to make.
  public var autogen: [OperatorName] { content.properties.autogen }
  /// Element-wise loops from which torchgen makes CPU and CUDA kernels.
  public var ufuncInnerLoops: [UfuncInnerLoop] { content.properties.ufuncInnerLoops }
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

extension NativeFunction {
  /// The operator's name.
  public var name: OperatorName { schema.name }

  /// Whether the operator has a tag.
  public func hasTag(_ tag: String) -> Bool { tags.contains(tag) }

  /// Whether a structured kernel serves it, so that its shape comes from a meta function.
  public var isPartOfStructuredGroup: Bool { content.properties.isPartOfStructuredGroup }

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
