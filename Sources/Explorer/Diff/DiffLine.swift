import Schema

/// A line of a text that is compared, with its ending.
struct DiffLine: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>
  private let fingerprint: UInt64

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    fingerprint = bytes.withUnsafeBufferPointer { $0.fingerprint }
  }

  /// Whether both lines are the same, which the fingerprints nearly always know.
  static func == (left: DiffLine, right: DiffLine) -> Bool {
    left.fingerprint == right.fingerprint && left.bytes.elementsEqual(right.bytes)
  }

  /// Hashes the fingerprint.
  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// The lines of a text; an absent one has none.
  static func lines(of text: String?) -> [DiffLine] {
    let bytes = Array((text ?? "").utf8)
    var lines: [DiffLine] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(DiffLine(bytes[start...end]))
      start = end + 1
    }
    if start < bytes.count { lines.append(DiffLine(bytes[start...])) }
    return lines
  }

  /// Whether the line has an ending, as all but the last one of a text have.
  var hasEnd: Bool { bytes.last == UInt8(ascii: "\n") }

  /// The line without its ending behind a mark, as diffs print it.
  func text(marked mark: UInt8) -> String {
    String(decoding: [mark] + (hasEnd ? bytes.dropLast() : bytes), as: UTF8.self)
  }
}
