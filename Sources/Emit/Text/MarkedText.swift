/// A text that grows at its end and knows which of its lines are there for which operators.
struct MarkedText: Equatable, Sendable {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The lines of operators, in order.
  private(set) var marks: [LineMark] = []
  /// The number of the line that grows, counted from 0.
  private(set) var currentLine = 0

  init() {}

  /// The text as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a text as it is.
  mutating func append(_ code: Code) {
    append(code, lineEnds: code.bytes.count { $0 == newline })
  }

  /// The same for a text that is known to end so many lines.
  mutating func append(_ code: Code, lineEnds: Int) {
    bytes.append(contentsOf: code.bytes)
    currentLine += lineEnds
  }

  /// Adds elements, each on lines of its own, as the block placeholder of a template does.
  ///
  /// Each line is indented and loses the white space on its right; the whole loses the empty lines
  /// at its end.
  mutating func appendBlock(_ pieces: [Piece], indent: String) {
    var block = Block(start: bytes.count, indent: Array(indent.utf8))
    for piece in pieces {
      let lines = appendElement(piece.code, to: &block)
      if !piece.functions.isEmpty, !lines.isEmpty {
        marks.append(LineMark(lines: lines, functions: piece.functions))
      }
    }
    trimEnd(of: block)
  }

  /// Adds the lines of a text as the elements of a block; an empty line is no element.
  mutating func appendLines(of other: MarkedText, indent: String) {
    var block = Block(start: bytes.count, indent: Array(indent.utf8))
    var places: [Int] = []
    places.reserveCapacity(other.currentLine + 2)
    other.bytes.withUnsafeBufferPointer { utf8 in
      var start = 0
      while start <= utf8.count {
        let end = utf8[start...].firstIndex(of: newline) ?? utf8.count
        places.append(block.isEmpty ? currentLine : currentLine + 1)
        appendElement(UnsafeBufferPointer(rebasing: utf8[start..<end]), to: &block)
        start = end + 1
      }
    }
    places.append(block.isEmpty ? currentLine : currentLine + 1)
    for mark in other.marks {
      let lines = places[mark.lines.lowerBound]..<places[mark.lines.upperBound]
      if !lines.isEmpty { marks.append(LineMark(lines: lines, functions: mark.functions)) }
    }
    trimEnd(of: block)
  }
}

extension MarkedText {
  /// A block placeholder's text while it grows.
  private struct Block {
    let start: Int
    let indent: [UInt8]
    var isEmpty = true
  }

  /// Adds the lines of one element and returns which lines they are.
  private mutating func appendElement(_ code: Code, to block: inout Block) -> Range<Int> {
    let first = block.isEmpty ? currentLine : currentLine + 1
    code.bytes.withUnsafeBufferPointer { appendElement($0, to: &block) }
    return first..<(block.isEmpty ? first : currentLine + 1)
  }

  private mutating func appendElement(_ utf8: UnsafeBufferPointer<UInt8>, to block: inout Block) {
    var start = 0
    var index = 0
    while true {
      index = PythonText.nextUnusual(in: utf8, from: index)
      guard index < utf8.count else { break }
      let length = PythonText.lineBreakLength(in: utf8, at: index)
      if length > 0 {
        appendLine(start..<index, of: utf8, to: &block)
        start = index + length
      }
      index += max(1, length)
    }
    if start < utf8.count { appendLine(start..<utf8.count, of: utf8, to: &block) }
  }

  private mutating func appendLine(
    _ line: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, to block: inout Block
  ) {
    if !block.isEmpty {
      bytes.append(newline)
      currentLine += 1
    }
    block.isEmpty = false
    let end = PythonText.trimmedEnd(of: line, in: utf8)
    guard end > line.lowerBound else { return }
    if !block.indent.isEmpty { bytes.append(contentsOf: block.indent) }
    bytes.append(contentsOf: utf8[line.lowerBound..<end])
  }

  private mutating func trimEnd(of block: Block) {
    while bytes.count > block.start, bytes.last == newline {
      bytes.removeLast()
      currentLine -= 1
    }
    // The line that a block without text leaves belongs to nobody.
    let end = bytes.count == block.start ? currentLine : currentLine + 1
    while let last = marks.last, last.lines.upperBound > end {
      marks.removeLast()
      guard last.lines.lowerBound < end else { continue }
      let lines = last.lines.lowerBound..<end
      marks.append(LineMark(lines: lines, functions: last.functions))
    }
  }
}

private let newline = UInt8(ascii: "\n")
