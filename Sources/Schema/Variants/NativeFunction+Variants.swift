/// Why a schema cannot be derived.
struct SchemaProblem: Error {
  let message: String
}

extension NativeFunction {
  /// The functional variant of an in-place, out or mutable operator.
  ///
  /// Mirrors `generate_function` for the functional kind.
  var functionalVariant: NativeFunction {
    let name = OperatorName(
      BaseOperatorName(
        base: name.name.base, dunderMethod: name.name.dunderMethod,
        functionalOverload: schema.kind == .mutable),
      overloadName: name.overloadName)
    let functional = FunctionSchema(
      name: name, arguments: schema.signature.arguments, returns: schema.functionalReturns)
    return variant(functional, kernel: functional.kernelName)
  }

  /// The out= variant of an in-place, functional or mutable operator.
  ///
  /// Mirrors `generate_function` for the out kind.
  var outVariant: Result<NativeFunction, SchemaProblem> {
    let name = OperatorName(
      BaseOperatorName(base: name.name.base, dunderMethod: name.name.dunderMethod),
      overloadName: name.overloadName.isEmpty ? "out" : name.overloadName + "_out")
    return outParts.map { arguments, returns in
      let out = FunctionSchema(name: name, arguments: arguments, returns: returns)
      return variant(out, kernel: name.unambiguousName)
    }
  }

  private var outParts: Result<(Arguments, [Return]), SchemaProblem> {
    if schema.kind == .inplace, let target = schema.arguments.selfArgument {
      let out = Argument(name: "out", type: target.type, annotation: target.annotation)
      return .success((schema.arguments.withoutSelfAnnotation.withOut([out]), schema.returns))
    }
    let arguments = schema.kind == .mutable ? schema.arguments : schema.arguments.signature
    return schema.outArgumentsFromReturns.map { (arguments.withOut($0.out), $0.returns) }
  }

  private static let inheritedTags = ["nondeterministic_seeded", "view_copy", "pt2_compliant_tag"]

  private func variant(_ schema: FunctionSchema, kernel: String) -> NativeFunction {
    var variant = Properties(schema: schema, location: location)
    variant.namespace = namespace
    variant.origin = .generated
    variant.useConstRefForMutableTensors = useConstRefForMutableTensors
    variant.deviceGuard = false
    variant.deviceCheck = .noCheck
    variant.tags =
      ["generated"] + Self.inheritedTags.filter(hasTag) + (schema.isOut ? ["out"] : [])
    variant.dispatch = DispatchTable(
      .compositeExplicitAutograd,
      Kernel(name: kernel + (self.schema.hasSymInt ? "_symint" : "")))
    return NativeFunction(variant)
  }
}

extension FunctionSchema {
  /// The out arguments that stand for the tensor returns, and what is still returned.
  ///
  /// Mirrors `generate_out_args_from_schema`.
  fileprivate var outArgumentsFromReturns:
    Result<(out: [Argument], returns: [Return]), SchemaProblem>
  {
    guard !returns.contains(where: \.isWrite) else {
      return .failure(
        SchemaProblem(
          message: "'\(name)' returns what it writes to, so it can have no out= variant"))
    }
    let allTensors = returns.allSatisfy { $0.type == .tensor }
    var out: [Argument] = []
    var kept: [Return] = []
    for (index, letter) in zip(returns.indices, freeAliasLetters(returns.count)) {
      let type = returns[index].type
      guard type.isTensorLike else {
        kept.append(returns[index])
        continue
      }
      let annotation = Annotation(aliasSet: [letter], isWrite: true)
      let name = returns.count == 1 ? "out" : "out\(index)"
      out.append(Argument(name: name, type: type, annotation: annotation))
      if allTensors { kept.append(Return(type: type, annotation: annotation)) }
    }
    return .success((out, kept))
  }

  /// The first letters that no argument uses, with torchgen's slip: looking a letter up uses up all used
  /// letters before it, so a letter out of alphabetical order is handed out a second time.
  private func freeAliasLetters(_ count: Int) -> [String] {
    var used = arguments.all.flatMap { $0.annotation?.aliasSet ?? [] }[...]
    var free: [String] = []
    for letter in Self.aliasLetters where free.count < count {
      if let index = used.firstIndex(of: letter) {
        used = used[(index + 1)...]
      } else {
        used = []
        free.append(letter)
      }
    }
    return free
  }

  private static let aliasLetters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
}
