/// An input file's name and bytes, and the way from a position to its line.
///
/// It is one reference wide, because every `SourceLocation` holds the file that it points into.
public struct SourceFile: Sendable {
  /// What all copies share; it never changes.
  private final class Content: Sendable {
    let name: String
    let bytes: [UInt8]
    /// Of files that are only compared nobody asks for a line.
    let lineStarts: Later<[Int]>

    init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      lineStarts = Later { findLineStarts(bytes) }
    }
  }

  private let content: Content

  /// Wraps the content of a file that has been read.
  public init(name: String, bytes: [UInt8]) { content = Content(name: name, bytes: bytes) }

  /// Wraps a text, for tests and built-in data.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The name as the user gave it; it is what messages print.
  public var name: String { content.name }
  /// The content, untouched.
  public var bytes: [UInt8] { content.bytes }
  /// The offset in `bytes` at which each line starts.
  public var lineStarts: [Int] { content.lineStarts.value }
  /// The content as text; malformed UTF-8 shows as replacement characters.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceFile: Equatable {
  /// Whether name and content are the same.
  public static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.content === right.content || left.name == right.name && left.bytes == right.bytes
  }
}

extension SourceFile {
  /// The text of each line, without its line ending.
  public var lines: some Sequence<String> {
    lineStarts.indices.lazy.map { String(decoding: line($0 + 1), as: UTF8.self) }
  }

  /// The bytes of a line (counted from 1) without its line ending; empty beyond the last line.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    let (lineStarts, bytes) = (lineStarts, bytes)
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return bytes[start..<end]
  }

  /// The location of `length` characters at a line and column, both counted from 1.
  public func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    SourceLocation(source: self, line: line, column: column, length: length)
  }

  private static func findLineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while true {
        index = nextControl(in: buffer, from: index)
        guard index < buffer.count else { break }
        let byte = buffer[index]
        index += 1
        // A lone CR ends a line too, as YAML has it.
        if byte == UInt8(ascii: "\r"), index < buffer.count, buffer[index] == UInt8(ascii: "\n") {
          index += 1
        }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(index) }
      }
    }
    return starts
  }

  /// The index of the next byte that may end a line, eight bytes at a time.
  private static func nextControl(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Bit 7 of a byte is set if it is below 0x20; carries only make it look more carefully.
      if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20 { index += 1 }
    return index
  }
}
