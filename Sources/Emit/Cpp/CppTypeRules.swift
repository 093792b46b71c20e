import Schema

/// How the types of one function's schema are spelled in C++, dispatcher style.
///
/// Mirrors `torchgen/api/cpp.py` and `torchgen/api/dispatcher.py`; what torchgen keeps in the
/// globals of `torchgen/local.py` are the properties of this value.
struct CppTypeRules: Equatable, Sendable {
  /// Whether symbolic integers stay symbolic.
  let symInt: Bool
  /// Whether a list of tensors is a `const at::ITensorListRef &`, as in structured groups.
  let listsAreReferences: Bool
  /// Whether even written tensors are passed as constant references.
  let mutableIsConst: Bool

  init(symInt: Bool, listsAreReferences: Bool = false, mutableIsConst: Bool = false) {
    self.symInt = symInt
    self.listsAreReferences = listsAreReferences
    self.mutableIsConst = mutableIsConst
  }

  /// The rules for a function's own signatures.
  init(for function: NativeFunction, symInt: Bool) {
    self.init(
      symInt: symInt, listsAreReferences: function.isPartOfStructuredGroup,
      mutableIsConst: function.useConstRefForMutableTensors)
  }

  /// The same rules with symbolic integers.
  var withSymInt: CppTypeRules {
    CppTypeRules(
      symInt: true, listsAreReferences: listsAreReferences, mutableIsConst: mutableIsConst)
  }
}

extension CppTypeRules {
  /// The type of a parameter.
  func type(of argument: Argument) throws(EmitError) -> CppType {
    do throws(Unsupported) {
      return try parameterType(argument.type, isWrite: argument.isWrite)
    } catch {
      switch error {
      case .noType: throw .noCppType(argument)
      case .unsizedBoolList: throw .unsizedBoolList("takes", argument.name)
      }
    }
  }

  private enum Unsupported: Error {
    case noType
    case unsizedBoolList
  }

  /// Mirrors `cpp.argumenttype_type`.
  private func parameterType(_ type: SchemaType, isWrite: Bool) throws(Unsupported) -> CppType {
    switch type {
    case .base(.tensor): isWrite && !mutableIsConst ? .mutableTensor : .constTensor
    case .base(.scalar): .constScalar
    case .base(let base): .base(try valueType(base))
    case .optional(let element): try optionalType(of: element, isWrite: isWrite)
    case .list(let element, let size): try listType(of: element, size: size)
    case .customClass: throw .noType
    }
  }

  private func optionalType(of element: SchemaType, isWrite: Bool) throws(Unsupported) -> CppType {
    switch element {
    case .base(.tensor): isWrite && !mutableIsConst ? .mutableTensor : .constOptionalTensor
    case .base(.scalar): .constOptionalScalar
    case .list(.base(.int), _): .base(.optionalIntArrayRef)
    case .list(.base(.symInt), _):
      .base(symInt ? .optionalSymIntArrayRef : .optionalIntArrayRef)
    default: .optional(try parameterType(element, isWrite: isWrite))
    }
  }

  private func listType(of element: SchemaType, size: Int?) throws(Unsupported) -> CppType {
    switch element {
    case .base(.bool):
      guard let size else { throw .unsizedBoolList }
      return .boolArray(size: size)
    case .base(.int): return .base(.intArrayRef)
    case .base(.symInt): return .base(symInt ? .symIntArrayRef : .intArrayRef)
    case .base(.tensor): return listsAreReferences ? .constTensorListRef : .base(.tensorList)
    case .base(.scalar): return .arrayRef(.base(.scalar))
    case .base(.dimname): return .base(.dimnameList)
    case .optional(.base(.tensor)): return .constOptionalTensorList
    default: return .arrayRef(try parameterType(element, isWrite: false))
    }
  }

  /// Mirrors the table `BaseTypeToCppMapping`.
  private func valueType(_ type: BaseType) throws(Unsupported) -> CppBaseType {
    switch type {
    case .symInt: symInt ? .symInt : .int64
    case .graphModule: throw .noType
    default: CppBaseType(type)
    }
  }
}
