/// What an operator takes and gives: `add.Tensor(Tensor self, Tensor other) -> Tensor`.
///
/// Mirrors `FunctionSchema` in `torchgen/model.py`.
public struct FunctionSchema: Hashable, Sendable {
  /// The operator's name.
  public let name: OperatorName
  /// What it takes.
  public let arguments: Arguments
  /// What it gives.
  public let returns: [Return]

  /// Makes a schema from its parts, without checking it.
  public init(name: OperatorName, arguments: Arguments, returns: [Return]) {
    self.name = name
    self.arguments = arguments
    self.returns = returns
  }
}

extension FunctionSchema: CustomStringConvertible {
  /// The schema as yaml files write it.
  public var description: String {
    let returns =
      returns.count == 1
      ? returns[0].description : "(\(returns.map(\.description).joined(separator: ", ")))"
    return "\(name)(\(arguments)) -> \(returns)"
  }
}

/// How an operator hands back its result.
///
/// Mirrors `SchemaKind` in `torchgen/model.py`.
public enum SchemaKind: String, Sendable, CaseIterable {
  case functional
  case inplace
  case out
  /// Writes to arguments other than `self`, and returns something else.
  case mutable
  /// An out variant with scratch arguments.
  case scratch
}

extension FunctionSchema {
  /// Whether there are out arguments.
  public var isOut: Bool { arguments.outCount > 0 }

  /// The kind; in-place wins where a schema contradicts itself by being out= as well.
  public var kind: SchemaKind {
    if name.name.inplace { return .inplace }
    if arguments.out.contains(where: { $0.name.hasPrefix("_scratch_") }) { return .scratch }
    if isOut { return .out }
    return arguments.postSelfPositional.contains(where: \.isWrite) ? .mutable : .functional
  }

  /// Whether a non-out argument holds a SymInt.
  public var hasSymInt: Bool { arguments.hasSymInt }

  /// Whether a return may alias an argument that is not written to, or an argument changes its set.
  public var isAliasing: Bool {
    returns.contains { $0.annotation.map { !$0.isWrite } ?? false }
      || arguments.all.contains { $0.annotation?.aliasSetAfter.contains("*") ?? false }
  }

  /// The kernel's C++ name: the base name, with `_out` for out variants.
  ///
  /// Mirrors `cpp.name`.
  public var kernelName: String { name.name.description + (isOut ? "_out" : "") }
}

extension FunctionSchema {
  /// What the variants of one operator share and different operators do not.
  ///
  /// Mirrors `FunctionSchema.signature`.
  public struct Signature: Hashable, Sendable {
    let base: String
    let dunderMethod: Bool
    let arguments: Arguments
    let returns: [SchemaType]
  }

  /// The key by which variants are grouped.
  public var signature: Signature {
    Signature(
      base: name.name.base, dunderMethod: name.name.dunderMethod, arguments: signatureArguments,
      returns: functionalReturns.map(\.type))
  }

  /// The shared arguments; `bernoulli.p` gets the default that only its in-place variant has.
  var signatureArguments: Arguments {
    guard name.name.base == "bernoulli", overloadName == "p", !name.name.inplace,
      !name.name.dunderMethod, !name.name.functionalOverload
    else { return arguments.signature }
    let shared = arguments.signature
    let positional = shared.positional.map { argument in
      argument.name == "p" && argument.type == .base(.float)
        ? Argument(name: "p", type: argument.type, defaultValue: "0.5") : argument
    }
    return Arguments(positional: positional, keywordOnly: Array(shared.keywordOnly), out: [])
  }

  /// The returns without marks, then one for each written argument that is not returned already.
  var functionalReturns: [Return] {
    let returned = Set(returns.compactMap(\.annotation))
    let added = arguments.mutableArguments
      .filter { argument in argument.annotation.map { !returned.contains($0) } ?? false }
      .map { Return(name: "\($0.name)_out", type: $0.type) }
    return returns.map { Return(name: $0.name, type: $0.type) } + added
  }

  private var overloadName: String { name.overloadName }
}
