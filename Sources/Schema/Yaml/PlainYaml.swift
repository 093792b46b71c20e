/// Reads yaml as PyTorch's files are written, in a tenth of the time that libyaml takes.
///
/// That is block lists and mappings with one value a line, plain or in simple quotes, and lists of
/// words in brackets, all in ASCII. At anything else it gives up and libyaml reads the file, so it
/// refuses nothing and has no errors to tell. Whatever it does read it reads as libyaml does, places
/// included; tests compare the two.
struct PlainYaml {
  /// Something is written otherwise.
  private struct GivenUp: Error {}

  private var lines: PlainYamlLines

  /// The root of a file; `nil` when libyaml has to read it.
  static func read(_ file: SourceFile) -> YamlNode? {
    read(0..<file.lineStarts.count, of: file)
  }

  /// The root of some lines, counted from 0, as if nothing else were in the file.
  static func read(_ lines: Range<Int>, of file: SourceFile) -> YamlNode? {
    let start = file.lineStarts[lines.lowerBound]
    let end =
      lines.upperBound < file.lineStarts.count
      ? file.lineStarts[lines.upperBound] : file.bytes.count
    return file.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard let lines = PlainYamlLines(text, after: lines.lowerBound) else { return nil }
      var reader = PlainYaml(lines: lines)
      return try? reader.document()
    }
  }

  /// Cuts a file into parts of some lines before items that stand at the left margin.
  ///
  /// If all parts can be read and are lists, so is the file, and its items are theirs.
  static func parts(of file: SourceFile, lines size: Int) -> [Range<Int>] {
    let count = file.lineStarts.count
    var parts: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = min(start + size, count)
      while end < count, !file.line(end + 1).starts(with: [UInt8(ascii: "-"), 0x20]) { end += 1 }
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  private mutating func document() throws(GivenUp) -> YamlNode {
    try nextLine()
    guard !lines.isAtEnd, lines.column == 0 else { throw GivenUp() }
    let root = try block()
    guard lines.isAtEnd else { throw GivenUp() }
    return root
  }

  private mutating func nextLine() throws(GivenUp) {
    guard lines.next() else { throw GivenUp() }
  }

  private func node(
    _ content: YamlNode.Content, from start: YamlMark, style: YamlNode.Style = []
  ) -> YamlNode {
    YamlNode(content: content, style: style, start: start, end: lines.mark)
  }
}

/// What spans lines.
extension PlainYaml {
  /// The list or mapping that begins on the present line.
  private mutating func block() throws(GivenUp) -> YamlNode {
    // Deeper is only what libyaml is to complain about.
    guard lines.column < 64 else { throw GivenUp() }
    return lines.isItem ? try sequence() : try mapping()
  }

  private mutating func sequence() throws(GivenUp) -> YamlNode {
    let (start, column) = (lines.mark, lines.column)
    var items: [YamlNode] = []
    while lines.isItem, lines.column == column {
      lines.enterItem()
      if lines.keyLength != nil {
        items.append(try mapping())
      } else {
        items.append(try scalar())
      }
    }
    return node(.sequence(items), from: start)
  }

  private mutating func mapping() throws(GivenUp) -> YamlNode {
    let (start, column) = (lines.mark, lines.column)
    var pairs: [YamlNode.Pair] = []
    // An entry of native_functions.yaml has four keys more often than not.
    pairs.reserveCapacity(4)
    while lines.column == column, let length = lines.keyLength {
      let key = lines.takeKey(length)
      // libyaml says where the second of two equal keys stands.
      guard !pairs.contains(where: { $0.key.scalar?.text == key.scalar?.text }) else {
        throw GivenUp()
      }
      pairs.append(YamlNode.Pair(key: key, value: try value(ofKeyAt: column)))
    }
    guard !pairs.isEmpty else { throw GivenUp() }
    return node(.mapping(pairs), from: start)
  }

  private mutating func value(ofKeyAt column: Int) throws(GivenUp) -> YamlNode {
    guard lines.isUsedUp else { return try scalar() }
    try nextLine()
    // A list may stand as far to the left as its key.
    guard lines.column > column || lines.column == column && lines.isItem else { throw GivenUp() }
    return try block()
  }

  /// What ends on its line: a scalar, or a list in brackets.
  private mutating func scalar() throws(GivenUp) -> YamlNode {
    guard let node = lines.takeValue() else { throw GivenUp() }
    try nextLine()
    return node
  }
}
