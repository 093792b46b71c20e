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
private struct LineTable {
  private var table: FingerprintTable
  private var lines: [UnsafeBufferPointer<UInt8>] = []

  init(capacity: Int) { table = FingerprintTable(capacity: capacity) }

  var count: Int { lines.count }

  mutating func number(of line: UnsafeBufferPointer<UInt8>) -> Int {
    let fingerprint = line.fingerprint
    // The lines are looked at where they are, because counting their owners takes as long as looking.
    let known = lines.withUnsafeBufferPointer { lines in
      table.number(of: fingerprint) { lines[$0].isEqual(to: line) }
    }
    if let known { return known }
    lines.append(line)
    return table.add(fingerprint)
  }
}
