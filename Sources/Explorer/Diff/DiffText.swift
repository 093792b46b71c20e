import Glibc
import Schema

/// A text that is compared, and where its lines are; a line has its ending with it.
struct DiffText: Equatable, Sendable {
  private let bytes: [UInt8]
  /// Where each line begins, and behind them where the last one ends.
  private let places: [Int]

  /// Cuts a text behind its line ends; an absent one has no lines.
  init(_ text: [UInt8]?) {
    let bytes = text ?? []
    self.bytes = bytes
    places = bytes.withUnsafeBufferPointer { bytes in
      var places = [0]
      while let start = places.last, start < bytes.count {
        places.append(bytes.endOfLine(from: start))
      }
      return places
    }
  }

  /// How many lines there are.
  var count: Int { places.count - 1 }

  /// A line with its ending.
  subscript(line: Int) -> ArraySlice<UInt8> { bytes[places[line]..<places[line + 1]] }

  /// Whether a line has an ending, as all but the last one have.
  func hasEnd(_ line: Int) -> Bool { self[line].last == newline }

  /// A line without its ending behind a mark, as diffs print it.
  func text(of line: Int, marked mark: UInt8) -> String {
    let content = hasEnd(line) ? self[line].dropLast() : self[line]
    return String(unsafeUninitializedCapacity: content.count + 1) { text in
      text[0] = mark
      return text[1...].initialize(fromContentsOf: content)
    }
  }

  /// Lets something look at all lines where they are.
  func withLines<Result>(_ body: (Lines) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(Lines(bytes: $0, places: places)) }
  }

  /// The lines where they are in memory.
  struct Lines {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let places: [Int]

    subscript(line: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[places[line]..<places[line + 1]])
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line ends that begins at an offset, its ending included.
  fileprivate func endOfLine(from start: Int) -> Int {
    guard let text = UnsafeRawPointer(baseAddress) else { return count }
    let end = memchr(text + start, Int32(newline), count - start)
    return end.map { UnsafeRawPointer($0) - text + 1 } ?? count
  }

  /// Whether both hold the same bytes.
  func isEqual(to other: Self) -> Bool {
    guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else {
      return count == other.count
    }
    return memcmp(start, otherStart, count) == 0
  }
}

private let newline = UInt8(ascii: "\n")
