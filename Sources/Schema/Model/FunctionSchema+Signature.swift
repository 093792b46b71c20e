extension FunctionSchema {
  /// What the variants of one operator share and different operators do not.
  ///
  /// Mirrors `FunctionSchema.signature`.
  public struct Signature: Equatable, Sendable {
    let base: String
    let dunderMethod: Bool
    let arguments: Arguments
    let returns: [SchemaType]
    /// Made of what tells most operators apart; overloads of one name are few.
    let fingerprint: Int

    init(_ name: OperatorName, _ arguments: Arguments, _ returns: [Return]) {
      base = name.name.base
      dunderMethod = name.name.dunderMethod
      self.arguments = arguments.signature(of: name)
      var types = returns.map(\.type)
      for argument in arguments.mutableArguments(besides: returns) { types.append(argument.type) }
      self.returns = types
      var hasher = Hasher()
      hasher.combine(base)
      hasher.combine(self.arguments.all.count)
      fingerprint = hasher.finalize()
    }
  }

  /// The returns without marks, then one for each written argument that is not returned already.
  var functionalReturns: [Return] {
    returns.map { Return(name: $0.name, type: $0.type) }
      + arguments.mutableArguments(besides: returns).map {
        Return(name: "\($0.name)_out", type: $0.type)
      }
  }
}

extension Arguments {
  /// The shared arguments; `bernoulli.p` gets the default that only its in-place variant has.
  fileprivate func signature(of name: OperatorName) -> Arguments {
    guard name.name.base == "bernoulli", name.overloadName == "p", !name.name.inplace,
      !name.name.dunderMethod, !name.name.functionalOverload
    else { return signature }
    let shared = signature
    let positional = shared.positional.map { argument in
      argument.name == "p" && argument.type == .base(.float)
        ? Argument(name: "p", type: argument.type, defaultValue: "0.5") : argument
    }
    return Arguments(
      positional + shared.keywordOnly, positionalCount: positional.count, outCount: 0)
  }

  /// The written arguments whose alias mark no return has.
  fileprivate func mutableArguments(besides returns: [Return]) -> [Argument] {
    func isReturned(_ argument: Argument) -> Bool {
      returns.contains { $0.annotation == argument.annotation }
    }
    // Mostly all are returned, or nothing is written to.
    guard all.contains(where: { $0.isWrite && !isReturned($0) }) else { return [] }
    return mutableArguments.filter { !isReturned($0) }
  }
}
