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

  init(from old: DiffText, to new: DiffText) {
    let ends = SharedEnds(old, new)
    let numbers = LineNumbers(
      old, ends.head..<(old.count - ends.tail), new, ends.head..<(new.count - ends.tail))
    var matcher = LineMatcher(old: numbers.old, new: numbers.new, count: numbers.count)
    matcher.match(numbers.old.indices, numbers.new.indices)
    changes = Self.changes(ends.pairs(around: matcher.pairs), old.count, new.count)
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

/// The lines at both ends that two texts share, which most edits leave nearly all of.
private struct SharedEnds {
  let head: Int
  let tail: Int
  private let old: DiffText
  private let new: DiffText

  init(_ old: DiffText, _ new: DiffText) {
    self.old = old
    self.new = new
    (head, tail) = old.withLines { oldLines in
      new.withLines { newLines in
        let limit = min(old.count, new.count)
        var head = 0
        while head < limit, oldLines[head].isEqual(to: newLines[head]) { head += 1 }
        var tail = 0
        while head + tail < limit,
          oldLines[old.count - 1 - tail].isEqual(to: newLines[new.count - 1 - tail])
        { tail += 1 }
        return (head, tail)
      }
    }
  }

  /// The pairs of all lines, where those of the lines between the ends are known.
  func pairs(around middle: [(Int, Int)]) -> [(Int, Int)] {
    (0..<head).map { ($0, $0) } + middle.map { ($0 + head, $1 + head) }
      + (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
  }
}
