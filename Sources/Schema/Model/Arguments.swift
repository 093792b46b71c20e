/// The argument list of a schema, in the order in which it is written.
///
/// torchgen's `Arguments` keeps seven lists; here they are ranges of one list, because the written
/// order is also the order of every C++ signature.
public struct Arguments: Hashable, Sendable {
  /// All arguments in schema order: positional, keyword-only, out.
  public let all: [Argument]
  /// How many of them are positional.
  public let positionalCount: Int
  /// How many of them, at the end, are out arguments.
  public let outCount: Int
  /// Where the first positional argument named `self` stands.
  public let selfIndex: Int?
  /// Where the run `dtype, layout, device, pin_memory` begins.
  public let tensorOptionsStart: Int?

  /// Puts the parts together and finds `self` and the tensor options among them.
  public init(positional: [Argument], keywordOnly: [Argument], out: [Argument]) {
    self.init(
      positional + keywordOnly + out, positionalCount: positional.count, outCount: out.count)
  }

  /// Takes a list that is in schema order already.
  init(_ all: [Argument], positionalCount: Int, outCount: Int) {
    self.all = all
    self.positionalCount = positionalCount
    self.outCount = outCount
    selfIndex = all[..<positionalCount].firstIndex { $0.name == "self" }
    let keywordOnly = all[positionalCount..<(all.count - outCount)]
    tensorOptionsStart = Self.tensorOptionsStarts(in: keywordOnly).first
  }
}

extension Arguments {
  /// The positional arguments, `self` included.
  public var positional: ArraySlice<Argument> { all[..<positionalCount] }
  /// The keyword-only arguments, tensor options included and out arguments not.
  public var keywordOnly: ArraySlice<Argument> { all[positionalCount..<(all.count - outCount)] }
  /// The arguments that the operator writes its result to.
  public var out: ArraySlice<Argument> { all[(all.count - outCount)...] }
  /// All but the out arguments.
  public var nonOut: ArraySlice<Argument> { all[..<(all.count - outCount)] }
  /// The argument that an in-place variant writes to.
  public var selfArgument: Argument? { selfIndex.map { all[$0] } }
  /// The positional arguments before `self`.
  public var preSelfPositional: ArraySlice<Argument> { all[..<(selfIndex ?? 0)] }
  /// The positional arguments after `self`; all of them where there is no `self`.
  public var postSelfPositional: ArraySlice<Argument> {
    all[(selfIndex.map { $0 + 1 } ?? 0)..<positionalCount]
  }
  /// The four arguments `dtype, layout, device, pin_memory`.
  public var tensorOptions: ArraySlice<Argument>? {
    tensorOptionsStart.map { all[$0..<($0 + 4)] }
  }

  // Whole arguments are not copied where their types are enough: these are asked of all operators.

  /// Whether an argument other than an out argument holds a SymInt.
  public var hasSymInt: Bool { nonOut.indices.contains { all[$0].type.isSymIntLike } }
  /// Whether an argument other than an out argument holds a Tensor.
  public var hasTensor: Bool { nonOut.indices.contains { all[$0].type.isTensorLike } }
  /// Whether an argument other than an out argument holds a Generator.
  public var hasGenerator: Bool { nonOut.indices.contains { all[$0].type.isGeneratorLike } }

  /// The written arguments that become returns of a functional variant: self, out, the others.
  public var mutableArguments: [Argument] {
    ([selfArgument].compactMap(\.self) + out + postSelfPositional).filter(\.isWrite)
  }
}

extension Arguments {
  /// The arguments that variants of one operator share: no options, no out, no alias marks.
  ///
  /// Mirrors `Arguments.signature`.
  public var signature: Arguments {
    let isAnnotated = all.indices.contains { all[$0].isAnnotated }
    guard outCount > 0 || tensorOptionsStart != nil || isAnnotated else {
      return self
    }
    var shared = nonOut.map(\.withoutAnnotation)
    if let start = tensorOptionsStart { shared.removeSubrange(start..<(start + 4)) }
    return Arguments(shared, positionalCount: positionalCount, outCount: 0)
  }

  /// The same arguments with other out arguments.
  public func withOut(_ out: [Argument]) -> Arguments {
    Arguments(nonOut + out, positionalCount: positionalCount, outCount: out.count)
  }

  /// The same arguments with `self` unmarked.
  public var withoutSelfAnnotation: Arguments {
    guard let selfIndex else { return self }
    var unmarked = all
    unmarked[selfIndex] = all[selfIndex].withoutAnnotation
    return Arguments(unmarked, positionalCount: positionalCount, outCount: outCount)
  }
}

extension Arguments: CustomStringConvertible {
  /// The list as schemas write it, `*` before the first argument that must be named.
  public var description: String { printed { print(to: &$0) } }

  func print(to text: inout some TextOutputStream) {
    for index in all.indices {
      if index > 0 { text.write(", ") }
      if index == positionalCount { text.write("*, ") }
      all[index].print(to: &text)
    }
  }
}
