/// The types that the schema language names, without optional and list marks.
///
/// Mirrors `BaseTy` in `torchgen/model.py`.
public enum BaseType: String, CaseIterable, Sendable {
  case generator = "Generator"
  case scalarType = "ScalarType"
  case tensor = "Tensor"
  case int
  /// Only releases before 2.13 have it.
  case dimname = "Dimname"
  case dimVector = "DimVector"
  case float
  case str
  case bool
  case layout = "Layout"
  case device = "Device"
  case deviceIndex = "DeviceIndex"
  case scalar = "Scalar"
  case memoryFormat = "MemoryFormat"
  case qScheme = "QScheme"
  case storage = "Storage"
  case stream = "Stream"
  case symInt = "SymInt"
  case symBool = "SymBool"
  case graphModule = "GraphModule"
}

/// The type of an argument or a return: `Tensor?[]`, `int[2]`, `__torch__.torch.classes.x.Y`.
///
/// Mirrors `Type` in `torchgen/model.py`.
public enum SchemaType: Hashable, Sendable {
  case base(BaseType)
  /// `T?`
  indirect case optional(SchemaType)
  /// `T[]`, or `T[2]` with a size.
  indirect case list(SchemaType, size: Int?)
  /// `__torch__.torch.classes.` and a name.
  case customClass(String)

  /// The plain tensor type.
  public static let tensor = SchemaType.base(.tensor)
}

extension SchemaType: CustomStringConvertible {
  /// The type as schemas write it.
  public var description: String { printed { print(to: &$0) } }

  /// Appends the type; an alias mark stands behind the word `Tensor`.
  func print(_ annotation: Annotation? = nil, to text: inout some TextOutputStream) {
    switch self {
    case .base(let type):
      text.write(type.rawValue)
      if let annotation { text.write("(\(annotation))") }
    case .optional(let element):
      element.print(annotation, to: &text)
      text.write("?")
    case .list(let element, let size):
      element.print(annotation, to: &text)
      text.write(size.map { "[\($0)]" } ?? "[]")
    case .customClass(let name):
      text.write(Self.customClassPrefix)
      text.write(name)
    }
  }

  static let customClassPrefix = "__torch__.torch.classes."
}

extension SchemaType {
  /// The base type inside all optionals and lists; `nil` for a custom class.
  public var innermost: BaseType? {
    switch self {
    case .base(let type): type
    case .optional(let element), .list(let element, _): element.innermost
    case .customClass: nil
    }
  }

  /// Whether the innermost element is a Tensor.
  public var isTensorLike: Bool { innermost == .tensor }
  /// Whether the innermost element is a Generator.
  public var isGeneratorLike: Bool { innermost == .generator }
  /// Whether the innermost element is a SymInt.
  public var isSymIntLike: Bool { innermost == .symInt }

  /// Whether this is a list, or an optional list.
  public var isListLike: Bool {
    switch self {
    case .base, .customClass: false
    case .optional(let element): element.isListLike
    case .list: true
    }
  }
}
