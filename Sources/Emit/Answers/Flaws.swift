import Schema

// torchgen generates code for operators whose code is no use. The rules here were found by giving
// the code of all operators to a C++ compiler, with the headers of PyTorch 2.15.

extension NativeFunction {
  /// What is wrong with the code that torchgen generates for the operator, if it does.
  func flaws(symInt: Bool, in context: EmitContext) -> [EmitError] {
    let makesShapes = context.options.kernelsMakeShapes
    var flaws: [EmitError] = []
    if let flaw = returnFlaw { flaws.append(flaw) }
    if let flaw = resultFlaw(symInt: symInt, makesShapes) { flaws.append(flaw) }
    if makesShapes, let flaw = schemaTextFlaw { flaws.append(flaw) }
    if symInt, let argument = schema.arguments.all.first(where: \.isOptionalSymIntList) {
      flaws.append(.uncompilableSymInts(argument.name))
    }
    if hasCompositeImplicitAutogradKernel { flaws.append(.losesAutograd) }
    return flaws
  }

  /// A kernel hands back a lazy tensor, or several, whatever the schema says.
  private var returnFlaw: EmitError? {
    let returns = schema.returns
    guard !returns.isEmpty else { return .uncompilableReturn("nothing") }
    let other = returns.indices.first { returns[$0].type != .tensor }
    return other.map { .uncompilableReturn(returns[$0].type.plainName) }
  }

  /// The kernel of an out= or in-place operator hands back the first value that it takes.
  private func resultFlaw(symInt: Bool, _ makesShapes: Bool) -> EmitError? {
    guard schema.isOut || schema.name.name.inplace else { return nil }
    if makesShapes, schema.isOut, ShapeInference(of: self) == .metaKernel {
      return .uncompilableMetaCall
    }
    let first = schema.arguments.all.first {
      $0.type.isTensorLike
        || symInt && [.base(.symInt), .optional(.base(.symInt))].contains($0.type)
    }
    guard let first, first.type != .tensor || !first.isWrite, !useConstRefForMutableTensors else {
      return nil
    }
    return .uncompilableResult(first.name)
  }

  /// A kernel holds its schema in a string literal, in which nothing is escaped.
  private var schemaTextFlaw: EmitError? {
    let all = schema.arguments.all
    let quoted = all.indices.first { all[$0].hasQuotedDefault }
    return quoted.map { .uncompilableSchemaText(all[$0].name) }
  }

  /// The wrapper of a variant copies the result of this functional variant, not one of several.
  func flaw(bringing variant: NativeFunction) -> EmitError? {
    guard schema.returns.count > 1, variant.schema.returns.count < 2 else { return nil }
    return .uncompilableCopy(variant)
  }
}

extension Argument {
  /// Whether the default has quotes with something between them; empty ones do no harm.
  fileprivate var hasQuotedDefault: Bool {
    guard let defaultValue, defaultValue != "\"\"" else { return false }
    return defaultValue.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  fileprivate var isOptionalSymIntList: Bool {
    if case .optional(.list(.base(.symInt), _)) = type { true } else { false }
  }
}

extension EmitError {
  private static let writeByHand = "list it under 'supported' and write its kernel by hand"
  static let copyFlawCode = "uncompilable-copy"
  private static let listFunctional = "list its functional variant, which brings this one"

  static func uncompilableReturn(_ what: String) -> EmitError {
    EmitError(
      "uncompilable-return",
      "returns \(what), but generated kernels can return only tensors, so theirs does not compile",
      hint: writeByHand)
  }

  static let uncompilableMetaCall = EmitError(
    "uncompilable-meta-call",
    "hands its out arguments to a meta function that takes none, which does not compile",
    hint: listFunctional)

  static func uncompilableResult(_ name: String) -> EmitError {
    EmitError(
      "uncompilable-result",
      "hands back '\(name)', its first value, as what it wrote to, which does not compile",
      hint: listFunctional)
  }

  static func uncompilableCopy(_ variant: NativeFunction) -> EmitError {
    EmitError(
      copyFlawCode,
      "brings '\(variant.name)', whose wrapper copies several results as one, "
        + "which does not compile",
      hint: "list '\(variant.name)' as well, or set 'use_out_as_primary'")
  }

  static func uncompilableSchemaText(_ name: String) -> EmitError {
    EmitError(
      "uncompilable-schema-text",
      "has a quoted default ('\(name)'), which ends the string literal that holds its schema",
      hint: writeByHand)
  }

  static func uncompilableSymInts(_ name: String) -> EmitError {
    EmitError(
      "uncompilable-symints",
      "takes an optional list of SymInts ('\(name)'), which its node stores as ints, "
        + "so its symint kernel does not compile",
      hint: "take it out of 'symint'")
  }

  static let losesAutograd = EmitError(
    "loses-autograd",
    "has a composite implicit kernel, whose gradients are lost when a backend lists it",
    hint: "leave it out, so that it decomposes; or list it under 'autograd'")
}
