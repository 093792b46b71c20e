/// A reference screen: how it is reached, and what it must look like, as text that a person can
/// read, change and review in a diff.
///
///     # A filter narrows the list while it is typed.
///     size: 80x24
///     args: --torch 2.15.0
///     file: model.txt aten::relu 12
///     keys: / "relu" Enter
///     ----
///     (the grid: the characters of the frame)
///     ----
///     (the roles: a letter for the meaning of each cell, so that a lost colour shows)
///     ----
///     (the attributes: `s` selected, `b` bold, `u` underlined, capitals for selected and more)
///
/// Lines end with the last thing on them, and a plane with its last line that has anything.
///
/// Further headers set the stage: `yaml: NAME` makes the list a file that can be written, `kept:`
/// is an edit that an earlier run left in its journal, `added:` is a line that somebody else puts
/// at the end of the file meanwhile, and `colours: none` (or 8, 8-light, 256, 256-light) asks for
/// looks instead of meanings.
struct ScreenFile: Equatable, Sendable {
  /// Comments, in the order of the file, without their `# `.
  var comments: [String] = []
  var size: Size
  /// Arguments of the program, separated by blanks.
  var arguments = ""
  /// The name of the list's file; empty where the list is that of the arguments.
  var yaml = ""
  /// Lines of the journal of an earlier run.
  var kept: [String] = []
  /// Lines at the end of the list's file from the second reading on.
  var added: [String] = []
  var colours: ScreenColours?
  /// The files that can be read besides the inputs, line by line.
  var files: [FileLine] = []
  /// Scripts of keys, one after the other; see `Key.script`.
  var keys: [String] = []
  var picture = Picture()

  /// A line of a file.
  struct FileLine: Equatable, Sendable {
    let path: String
    let text: String
  }

  /// The three planes, a line of text for each row.
  struct Picture: Equatable, Sendable {
    var grid: [String] = []
    var roles: [String] = []
    var attributes: [String] = []
  }
}

extension ScreenFile.Picture {
  /// What a frame looks like.
  init(_ frame: Frame) {
    self.init(frame, roles: \.role.letter, attributes: \.attributes.letter)
  }

  init(_ frame: Frame, roles: (Cell) -> Character, attributes: (Cell) -> Character) {
    let rows = 0..<frame.size.height
    grid = Self.trimmed(rows.map { frame.text(row: $0) })
    self.roles = Self.trimmed(rows.map { Self.letters(frame, row: $0, roles) })
    self.attributes = Self.trimmed(rows.map { Self.letters(frame, row: $0, attributes) })
  }

  private static func letters(
    _ frame: Frame, row: Int, _ letter: (Cell) -> Character
  ) -> String {
    String((0..<frame.size.width).compactMap { frame[Point(x: $0, y: row)] }.map(letter))
  }

  private static func trimmed(_ rows: [String]) -> [String] {
    let lines = rows.map { row in
      String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
    }
    return Array(lines[..<((lines.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  /// The first place where two pictures differ, in words; nil where they are equal.
  func difference(from expected: Self) -> String? {
    let planes = [
      ("text", grid, expected.grid), ("role", roles, expected.roles),
      ("attribute", attributes, expected.attributes),
    ]
    for (name, lines, expectedLines) in planes where lines != expectedLines {
      for row in 0..<max(lines.count, expectedLines.count) {
        let (line, expectedLine) = (lines.at(row), expectedLines.at(row))
        guard line != expectedLine else { continue }
        return "\(name) of row \(row + 1)\n- \(expectedLine)\n+ \(line)"
      }
    }
    return nil
  }
}

extension [String] {
  /// The line of a row; empty after the last one.
  fileprivate func at(_ row: Int) -> String { indices.contains(row) ? self[row] : "" }
}
