/// Reading a long list in parts, so that several processors can do it.
extension YamlReader {
  /// Cuts a file into parts of some lines, each of which begins with a text at the left margin.
  ///
  /// If all parts have items, the items of the file are theirs; `items(in:of:)` sees to that.
  static func parts(of file: SourceFile, lines size: Int, before start: StaticString)
    -> [Range<Int>]
  {
    let count = file.lineStarts.count
    var parts: [Range<Int>] = []
    var first = 0
    while first < count {
      var end = min(first + size, count)
      while end < count, !file.line(end + 1).begins(with: start) { end += 1 }
      parts.append(first..<end)
      first = end
    }
    return parts
  }

  /// The items of the list that some lines are; `nil` when they are none, or when anything in them
  /// can concern other lines as well: an anchor, or the end of the document.
  static func items(in lines: Range<Int>, of file: SourceFile) -> [YamlNode]? {
    var reader = YamlReader(lines, of: file)
    guard let root = try? reader.parse(), !reader.builder.reachesFurther,
      root.start.column == 1, !root.style.contains(.flow)
    else { return nil }
    return root.items
  }
}

extension ArraySlice<UInt8> {
  fileprivate func begins(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
