import Glibc
import Schema

/// A line of a text that is compared, with its ending.
struct DiffLine: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>
  private let fingerprint: UInt64

  private init(_ bytes: ArraySlice<UInt8>, _ fingerprint: UInt64) {
    self.bytes = bytes
    self.fingerprint = fingerprint
  }

  /// Whether both lines are the same, which the fingerprints nearly always know.
  static func == (left: DiffLine, right: DiffLine) -> Bool {
    guard left.fingerprint == right.fingerprint, left.bytes.count == right.bytes.count else {
      return false
    }
    return left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        guard let start = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(start, other, left.count) == 0
      }
    }
  }

  /// Hashes the fingerprint.
  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// The lines of a text; an absent one has none.
  static func lines(of text: [UInt8]?) -> [DiffLine] {
    guard let text else { return [] }
    var lines: [DiffLine] = []
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfLine(from: start)
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        lines.append(DiffLine(text[start..<end], line.fingerprint))
        start = end
      }
    }
    return lines
  }

  /// Whether the line has an ending, as all but the last one of a text have.
  var hasEnd: Bool { bytes.last == UInt8(ascii: "\n") }

  /// The line without its ending behind a mark, as diffs print it.
  func text(marked mark: UInt8) -> String {
    let line = hasEnd ? bytes.dropLast() : bytes
    return String(unsafeUninitializedCapacity: line.count + 1) { text in
      text[0] = mark
      return text[1...].initialize(fromContentsOf: line)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line ends that begins at an offset, its ending included.
  fileprivate func endOfLine(from start: Int) -> Int {
    guard let text = UnsafeRawPointer(baseAddress) else { return count }
    let end = memchr(text + start, Int32(UInt8(ascii: "\n")), count - start)
    return end.map { UnsafeRawPointer($0) - text + 1 } ?? count
  }
}
