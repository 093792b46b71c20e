/// A stretch of a file that becomes another text.
struct BytePatch {
  let range: Range<Int>
  let replacement: [UInt8]

  static func delete(_ range: Range<Int>) -> BytePatch {
    BytePatch(range: range, replacement: [])
  }

  static func insert(_ text: [UInt8], at offset: Int) -> BytePatch {
    BytePatch(range: offset..<offset, replacement: text)
  }
}

extension SourceFile {
  /// The file with patches applied, which must not overlap; insertions come after deletions that
  /// end where they stand.
  func applying(_ patches: [BytePatch]) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + patches.reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for patch in patches.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }).map(\.element) {
      if patch.range.lowerBound > position { result += bytes[position..<patch.range.lowerBound] }
      result += patch.replacement
      position = max(position, patch.range.upperBound)
    }
    return SourceFile(name: name, bytes: result + bytes[position...])
  }

  /// The offset of a place given by line and column.
  func offset(of mark: YamlMark) -> Int {
    guard mark.line <= lineStarts.count else { return bytes.count }
    var offset = lineStarts[mark.line - 1]
    var column = 1
    while column < mark.column, offset < bytes.count {
      offset += 1
      // Columns count characters: the continuation bytes of UTF-8 belong to the one before.
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The offsets of a line with its line ending.
  func rangeOfLine(_ line: Int) -> Range<Int> {
    lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : bytes.count)
  }

  /// The line ending of a line; empty at the end of a file without a last newline.
  func ending(ofLine line: Int) -> [UInt8] {
    Array(
      bytes[(rangeOfLine(line).lowerBound + self.line(line).count)..<rangeOfLine(line).upperBound])
  }

  /// The line ending that the file uses.
  var lineEnding: [UInt8] {
    let first = lineStarts.count > 1 ? ending(ofLine: 1) : []
    return first.isEmpty ? [UInt8(ascii: "\n")] : first
  }
}
