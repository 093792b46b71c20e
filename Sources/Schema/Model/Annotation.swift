/// The alias mark of a tensor: `(a)` may alias, `(a!)` is written to, `(a -> *)` joins another set.
///
/// Mirrors `Annotation` in `torchgen/model.py`.
public struct Annotation: Hashable, Sendable {
  /// One or two letters.
  public let aliasSet: [String]
  /// Whether the mark has a `!`.
  public let isWrite: Bool
  /// What stands after the arrow: letters, or `*`; empty without an arrow.
  public let aliasSetAfter: [String]

  /// Makes a mark from its parts.
  public init(aliasSet: [String], isWrite: Bool, aliasSetAfter: [String] = []) {
    self.aliasSet = aliasSet
    self.isWrite = isWrite
    self.aliasSetAfter = aliasSetAfter
  }
}

extension Annotation: CustomStringConvertible {
  /// The mark without its parentheses: `a!`, `a|b`, `a -> *`.
  public var description: String {
    let before = aliasSet.joined(separator: "|") + (isWrite ? "!" : "")
    return aliasSetAfter.isEmpty
      ? before : "\(before) -> \(aliasSetAfter.joined(separator: "|"))"
  }
}

extension Annotation {
  init(parsing text: SchemaText) throws(SchemaError) {
    let (before, after) = Self.splitAtArrow(text)
    let isWrite = before.hasSuffix("!")
    let set = Self.letters(isWrite ? before.dropLast(1) : before)
    let setAfter = after.map { $0.equals("*") ? ["*"] : Self.letters($0) ?? [] } ?? []
    guard let set, after == nil || !setAfter.isEmpty else {
      throw text.error(
        "annotation", "'(\(text.string))' is no alias annotation",
        hint: "write one lower-case letter, then '!' if it is written to: (a!)")
    }
    try Self.checkSizes(set, isWrite: isWrite, after: setAfter, text: text)
    self.init(aliasSet: set, isWrite: isWrite, aliasSetAfter: setAfter)
  }

  private static func checkSizes(
    _ set: [String], isWrite: Bool, after: [String], text: SchemaText
  ) throws(SchemaError) {
    if set.count > 2 {
      throw text.error("annotation", "an alias set has at most two letters")
    }
    if isWrite, set.count > 1 {
      throw text.error("annotation", "an alias set of two letters cannot be written to")
    }
    if set.count > 1, after.count > 1 {
      throw text.error("annotation", "only one side of '->' can have several letters")
    }
  }

  private static func splitAtArrow(_ text: SchemaText) -> (SchemaText, SchemaText?) {
    guard let arrow = text.lastIndex(of: " -> ") else { return (text, nil) }
    return (SchemaText(text.bytes[..<arrow]), SchemaText(text.bytes[(arrow + 4)...]))
  }

  /// The letters of `a|b|c`; `nil` for anything else.
  private static func letters(_ text: SchemaText) -> [String]? {
    let pieces = text.bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard pieces.allSatisfy({ $0.count == 1 && letters.contains($0[$0.startIndex]) }) else {
      return nil
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }
}
