/// A diff as `diff -u` prints it.
struct UnifiedDiff: Equatable, Sendable {
  /// A stretch of changes with the lines around it.
  struct Hunk: Equatable, Sendable {
    let header: String
    /// Lines with their mark: a blank, `-`, or `+`.
    let lines: [String]
  }

  let oldName: String
  let newName: String
  let hunks: [Hunk]
  let added: Int
  let removed: Int

  /// Compares two texts; an absent one has no lines.
  init(
    old: [UInt8]?, new: [UInt8]?, oldName: String, newName: String, context: Int = 3
  ) {
    let (oldLines, newLines) = (DiffLine.lines(of: old), DiffLine.lines(of: new))
    let diff = LineDiff(from: oldLines, to: newLines)
    self.oldName = old == nil ? "/dev/null" : oldName
    self.newName = new == nil ? "/dev/null" : newName
    (added, removed) = diff.totals
    hunks = HunkBuilder(old: oldLines, new: newLines, context: context).hunks(diff)
  }

  /// Compares two contents of one file; relative paths get the prefixes that git uses.
  init(old: [UInt8]?, new: [UInt8]?, path: String, context: Int = 3) {
    let isAbsolute = path.hasPrefix("/")
    self.init(
      old: old, new: new, oldName: isAbsolute ? path : "a/" + path,
      newName: isAbsolute ? path : "b/" + path, context: context)
  }

  /// The same of texts.
  init(old: String?, new: String?, path: String, context: Int = 3) {
    self.init(
      old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) }, path: path,
      context: context)
  }

  var isEmpty: Bool { hunks.isEmpty }

  /// The lines of the diff, the file names first.
  var lines: [String] {
    guard !isEmpty else { return [] }
    return ["--- \(oldName)", "+++ \(newName)"] + hunks.flatMap { [$0.header] + $0.lines }
  }

  /// The whole diff as text.
  var text: String { lines.map { $0 + "\n" }.joined() }
}

/// Cuts a comparison into hunks.
private struct HunkBuilder {
  let old: [DiffLine]
  let new: [DiffLine]
  let context: Int

  func hunks(_ diff: LineDiff) -> [UnifiedDiff.Hunk] {
    var hunks: [UnifiedDiff.Hunk] = []
    var pending: [LineDiff.Change] = []
    for change in diff.changes {
      guard case .equal(let range, let newRange) = change else {
        pending.append(change)
        continue
      }
      let isGap = range.count > 2 * context || pending.isEmpty
      if isGap {
        if !pending.isEmpty {
          pending.append(
            .equal(old: range.prefix(context), new: newRange.prefix(context)))
          hunks.append(hunk(pending))
        }
        pending = [.equal(old: range.suffix(context), new: newRange.suffix(context))]
      } else {
        pending.append(change)
      }
    }
    if pending.contains(where: isReplacement) { hunks.append(hunk(trimmed(pending))) }
    return hunks
  }

  private func isReplacement(_ change: LineDiff.Change) -> Bool {
    if case .replaced = change { true } else { false }
  }

  private func trimmed(_ changes: [LineDiff.Change]) -> [LineDiff.Change] {
    guard case .equal(let old, let new)? = changes.last else { return changes }
    return changes.dropLast() + [.equal(old: old.prefix(context), new: new.prefix(context))]
  }

  private func hunk(_ changes: [LineDiff.Change]) -> UnifiedDiff.Hunk {
    var lines: [String] = []
    var (oldCount, newCount) = (0, 0)
    for change in changes {
      switch change {
      case .equal(let range, _):
        for index in range { append(old[index], marked: UInt8(ascii: " "), to: &lines) }
        oldCount += range.count
        newCount += range.count
      case .replaced(let range, let newRange):
        for index in range { append(old[index], marked: UInt8(ascii: "-"), to: &lines) }
        for index in newRange { append(new[index], marked: UInt8(ascii: "+"), to: &lines) }
        oldCount += range.count
        newCount += newRange.count
      }
    }
    let (start, newStart) = starts(changes[0])
    let header = "@@ -\(place(start, oldCount)) +\(place(newStart, newCount)) @@"
    return UnifiedDiff.Hunk(header: header, lines: lines)
  }

  private func append(_ line: DiffLine, marked mark: UInt8, to lines: inout [String]) {
    lines.append(line.text(marked: mark))
    if !line.hasEnd { lines.append("\\ No newline at end of file") }
  }

  private func starts(_ change: LineDiff.Change) -> (Int, Int) {
    switch change {
    case .equal(let old, let new), .replaced(let old, let new): (old.lowerBound, new.lowerBound)
    }
  }

  private func place(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
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
