import Schema

extension CppTypeRules {
  /// What a function with these returns gives in C++; symbolic integers stay symbolic in returns.
  ///
  /// Mirrors `cpp.returns_type`.
  func type(of returns: [Return]) throws(EmitError) -> CppType {
    if returns.isEmpty { return .base(.void) }
    if returns.count == 1 { return try returnType(returns[0]) }
    var elements: [CppType] = []
    for element in returns { elements.append(try returnType(element)) }
    return .tuple(elements)
  }

  private func returnType(_ value: Return) throws(EmitError) -> CppType {
    try withSymInt.returnType(value.type, isWrite: value.isWrite)
  }

  /// Mirrors `cpp.returntype_type`.
  private func returnType(_ type: SchemaType, isWrite: Bool) throws(EmitError) -> CppType {
    switch type {
    case .base(.tensor):
      return !isWrite ? .tensor : mutableIsConst ? .constTensor : .mutableTensor
    case .base(.graphModule), .customClass: throw .unsupportedReturn(type)
    case .base(let base): return .base(CppBaseType(base))
    case .list(.base(.bool), let size):
      guard let size else { throw .unsizedBoolList("returns", nil) }
      return .boolArray(size: size)
    case .list(let element, let size):
      guard !isWrite, size == nil else { throw .unsupportedReturn(type) }
      return .vector(try returnType(element, isWrite: false))
    case .optional(let element):
      guard element == .tensor || element.isValueType else { throw .unsupportedReturn(type) }
      return .optional(try returnType(element, isWrite: isWrite))
    }
  }
}

extension SchemaType {
  /// Whether C++ spells the type in the same way wherever it stands.
  fileprivate var isValueType: Bool {
    switch self {
    case .base(let type): type != .tensor && type != .scalar
    case .optional(let element): element.isValueType
    case .list(let element, _): element == .base(.bool)
    case .customClass: false
    }
  }
}

extension CppBaseType {
  /// The C++ type of a schema type where references and symbolic integers play no part.
  ///
  /// Mirrors the table `BaseTypeToCppMapping` in `torchgen/api/types/types.py`.
  init(_ type: BaseType) {
    self =
      switch type {
      case .tensor: .tensor
      case .scalar: .scalar
      case .int: .int64
      case .float: .double
      case .bool: .bool
      case .str: .stringView
      case .symInt: .symInt
      case .symBool: .symBool
      case .generator: .generator
      case .scalarType: .scalarType
      case .layout: .layout
      case .device: .device
      case .deviceIndex: .deviceIndex
      case .memoryFormat: .memoryFormat
      case .qScheme: .qScheme
      case .storage: .storage
      case .stream: .stream
      case .dimVector: .dimVector
      case .dimname: .dimname
      // No C++ type; those who can meet one refuse it before.
      case .graphModule: .void
      }
  }
}

extension EmitError {
  static func noCppType(_ argument: Argument) -> EmitError {
    EmitError(
      "no-cpp-type",
      "takes \(argument.type.plainName) ('\(argument.name)'), which has no C++ type")
  }

  static func unsizedBoolList(_ verb: String, _ name: String?) -> EmitError {
    EmitError(
      "unsized-bool-list",
      "\(verb) a list of bools without a size\(name.map { " ('\($0)')" } ?? "")")
  }

  static func unsupportedReturn(_ type: SchemaType) -> EmitError {
    EmitError("unsupported-return", "returns \(type.plainName), for which there is no C++ type")
  }
}
