/// A value of a yaml file and where it stands.
public struct YamlNode: Sendable {
  /// What a node can be.
  public enum Content: Sendable {
    case scalar(YamlScalar)
    case sequence([YamlNode])
    case mapping([Pair])
  }

  /// A key and its value.
  public struct Pair: Sendable {
    public let key: YamlNode
    public let value: YamlNode
  }

  /// How a sequence or mapping is written, and whether others refer to it.
  public struct Style: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// In brackets or braces.
    public static let flow = Style(rawValue: 1)
    /// `&name` stands before it.
    public static let anchored = Style(rawValue: 2)
    /// `*name` stands in its place.
    public static let alias = Style(rawValue: 4)
  }

  public let content: Content
  public let style: Style
  /// Where the value begins, counted from 1.
  public let start: YamlMark
  /// Where it ends; for block sequences and mappings, where the next thing begins.
  public let end: YamlMark
}

/// A position in a yaml file; line and column are counted from 1, the column in characters.
public struct YamlMark: Hashable, Sendable {
  public let line: Int
  public let column: Int
}

extension YamlNode {
  /// The scalar, if this is one.
  public var scalar: YamlScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The text, if this is a scalar that yaml reads as a string.
  public var string: String? {
    guard let scalar, scalar.kind == .string else { return nil }
    return scalar.text
  }

  /// The items, if this is a sequence.
  public var items: [YamlNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs, if this is a mapping.
  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether yaml reads this as null.
  public var isNull: Bool { scalar?.kind == .null }

  /// What this is, for messages: `a list`, `the number 3`.
  public var summary: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar): scalar.summary
    }
  }

  /// The place of this node; a scalar's place spans its text.
  public func location(in file: SourceFile) -> SourceLocation {
    let width = end.line == start.line ? end.column - start.column : 1
    return file.location(line: start.line, column: start.column, length: width)
  }
}
