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
      schema.hasOrdinaryTensor,
      !function.hasTag("view_copy") || function.hasCompositeExplicitAutogradNonFunctionalKernel
    else { return false }
    return members.allSatisfy { catalog.functions[$0].schema.isOrdinaryCopy(of: schema) }
  }
}

extension Emission {
  /// The members of the groups in which something is listed that might be refused; what is wrong
  /// with a list can only be with these.
  static func doubtful(
    _ members: [Member], of catalog: Catalog, _ coverage: BackendCoverage, _ context: EmitContext
  ) -> [Member] {
    guard context.valueClass.isDefault else { return members }
    let doubtful = coverage.listed.filter { function in
      let kernel = coverage.kernels[function] ?? coverage.autogradKernels[function]
      return kernel?.supportsSymInt == true
        || !ReadinessSurvey.isOrdinary(
          catalog.functions[function],
          bringing: catalog.membersBrought(by: function, in: context.backend), of: catalog)
    }
    let groups = Set(doubtful.map { catalog.groupOfFunction[$0] })
    return members.filter { groups.contains(catalog.groupOfFunction[$0.function]) }
  }
}

extension FunctionSchema {
  /// Whether every argument and every return is of a common type.
  fileprivate var isOrdinary: Bool {
    let (all, returns) = (arguments.all, returns)
    var generators = 0
    // Whole arguments are not copied where their types are enough.
    for index in all.indices {
      guard all[index].type.isOrdinary, !all[index].isWrite || all[index].type == .tensor else {
        return false
      }
      if all[index].type.isGenerator { generators += 1 }
    }
    return generators < 2 && !returns.isEmpty
      && returns.indices.allSatisfy { returns[$0].type == .tensor }
  }

  /// Whether a device can be found by an argument.
  fileprivate var hasOrdinaryTensor: Bool {
    let all = arguments.all
    return all.indices.contains { all[$0].type.isOrdinaryTensor }
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

extension SchemaType {
  fileprivate var isOrdinaryTensor: Bool {
    switch self {
    case .base(.tensor), .optional(.base(.tensor)), .list(.base(.tensor), _): true
    default: false
    }
  }

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
