extension FunctionSchema {
  /// The first rule for a single schema that this one breaks.
  ///
  /// Mirrors `FunctionSchema.__post_init__`.
  var validityProblem: (code: String, message: String)? {
    if let message = outAnnotationProblem { return ("out-returns", message) }
    if let message = mutableReturnedProblem { return ("mutable-returned", message) }
    if let message = mixedReturnsProblem { return ("mixed-returns", message) }
    if let message = unaliasedReturnProblem { return ("unaliased-return", message) }
    if let message = outCountProblem { return ("out-returns", message) }
    if let message = inplaceProblem { return ("inplace-self", message) }
    if let message = tensorOptionsProblem { return ("tensor-options", message) }
    if let message = overloadProblem { return ("functional-overload", message) }
    return nil
  }

  private var outAnnotationProblem: String? {
    let pairs = zip(arguments.out, returns)
    guard let (argument, _) = pairs.first(where: { $0.annotation != $1.annotation }) else {
      return nil
    }
    return "the out argument '\(argument.name)' needs a return with the same alias annotation"
  }

  private var mutableReturnedProblem: String? {
    let argument = arguments.postSelfPositional.first { argument in
      argument.isWrite && returns.contains { $0.annotation == argument.annotation }
    }
    return argument.map { "'\($0.name)' is written to and cannot be returned as well" }
  }

  private var mixedReturnsProblem: String? {
    let written = returns.count(where: \.isWrite)
    return written == 0 || written == returns.count
      ? nil : "the returns must be all written to or none of them"
  }

  private var unaliasedReturnProblem: String? {
    guard returns.contains(where: \.isWrite) else { return nil }
    let targets = arguments.out.map(\.annotation) + [arguments.selfArgument?.annotation]
    let unaliased = returns.contains { $0.isWrite && !targets.contains($0.annotation) }
    return unaliased ? "a written return must alias 'self' or an out argument" : nil
  }

  private var outCountProblem: String? {
    guard isOut else { return nil }
    if arguments.out.contains(where: { $0.type != .tensor }) {
      return returns.isEmpty
        ? nil : "out arguments that are not plain tensors cannot be returned"
    }
    let expected = arguments.out.count { !$0.name.hasPrefix("_scratch_") }
    return returns.count == expected
      ? nil : "\(expected) out arguments need as many returns, found \(returns.count)"
  }

  private var inplaceProblem: String? {
    guard name.name.inplace else { return nil }
    guard let argument = arguments.selfArgument, argument.isWrite else {
      return "the in-place operator '\(name)' must take a 'self' that it writes to"
    }
    if argument.type == .tensor {
      return returns.count == 1 && returns[0].annotation == argument.annotation
        ? nil : "the in-place operator '\(name)' must return its 'self'"
    }
    return returns.isEmpty
      ? nil : "the in-place operator '\(name)' writes to a list and can return nothing"
  }

  private var tensorOptionsProblem: String? {
    arguments.tensorOptions == nil || kind == .functional
      ? nil : "only a functional operator can take dtype, layout, device, pin_memory"
  }

  private var overloadProblem: String? {
    !name.overloadName.holds("functional") || kind == .functional
      ? nil : "the overload '\(name.overloadName)' says functional, but the operator is not"
  }

  /// Whether the schema is out= and in-place at once, which torchgen refuses when it asks the kind.
  var isContradictory: Bool { name.name.inplace && isOut }
}
