/// A stretch of changes with the lines around it, as unified diffs show it.
struct DiffHunk: Equatable, Sendable {
  /// There is always one.
  fileprivate let changes: [LineDiff.Change]

  /// The line that says where it is: `@@ -12,6 +14,7 @@`.
  var header: String {
    let olds = changes.map(\.old)
    let news = changes.map(\.new)
    return "@@ -\(Self.place(olds)) +\(Self.place(news)) @@"
  }

  private static func place(_ ranges: [Range<Int>]) -> String {
    let start = ranges[0].lowerBound
    let count = ranges.reduce(0) { $0 + $1.count }
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  /// The lines of both texts with their mark: a blank, `-`, or `+`.
  func lines(_ old: DiffText, _ new: DiffText) -> [String] {
    changes.flatMap { change in
      switch change {
      case .equal(let range, _): range.flatMap { old.lines(of: $0, marked: " ") }
      case .replaced(let range, let newRange):
        range.flatMap { old.lines(of: $0, marked: "-") }
          + newRange.flatMap { new.lines(of: $0, marked: "+") }
      }
    }
  }
}

extension DiffText {
  /// A line as diffs print it, and what they say of one without an ending.
  fileprivate func lines(of line: Int, marked mark: Unicode.Scalar) -> [String] {
    let text = text(of: line, marked: UInt8(ascii: mark))
    return hasEnd(line) ? [text] : [text, "\\ No newline at end of file"]
  }
}

extension LineDiff {
  /// The changes in hunks, with so many equal lines around each.
  func hunks(context: Int) -> [DiffHunk] {
    var hunks: [DiffHunk] = []
    var pending: [Change] = []
    for change in changes {
      guard case .equal(let range, let newRange) = change else {
        pending.append(change)
        continue
      }
      guard range.count > 2 * context || pending.isEmpty else {
        pending.append(change)
        continue
      }
      if !pending.isEmpty {
        pending.append(.equal(old: range.prefix(context), new: newRange.prefix(context)))
        hunks.append(DiffHunk(changes: pending))
      }
      pending = [.equal(old: range.suffix(context), new: newRange.suffix(context))]
    }
    if pending.contains(where: \.isReplacement) {
      hunks.append(DiffHunk(changes: Self.trimmed(pending, context)))
    }
    return hunks
  }

  private static func trimmed(_ changes: [Change], _ context: Int) -> [Change] {
    guard case .equal(let old, let new)? = changes.last else { return changes }
    return changes.dropLast() + [.equal(old: old.prefix(context), new: new.prefix(context))]
  }
}

extension LineDiff.Change {
  fileprivate var isReplacement: Bool {
    if case .replaced = self { true } else { false }
  }

  fileprivate var old: Range<Int> {
    switch self {
    case .equal(let old, _), .replaced(let old, _): old
    }
  }

  fileprivate var new: Range<Int> {
    switch self {
    case .equal(_, let new), .replaced(_, let new): new
    }
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }

  fileprivate func suffix(_ count: Int) -> Range<Int> {
    Swift.max(lowerBound, upperBound - count)..<upperBound
  }
}
