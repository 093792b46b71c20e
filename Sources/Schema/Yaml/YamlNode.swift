/// A value of a yaml file and where it stands.
struct YamlNode: Sendable {
  private let tree: YamlTree
  private let index: Int

  init(_ index: Int, in tree: YamlTree) {
    self.tree = tree
    self.index = index
  }

  /// A key and its value.
  struct Pair: Sendable {
    let key: YamlNode
    let value: YamlNode
  }

  /// The pairs of a mapping, in their order.
  struct Pairs: Sequence, IteratorProtocol, Sendable {
    private let tree: YamlTree
    private var nextIndex: Int
    private let end: Int

    fileprivate init(_ tree: YamlTree, _ extent: Range<UInt32>) {
      self.tree = tree
      nextIndex = Int(extent.lowerBound)
      end = Int(extent.upperBound)
    }

    mutating func next() -> Pair? {
      guard nextIndex < end else { return nil }
      let value = tree.records.index(after: nextIndex)
      defer { nextIndex = tree.records.index(after: value) }
      return Pair(key: YamlNode(nextIndex, in: tree), value: YamlNode(value, in: tree))
    }

    /// The first pair.
    var first: Pair? { first { _ in true } }

    /// The value of a key that is a text.
    subscript(key: StaticString) -> YamlNode? { first { $0.key.isText(key) }?.value }
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

  private var record: YamlTree.Record { tree.records[index] }
  var style: Style { record.style }
  /// Where the value begins.
  var start: YamlMark { record.start }
  /// Where it ends; for block sequences and mappings, where the next thing begins.
  var end: YamlMark { record.end }
}

/// A position in a yaml file; line and column are counted from 1, the column in characters.
struct YamlMark: Hashable, Sendable {
  private let shortLine: UInt32
  private let shortColumn: UInt32

  init(line: Int, column: Int) {
    shortLine = UInt32(clamping: line)
    shortColumn = UInt32(clamping: column)
  }

  var line: Int { Int(shortLine) }
  var column: Int { Int(shortColumn) }
}

extension YamlNode {
  /// The scalar, if this is one.
  var scalar: YamlScalar? {
    guard case .scalar(let kind, let isPlain) = record.kind else { return nil }
    return YamlScalar(text: withBytes { $0.string }, kind: kind, isPlain: isPlain)
  }

  /// Whether Python takes it for false: as such a scalar, an empty list or an empty mapping.
  var isFalsy: Bool { scalar?.isFalsy ?? (items?.isEmpty ?? (pairs?.first == nil)) }

  /// What yaml reads the scalar as, if this is one.
  var scalarKind: YamlScalar.Kind? {
    if case .scalar(let kind, _) = record.kind { kind } else { nil }
  }

  /// The text, if this is a scalar that yaml reads as a string.
  var string: String? { withText { $0.string } }

  /// Whether this is a scalar that yaml reads as exactly that string.
  func isText(_ text: StaticString) -> Bool { withText { $0.equals(text) } ?? false }

  /// What a function makes of the text, if this is a scalar that yaml reads as a string.
  func withText<Value, Failure>(_ body: (SchemaText) throws(Failure) -> Value) throws(Failure)
    -> Value?
  {
    guard scalarKind == .string else { return nil }
    return try withBytes(body)
  }

  private func withBytes<Value, Failure>(_ body: (SchemaText) throws(Failure) -> Value)
    throws(Failure) -> Value
  {
    let extent = record.extent
    return try tree.texts.withUnsafeBufferPointer { texts throws(Failure) in
      let text = UnsafeBufferPointer(
        rebasing: texts[Int(extent.lowerBound)..<Int(extent.upperBound)])
      return try body(SchemaText(text[...]))
    }
  }

  /// The items, if this is a sequence.
  var items: [YamlNode]? {
    guard record.kind == .sequence else { return nil }
    var items: [YamlNode] = []
    var next = Int(record.extent.lowerBound)
    while next < record.extent.upperBound {
      items.append(YamlNode(next, in: tree))
      next = tree.records.index(after: next)
    }
    return items
  }

  /// The pairs, if this is a mapping.
  var pairs: Pairs? { record.kind == .mapping ? Pairs(tree, record.extent) : nil }

  /// Whether yaml reads this as null.
  var isNull: Bool { scalarKind == .null }

  /// What this is, for messages: `a list`, `the number 3`.
  var summary: String {
    switch record.kind {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar: scalar?.summary ?? ""
    }
  }

  /// The place of this node; a scalar's place spans its text.
  func location(in file: SourceFile) -> SourceLocation {
    let width = end.line == start.line ? end.column - start.column : 1
    return file.location(line: start.line, column: start.column, length: width)
  }
}
