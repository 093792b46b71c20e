/// Finds a piece of text in a line; case counts only when the piece has a capital letter.
struct TextFinder: Equatable, Sendable {
  private let pattern: [UInt8]
  private let ignoresCase: Bool

  init(_ query: String) {
    ignoresCase = !query.contains(where: \.isUppercase)
    pattern = Array(query.utf8)
  }

  /// The columns of each place where the piece stands, from left to right, without overlap.
  func columns(in line: String) -> [Range<Int>] {
    let bytes = Array(line.utf8)
    guard !pattern.isEmpty, bytes.count >= pattern.count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start <= bytes.count - pattern.count {
      if matches(bytes, at: start) {
        found.append(columns(of: start..<start + pattern.count, in: line))
        start += pattern.count
      } else {
        start += 1
      }
    }
    return found
  }

  private func matches(_ bytes: [UInt8], at start: Int) -> Bool {
    for (offset, wanted) in pattern.enumerated() {
      let byte = bytes[start + offset]
      let isLetter = byte >= 0x41 && byte <= 0x5A
      guard (ignoresCase && isLetter ? byte | 0x20 : byte) == wanted else { return false }
    }
    return true
  }

  private func columns(of bytes: Range<Int>, in line: String) -> Range<Int> {
    let utf8 = line.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    let before = TextWidth.columns(line[..<start])
    return before..<before + TextWidth.columns(line[start..<end])
  }
}
