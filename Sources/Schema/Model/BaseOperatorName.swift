/// An operator's name without its overload: `add`, `add_`, `__iand__`, `native_batch_norm_functional`.
///
/// Mirrors `BaseOperatorName` in `torchgen/model.py`.
public struct BaseOperatorName: Hashable, Sendable {
  /// The name without the marks that the other properties stand for.
  public let base: String
  /// Whether the name ends in `_`, or is an in-place dunder such as `__iadd__`.
  public let inplace: Bool
  /// Whether the name is written between double underscores.
  public let dunderMethod: Bool
  /// Whether the name ends in `_functional`, the functional twin of a mutable operator.
  public let functionalOverload: Bool
  /// What stands before `::`; only a backend yaml can have one.
  public let namespace: String?

  /// Makes a name from its parts.
  public init(
    base: String, inplace: Bool = false, dunderMethod: Bool = false,
    functionalOverload: Bool = false, namespace: String? = nil
  ) {
    self.base = base
    self.inplace = inplace
    self.dunderMethod = dunderMethod
    self.functionalOverload = functionalOverload
    self.namespace = namespace
  }
}

extension BaseOperatorName: CustomStringConvertible {
  /// The name as yaml files write it.
  public var description: String {
    if !dunderMethod, !functionalOverload, namespace == nil { return inplace ? base + "_" : base }
    let name =
      dunderMethod ? "__\(inplace ? "i" : "")\(base)__" : inplace ? base + "_" : base
    let prefix = namespace.map { $0 + "::" } ?? ""
    return prefix + name + (functionalOverload ? "_functional" : "")
  }
}

extension BaseOperatorName {
  /// The operators of Python's augmented assignment; `__iand__` is the in-place `__and__`.
  private static let augmentedAssignmentNames: Set<String> = [
    "add", "sub", "mul", "div", "mod", "pow", "lshift", "rshift", "and", "or", "xor",
  ]

  init(parsing text: SchemaText) throws(SchemaError) {
    guard !text.isEmpty else { throw text.error("empty-name", "an operator needs a name") }
    guard !text.hasSuffix("_out") else {
      throw text.error(
        "reserved-out-suffix", "'\(text.string)' ends in '_out', which is reserved",
        hint: "out= variants are overloads: '\(text.dropLast(4).string).out'")
    }
    let (namespace, name) = Self.splitNamespace(text)
    guard !name.isEmpty else { throw text.error("empty-name", "nothing follows '::'") }
    if let method = Self.dunderName(name) {
      try self.init(dunderMethod: method, namespace: namespace, text: text)
    } else {
      try self.init(plainName: name, namespace: namespace, text: text)
    }
    guard namespace != "" else {
      throw text.error("empty-namespace", "nothing stands before '::'")
    }
  }

  private init(dunderMethod method: String, namespace: String?, text: SchemaText)
    throws(SchemaError)
  {
    let inplace =
      method.hasPrefix("i") && Self.augmentedAssignmentNames.contains(String(method.dropFirst()))
    guard inplace || !method.hasPrefix("i") else {
      throw text.error(
        "unknown-dunder", "'\(text.string)' begins with 'i' but is no augmented assignment")
    }
    let base = inplace ? String(method.dropFirst()) : method
    self.init(base: base, inplace: inplace, dunderMethod: true, namespace: namespace)
  }

  private init(plainName name: SchemaText, namespace: String?, text: SchemaText)
    throws(SchemaError)
  {
    let inplace = name.hasSuffix("_")
    var base = inplace ? name.dropLast(1) : name
    let functional = base.hasSuffix("_functional")
    if functional { base = base.dropLast(11) }
    guard !(functional && inplace) else {
      throw text.error(
        "functional-inplace", "'\(text.string)' cannot be both functional and in-place")
    }
    self.init(
      base: base.string, inplace: inplace, functionalOverload: functional, namespace: namespace)
  }

  private static func splitNamespace(_ text: SchemaText) -> (String?, SchemaText) {
    guard text.firstIndex(of: UInt8(ascii: ":")) != nil else { return (nil, text) }
    return text.cutAtLast("::").map { ($0.before.string, $0.after) } ?? (nil, text)
  }

  /// `and` for `__and__`; `nil` for names that only look alike, such as `__foo_bar__`.
  private static func dunderName(_ name: SchemaText) -> String? {
    guard name.bytes.count > 4, name.hasPrefix("__"), name.hasSuffix("__") else { return nil }
    let method = name.dropFirst(2).dropLast(2)
    return method.firstIndex(of: UInt8(ascii: "_")) == nil ? method.string : nil
  }
}
