/// Where Python's `str.splitlines` ends a line and what its `str.rstrip` takes away.
///
/// torchgen's templates are filled with these two, so the bytes of a file depend on them.
enum PythonText {
  /// How many bytes the line break at an index has; 0 where there is none.
  @inline(__always)
  static func lineBreakLength(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    // Nearly all bytes are printable ASCII and answer here.
    guard byte < 0x20 || byte > 0x7F else { return 0 }
    switch byte {
    case 0x0A, 0x0B, 0x0C, 0x1C, 0x1D, 0x1E: return 1
    case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return matches(text, index, [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      let isSeparator =
        matches(text, index, [0xE2, 0x80, 0xA8]) || matches(text, index, [0xE2, 0x80, 0xA9])
      return isSeparator ? 3 : 0
    default: return 0
    }
  }

  /// The index of the first byte from an index on that is no printable ASCII and may end a line.
  @inline(__always)
  static func nextUnusual(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    // Eight bytes at a time: bit 7 of a byte is set in `unusual` if it is below 0x20 or above 0x7F.
    while index + 8 <= text.count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let unusual = ((word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080
      if unusual != 0 { break }
      index += 8
    }
    while index < text.count, text[index] >= 0x20, text[index] < 0x80 { index += 1 }
    return index
  }

  /// The end of a line once the white space on its right is gone.
  @inline(__always)
  static func trimmedEnd(of line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound {
      let byte = text[end - 1]
      if byte > 0x20, byte < 0x80 { return end }
      let length = whiteSpaceLength(in: text, endingAt: end, from: line.lowerBound)
      if length == 0 { return end }
      end -= length
    }
    return end
  }

  /// How many bytes the white space before an index has; 0 where there is none.
  private static func whiteSpaceLength(
    in text: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int
  ) -> Int {
    switch text[end - 1] {
    case 0x09...0x0D, 0x1C...0x20: return 1
    case 0x80...0xBF:
      let found = wideWhiteSpace.first { space in
        end - start >= space.count && matches(text, end - space.count, space)
      }
      return found?.count ?? 0
    default: return 0
    }
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ bytes: [UInt8]
  ) -> Bool {
    index + bytes.count <= text.count && bytes.indices.allSatisfy { text[index + $0] == bytes[$0] }
  }

  /// Unicode's white space beyond ASCII, in UTF-8.
  private static let wideWhiteSpace: [[UInt8]] =
    ([0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A))
    .compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
}
