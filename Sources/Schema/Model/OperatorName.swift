/// The full name of an operator: base name and overload, as in `add_.Tensor`.
///
/// Mirrors `OperatorName` in `torchgen/model.py`.
public struct OperatorName: Hashable, Sendable {
  /// The part before the first dot.
  public let name: BaseOperatorName
  /// The part after the first dot; empty when there is none.
  public let overloadName: String

  /// Makes a name from its parts.
  public init(_ name: BaseOperatorName, overloadName: String = "") {
    self.name = name
    self.overloadName = overloadName
  }
}

extension OperatorName {
  /// Hashes the parts that nearly always tell names apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name.base)
    hasher.combine(name.inplace)
    hasher.combine(overloadName)
  }
}

extension OperatorName: CustomStringConvertible {
  /// The name as yaml files write it.
  public var description: String {
    overloadName.isEmpty ? name.description : name.description + "." + overloadName
  }

  /// The name with an underscore for the dot: `add_Tensor`.
  public var unambiguousName: String {
    overloadName.isEmpty ? name.description : name.description + "_" + overloadName
  }
}

extension OperatorName {
  /// Parses `add_.Tensor`; throws where torchgen's `OperatorName.parse` fails.
  public init(parsing text: String) throws(SchemaError) {
    self = try SchemaText.read(text) { text throws(SchemaError) in
      try OperatorName(parsing: text)
    }
  }

  init(parsing text: SchemaText) throws(SchemaError) {
    try text.refuseUnprintable()
    try text.refuseCode()
    guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else {
      self.init(try BaseOperatorName(parsing: text))
      return
    }
    let (base, overload) = text.cut(at: dot)
    guard !overload.isEmpty else {
      throw text.error("empty-overload", "'\(text.string)' has a dot but no overload after it")
    }
    self.init(try BaseOperatorName(parsing: base), overloadName: overload.string)
  }
}
