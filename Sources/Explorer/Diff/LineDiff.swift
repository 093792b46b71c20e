/// The lines that two texts share and those that only one of them has.
///
/// Patience diff: lines that stand once in both texts anchor the comparison, so that generated
/// files of 20,000 lines are compared in milliseconds and blocks are not torn apart.
struct LineDiff: Equatable, Sendable {
  /// A run of lines.
  enum Change: Equatable, Sendable {
    /// The same lines in both.
    case equal(old: Range<Int>, new: Range<Int>)
    /// Old lines that new ones replace; one of the ranges may be empty.
    case replaced(old: Range<Int>, new: Range<Int>)
  }

  let changes: [Change]

  init(from old: [DiffLine], to new: [DiffLine]) {
    var numbers = LineNumbers(capacity: max(old.count, new.count))
    let (oldNumbers, newNumbers) = (numbers.of(old), numbers.of(new))
    var matcher = LineMatcher(old: oldNumbers, new: newNumbers, count: numbers.count)
    matcher.match(old.indices, new.indices)
    changes = Self.changes(matcher.pairs, old.count, new.count)
  }

  private static func changes(_ pairs: [(Int, Int)], _ oldCount: Int, _ newCount: Int) -> [Change] {
    var changes: [Change] = []
    var (old, new, index) = (0, 0, 0)
    while index < pairs.count {
      let (start, newStart) = pairs[index]
      if start > old || newStart > new {
        changes.append(.replaced(old: old..<start, new: new..<newStart))
      }
      (old, new) = (start, newStart)
      while index < pairs.count, pairs[index] == (old, new) {
        (old, new, index) = (old + 1, new + 1, index + 1)
      }
      changes.append(.equal(old: start..<old, new: newStart..<new))
    }
    if old < oldCount || new < newCount {
      changes.append(.replaced(old: old..<oldCount, new: new..<newCount))
    }
    return changes
  }
}

extension LineDiff {
  /// How many lines the new text has more, and how many of the old one are gone.
  var totals: (added: Int, removed: Int) {
    changes.reduce(into: (0, 0)) { totals, change in
      guard case .replaced(let old, let new) = change else { return }
      totals.0 += new.count
      totals.1 += old.count
    }
  }
}

/// Numbers that stand for lines, so that each line is hashed once; equal lines have equal numbers.
private struct LineNumbers {
  private var numbers: [DiffLine: Int] = [:]

  var count: Int { numbers.count }

  init(capacity: Int) { numbers.reserveCapacity(capacity) }

  mutating func of(_ lines: [DiffLine]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      // Most lines are known already, and to change a dictionary in place costs more than to look.
      let number = numbers[line] ?? numbers.count
      if number == numbers.count { numbers[line] = number }
      result.append(number)
    }
    return result
  }
}
