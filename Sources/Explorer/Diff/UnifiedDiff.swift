/// A diff as `diff -u` prints it.
struct UnifiedDiff: Equatable, Sendable {
  let oldName: String
  let newName: String
  let hunks: [DiffHunk]
  let added: Int
  let removed: Int
  private let old: DiffText
  private let new: DiffText

  /// Compares two texts; an absent one has no lines.
  init(
    old: [UInt8]?, new: [UInt8]?, oldName: String, newName: String, context: Int = 3
  ) {
    self.old = DiffText(old)
    self.new = DiffText(new)
    let diff = LineDiff(from: self.old, to: self.new)
    self.oldName = old == nil ? "/dev/null" : oldName
    self.newName = new == nil ? "/dev/null" : newName
    (added, removed) = diff.totals
    hunks = diff.hunks(context: context)
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

  /// The lines of the diff, the file names first; they are put together anew each time, because few
  /// files of many are looked at.
  var lines: [String] {
    guard !isEmpty else { return [] }
    return ["--- \(oldName)", "+++ \(newName)"]
      + hunks.flatMap { [$0.header] + $0.lines(old, new) }
  }

  /// The whole diff as text.
  var text: String { lines.map { $0 + "\n" }.joined() }
}
