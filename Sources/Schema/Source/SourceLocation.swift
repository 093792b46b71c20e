/// A place in one of the input files, with enough of its text to show it to a person.
public struct SourceLocation: Hashable, Sendable {
  /// The file's name as the user gave it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in characters.
  public let column: Int
  /// How many characters the place spans; at least 1.
  public let length: Int
  /// The whole line, for the snippet under a message.
  public let sourceLine: String

  /// Makes a location; `length` below 1 counts as 1.
  public init(file: String, line: Int, column: Int, length: Int = 1, sourceLine: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sourceLine = sourceLine
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  public var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation {
  /// The location of the text that starts `offset` characters further right on the same line.
  public func advanced(by offset: Int, length: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: line, column: column + offset, length: length, sourceLine: sourceLine)
  }
}
