/// What an operator takes and gives: `add.Tensor(Tensor self, Tensor other) -> Tensor`.
///
/// Mirrors `FunctionSchema` in `torchgen/model.py`.
///
/// It is one reference wide, because everything that handles operators copies their schemas.
public struct FunctionSchema: Sendable {
  /// What all copies share; it never changes.
  private final class Content: Sendable {
    let name: OperatorName
    let arguments: Arguments
    let returns: [Return]
    let kind: SchemaKind

    init(_ name: OperatorName, _ arguments: Arguments, _ returns: [Return]) {
      self.name = name
      self.arguments = arguments
      self.returns = returns
      kind = SchemaKind(of: name, arguments)
    }
  }

  private let content: Content

  /// Makes a schema from its parts, without checking it.
  public init(name: OperatorName, arguments: Arguments, returns: [Return]) {
    content = Content(name, arguments, returns)
  }

  /// The operator's name.
  public var name: OperatorName { content.name }
  /// What it takes.
  public var arguments: Arguments { content.arguments }
  /// What it gives.
  public var returns: [Return] { content.returns }
  /// The kind; in-place wins where a schema contradicts itself by being out= as well.
  public var kind: SchemaKind { content.kind }
  /// The key by which variants are grouped, which is made anew each time.
  public var signature: Signature { Signature(name, arguments, returns) }
}

extension FunctionSchema: Hashable {
  /// Whether both print the same.
  public static func == (left: FunctionSchema, right: FunctionSchema) -> Bool {
    left.content === right.content
      || left.name == right.name && left.arguments == right.arguments
        && left.returns == right.returns
  }

  /// Hashes the name, by which schemas differ.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension FunctionSchema: CustomStringConvertible {
  /// The schema as yaml files write it.
  public var description: String { printed { print(to: &$0) } }

  func print(to text: inout some TextOutputStream) {
    text.write(name.description)
    text.write("(")
    arguments.print(to: &text)
    text.write(") -> ")
    printReturns(to: &text)
  }

  func printReturns(to text: inout some TextOutputStream) {
    if returns.count == 1 { return returns[0].print(to: &text) }
    text.write("(")
    for index in returns.indices {
      if index > 0 { text.write(", ") }
      returns[index].print(to: &text)
    }
    text.write(")")
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

  fileprivate init(of name: OperatorName, _ arguments: Arguments) {
    if name.name.inplace {
      self = .inplace
    } else if arguments.out.contains(where: { $0.name.hasPrefix("_scratch_") }) {
      self = .scratch
    } else if arguments.outCount > 0 {
      self = .out
    } else {
      self = arguments.postSelfPositional.contains(where: \.isWrite) ? .mutable : .functional
    }
  }
}

extension FunctionSchema {
  /// Whether there are out arguments.
  public var isOut: Bool { arguments.outCount > 0 }

  /// Whether a non-out argument holds a SymInt.
  public var hasSymInt: Bool { arguments.hasSymInt }

  /// Whether a return may alias an argument that is not written to, or an argument changes its set.
  public var isAliasing: Bool {
    let (all, returns) = (arguments.all, returns)
    // Few have a mark, and those without are not copied to find that out.
    return returns.indices.contains { returns[$0].isAnnotated && !returns[$0].isWrite }
      || all.indices.contains { index in
        all[index].isAnnotated && all[index].annotation?.aliasSetAfter.contains("*") == true
      }
  }

  /// The kernel's C++ name: the base name, with `_out` for out variants.
  ///
  /// Mirrors `cpp.name`.
  public var kernelName: String { name.name.description + (isOut ? "_out" : "") }
}
