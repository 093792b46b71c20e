/// The full name of an operator: base name and overload, as in `add_.Tensor`.
///
/// Mirrors `OperatorName` in `torchgen/model.py`.
public struct OperatorName: Hashable, Sendable {
  /// The part before the first dot.
  public let name: BaseOperatorName
  /// The part after the first dot; empty when there is none.
  public let overloadName: String
  /// Nearly always another number for another name, because names are looked up all the time.
  let fingerprint: UInt64

  /// Makes a name from its parts.
  public init(_ name: BaseOperatorName, overloadName: String = "") {
    self.name = name
    self.overloadName = overloadName
    fingerprint = Self.fingerprint(of: name, overloadName)
  }
}

extension OperatorName {
  private static func fingerprint(of name: BaseOperatorName, _ overloadName: String) -> UInt64 {
    var fingerprint = SchemaText.read(name.base) { $0.fingerprint }
    fingerprint.mix(SchemaText.read(overloadName) { $0.fingerprint })
    return name.inplace ? ~fingerprint : fingerprint
  }

  /// Whether all parts are the same.
  public static func == (left: OperatorName, right: OperatorName) -> Bool {
    left.fingerprint == right.fingerprint && left.overloadName == right.overloadName
      && left.name == right.name
  }

  /// Hashes what nearly always tells names apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
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
  /// Operators given by the names that yaml files write; what is no name is left out.
  public static func set(_ names: [String]) -> Set<OperatorName> {
    Set(names.compactMap { try? OperatorName(parsing: $0) })
  }

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
