import Schema

// Whether torchgen generates an operator follows from planning its code, piece by piece. For most
// operators one look at the types is enough: they take and give nothing that any piece refuses.
// Where these shortcuts say no, the plans decide.

extension ReadinessSurvey {
  /// Whether an operator and all variants that its listing brings are beyond doubt.
  static func isOrdinary(
    _ function: NativeFunction, bringing members: [Int], of catalog: Catalog
  ) -> Bool {
    let schema = function.schema
    let writes = schema.isOut || schema.name.name.inplace
    guard schema.isOrdinary, !writes || schema.returns.count == 1,
      schema.arguments.all.contains(where: \.isOrdinaryTensor),
      !function.hasTag("view_copy") || function.hasCompositeExplicitAutogradNonFunctionalKernel
    else { return false }
    return members.allSatisfy { catalog.functions[$0].schema.isOrdinaryCopy(of: schema) }
  }
}

extension FunctionSchema {
  /// Whether every argument and every return is of a common type.
  fileprivate var isOrdinary: Bool {
    var generators = 0
    for index in arguments.all.indices {
      let argument = arguments.all[index]
      guard argument.type.isOrdinary, !argument.isWrite || argument.type == .tensor else {
        return false
      }
      if argument.type.isGenerator { generators += 1 }
    }
    return generators < 2 && !returns.isEmpty && returns.allSatisfy { $0.type == .tensor }
  }

  /// Whether this in-place or out= variant can hand its arguments on to a functional variant.
  fileprivate func isOrdinaryCopy(of functional: FunctionSchema) -> Bool {
    guard isOrdinary, kind == .inplace || kind == .out else { return false }
    let own = arguments.all
    let wanted = functional.arguments.all
    return wanted.count <= own.count
      && wanted.indices.allSatisfy {
        own[$0].name == wanted[$0].name && own[$0].type == wanted[$0].type && !wanted[$0].isWrite
      }
  }
}

extension String {
  /// Whether `_symint` is in a name, which alone makes its kernel a symint kernel.
  var namesSymInt: Bool {
    let mark: StaticString = "_symint"
    var name = self
    return name.withUTF8 { name in
      var start = 0
      while start + mark.utf8CodeUnitCount <= name.count {
        // Few names have an `_s`, so the rest is rarely compared.
        if name[start] == mark.utf8Start[0], name[start + 1] == mark.utf8Start[1],
          (2..<mark.utf8CodeUnitCount).allSatisfy({ name[start + $0] == mark.utf8Start[$0] })
        {
          return true
        }
        start += 1
      }
      return false
    }
  }
}

extension Argument {
  fileprivate var isOrdinaryTensor: Bool {
    switch type {
    case .base(.tensor), .optional(.base(.tensor)), .list(.base(.tensor), _): true
    default: false
    }
  }
}

extension SchemaType {
  fileprivate var isOrdinary: Bool {
    switch self {
    case .base(let type), .optional(.base(let type)): type.isOrdinary
    case .list(.base(.bool), let size): size != nil
    case .list(.base(.tensor), _): true
    case .list(.base(let type), _), .optional(.list(.base(let type), _)):
      type == .int || type == .symInt || type == .float
    default: false
    }
  }
}

extension BaseType {
  fileprivate var isOrdinary: Bool {
    switch self {
    case .tensor, .scalar, .int, .symInt, .bool, .float, .str, .scalarType, .layout, .device,
      .memoryFormat, .generator:
      true
    default: false
    }
  }
}
