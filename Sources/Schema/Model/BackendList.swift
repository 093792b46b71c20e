/// The four lists of a backend yaml that an operator can be in.
public enum CoverageList: String, CaseIterable, Sendable, Hashable {
  /// Declaration, registration, IR class and kernel are generated.
  case fullCodegen = "full_codegen"
  /// Declaration and registration are generated; the kernel is written by hand.
  case supported
  /// Only the IR class is generated.
  case irGen = "ir_gen"
  /// Declared and registered at the backend's autograd key; the kernel is written by hand.
  case autograd
}

/// What a backend yaml says: which operators the backend covers and how.
public struct BackendList: Equatable, Sendable {
  /// A name in one of the lists.
  public struct Item: Equatable, Sendable {
    /// The text as written.
    public let text: String
    /// The parsed name.
    public let name: OperatorName
    /// Where it stands.
    public let location: SourceLocation

    /// Makes an item.
    public init(text: String, name: OperatorName, location: SourceLocation) {
      self.text = text
      self.name = name
      self.location = location
    }
  }

  /// A name under `symint`, which torchgen takes as a mere text.
  public struct SymIntItem: Equatable, Sendable {
    /// The text as written.
    public let text: String
    /// Where it stands.
    public let location: SourceLocation
  }

  /// A hand-written IR node for a schema that PyTorch does not declare.
  public struct NonNativeItem: Equatable, Sendable {
    /// The schema; torchgen calls it `func`.
    public let schema: FunctionSchema
    /// The C++ expression of the node's kind; `nil` for the usual symbol.
    public let opkind: String?
    /// The names under `properties`, in order.
    public let properties: [LazyIrProperty]
    /// Where the item begins.
    public let location: SourceLocation

    /// Makes an item.
    public init(
      schema: FunctionSchema, opkind: String?, properties: [LazyIrProperty],
      location: SourceLocation
    ) {
      self.schema = schema
      self.opkind = opkind
      self.properties = properties
      self.location = location
    }
  }

  /// The dispatch key; `nil` when the yaml names none that exists.
  public var backendKey: DispatchKey?
  /// The key of the `autograd` list; `nil` when that list is empty.
  public var autogradKey: DispatchKey?
  /// The C++ namespace of the generated code, `torch::lazy`.
  public var cppNamespace = ""
  /// The class that holds the kernels, where the yaml names one; the lazy generator ignores it.
  public var className: String?
  /// Where that class is named.
  public var classNameLocation: SourceLocation?
  /// Whether only listed variants are registered, without copies for in-place and out ones.
  public var useOutAsPrimary = false
  /// Whether generated wrappers check and guard the device.
  public var deviceGuard = false
  /// The names in each list, in the order of the yaml.
  public var items: [CoverageList: [Item]] = [:]
  /// The names under `symint`, as written.
  public var symint: Set<String> = []
  /// Where each name under `symint` stands.
  public var symintItems: [SymIntItem] = []
  /// The hand-written IR nodes.
  public var nonNative: [NonNativeItem] = []
  /// Everything that is wrong with the file.
  public var diagnostics: [Diagnostic] = []

  /// An empty list.
  public init() {}
}

extension BackendList {
  /// The names in one list, in the order of the yaml.
  public subscript(list: CoverageList) -> [Item] { items[list] ?? [] }

  /// Whether an operator's kernel takes symbolic sizes: its text as written is under `symint`.
  public func isSymInt(_ item: Item) -> Bool { symint.contains(item.text) }
}

/// A property of an IR node, by the name that a backend yaml uses.
///
/// Mirrors `LazyIrProperties` in `torchgen/api/lazy.py`.
public enum LazyIrProperty: String, CaseIterable, Sendable {
  case shapePrecompute = "ShapePrecompute"
  case shapeCompute = "ShapeCompute"
  case shapeCache = "ShapeCache"
  case lower = "Lower"
  case lowerDeclOnly = "LowerDeclOnly"
  case canBeReused = "CanBeReused"
  case canBeReusedDeclOnly = "CanBeReusedDeclOnly"
  case createFn = "CreateFn"
  case createFnDeclOnly = "CreateFnDeclOnly"
  case treatScalarsAsConstants = "TreatScalarsAsConstants"
}
