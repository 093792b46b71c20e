import Schema

/// Numbers that stand for the lines of two texts: equal lines have equal numbers.
struct LineNumbers {
  let old: [Int]
  let new: [Int]
  /// How many different lines there are.
  let count: Int

  /// Numbers some lines of each text.
  init(_ old: DiffText, _ range: Range<Int>, _ new: DiffText, _ newRange: Range<Int>) {
    (self.old, self.new, count) = old.withLines { old in
      new.withLines { new in
        var table = LineTable(capacity: range.count + newRange.count)
        let numbers = range.map { table.number(of: old[$0]) }
        let newNumbers = newRange.map { table.number(of: new[$0]) }
        return (numbers, newNumbers, table.count)
      }
    }
  }
}

/// The lines that have a number.
///
/// It is looked into for every line of every file, which with a dictionary's hashes would cost more
/// than all the rest of a comparison; the fingerprints are hashes already.
private struct LineTable {
  private struct Line {
    let fingerprint: UInt64
    let bytes: UnsafeBufferPointer<UInt8>
  }

  private static let free = -1
  /// The number of the line whose place it is, or else of one that wanted a place before it.
  private var numbers: [Int]
  private var lines: [Line] = []

  var count: Int { lines.count }

  /// At most half of the places are ever taken, so that a free one is never far.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    numbers = Array(repeating: Self.free, count: size)
  }

  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let line = Line(fingerprint: bytes.fingerprint, bytes: bytes)
    let last = numbers.count - 1
    var place = Int(truncatingIfNeeded: line.fingerprint) & last
    while numbers[place] != Self.free {
      if isEqual(lines[numbers[place]], line) { return numbers[place] }
      place = (place + 1) & last
    }
    numbers[place] = lines.count
    lines.append(line)
    return lines.count - 1
  }

  private func isEqual(_ known: Line, _ line: Line) -> Bool {
    known.fingerprint == line.fingerprint && known.bytes.isEqual(to: line.bytes)
  }
}
