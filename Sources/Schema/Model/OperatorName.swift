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

extension SchemaText {
  /// Refuses characters that no name has and that could change the meaning of generated C++.
  func refuseUnprintable() throws(SchemaError) {
    if let index = bytes.firstIndex(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw SchemaText(bytes[index...index])
        .error("control-character", "a control character cannot stand here")
    }
  }

  /// Refuses what would end a name, a text or a comment in generated C++ and begin something else.
  ///
  /// torchgen would print it, and the compiler would take it for code.
  func refuseCode() throws(SchemaError) {
    guard let index = bytes.indices.first(where: beginsCode) else { return }
    let length = bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "*") ? 2 : 1
    let code = SchemaText(bytes[index..<(index + length)])
    throw code.error("code-in-name", "'\(code.string)' cannot stand in a name")
  }

  private func beginsCode(_ index: Int) -> Bool {
    let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
    return switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: ";"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    case UInt8(ascii: "/"): next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
    case UInt8(ascii: "*"): next == UInt8(ascii: "/")
    default: false
    }
  }
}
