/// A value of a yaml file and where it stands.
struct YamlNode: Equatable, Sendable {
  /// What a node can be.
  enum Content: Equatable, Sendable {
    case scalar(YamlScalar)
    case sequence([YamlNode])
    case mapping([Pair])
  }

  /// A key and its value.
  struct Pair: Equatable, Sendable {
    let key: YamlNode
    let value: YamlNode
  }

  /// How a sequence or mapping is written, and whether others refer to it.
  struct Style: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }
    /// In brackets or braces.
    static let flow = Style(rawValue: 1)
    /// `&name` stands before it.
    static let anchored = Style(rawValue: 2)
    /// `*name` stands in its place.
    static let alias = Style(rawValue: 4)
  }

  let content: Content
  let style: Style
  /// Where the value begins, counted from 1.
  let start: YamlMark
  /// Where it ends; for block sequences and mappings, where the next thing begins.
  let end: YamlMark
}

/// A position in a yaml file; line and column are counted from 1, the column in characters.
struct YamlMark: Hashable, Sendable {
  let line: Int
  let column: Int
}

extension YamlNode {
  /// The scalar, if this is one.
  var scalar: YamlScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The text, if this is a scalar that yaml reads as a string.
  var string: String? {
    guard let scalar, scalar.kind == .string else { return nil }
    return scalar.text
  }

  /// The items, if this is a sequence.
  var items: [YamlNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs, if this is a mapping.
  var pairs: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether yaml reads this as null.
  var isNull: Bool { scalar?.kind == .null }

  /// What this is, for messages: `a list`, `the number 3`.
  var summary: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar): scalar.summary
    }
  }

  /// The place of this node; a scalar's place spans its text.
  func location(in file: SourceFile) -> SourceLocation {
    let width = end.line == start.line ? end.column - start.column : 1
    return file.location(line: start.line, column: start.column, length: width)
  }
}
