import Schema

/// The C++ type that an IR class stores or takes for an argument.
///
/// Mirrors the types that `process_ir_type` in `torchgen/api/lazy.py` makes.
indirect enum LazyType: Hashable, Sendable {
  /// A value of the IR: the class that `Options.lazyValueClass` names.
  case value
  /// A list of tensors as one value; always `torch::lazy::Value`.
  case tensorList
  /// Something the IR stores as it is.
  case constant(CppBaseType)
  case optional(LazyType)
  /// `::std::vector<T>`
  case vector(LazyType)
  /// `c10::List<T>`
  case list(LazyType)

  static let optionalValue = LazyType.optional(.value)
  static let intVector = LazyType.vector(.constant(.int64))
  static let optionalValueList = LazyType.list(.optional(.value))

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// Whether this is a type without parameters.
  var isPlain: Bool {
    switch self {
    case .value, .tensorList, .constant: true
    case .optional, .vector, .list: false
    }
  }
}

extension LazyType {
  /// The type for an argument, or `nil` where there is none.
  init?(_ type: SchemaType, symInt: Bool, scalarsAreConstants: Bool) {
    switch type {
    case .base(let base):
      guard let type = Self.base(base, symInt, scalarsAreConstants) else { return nil }
      self = type
    case .optional(.base(.tensor)): self = .optionalValue
    case .optional(let element):
      guard let type = LazyType(element, symInt: symInt, scalarsAreConstants: scalarsAreConstants)
      else { return nil }
      self = .optional(type)
    case .list(.optional(.base(.tensor)), _): self = .optionalValueList
    case .list(.base(.tensor), _): self = .tensorList
    // A list of symbolic integers is stored as numbers whatever happens to single ones.
    case .list(.base(.symInt), _): self = .intVector
    case .list(let element, _):
      guard let type = LazyType(element, symInt: symInt, scalarsAreConstants: scalarsAreConstants)
      else { return nil }
      self = .vector(type)
    case .customClass: return nil
    }
  }

  private static func base(_ type: BaseType, _ symInt: Bool, _ scalarsAreConstants: Bool)
    -> LazyType?
  {
    switch type {
    case .tensor: .value
    case .scalar: scalarsAreConstants ? .constant(.scalar) : .value
    case .symInt: symInt ? .value : .constant(.int64)
    case .int, .bool, .float, .str, .scalarType, .layout, .device, .memoryFormat, .generator:
      .constant(CppBaseType(type))
    case .dimname, .dimVector, .deviceIndex, .qScheme, .storage, .stream, .symBool, .graphModule:
      nil
    }
  }
}

/// The class of IR values, and what follows from its name.
struct LazyValueClass: Hashable, Sendable {
  /// The name as C++ spells it.
  let name: String
  /// Whether a list of tensors, which always has the type `torch::lazy::Value`, is a value.
  let isDefault: Bool
  /// The plain C++ type of the same name; arguments of that type would count as values.
  private let constant: CppBaseType?

  init(_ options: Options) {
    let text = options.lazyValueClass
    // torchgen cuts the name at its last `::` and drops an empty namespace.
    let isInGlobalNamespace = text.hasPrefix("::") && !text.dropFirst(2).contains("::")
    name = isInGlobalNamespace ? String(text.dropFirst(2)) : text
    isDefault = name == "torch::lazy::Value"
    constant = CppBaseType(rawValue: name)
  }

  /// Whether a type is, or holds, a value of the IR.
  ///
  /// Mirrors `isValueType` in `torchgen/api/lazy.py`.
  func isValue(_ type: LazyType) -> Bool {
    switch type {
    case .value: true
    case .tensorList: isDefault
    case .constant(let type): type == constant
    case .optional(let element), .vector(let element), .list(let element): isValue(element)
    }
  }

  /// A type as C++ spells it.
  func spelled(_ type: LazyType) -> Code {
    switch type {
    case .value: Code(name)
    case .tensorList: "torch::lazy::Value"
    case .constant(let type): Code(type.rawValue)
    case .optional(let element): "::std::optional<\(spelled(element))>"
    case .vector(let element): "::std::vector<\(spelled(element))>"
    case .list(let element): "c10::List<\(spelled(element))>"
    }
  }
}
