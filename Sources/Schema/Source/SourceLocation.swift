/// A place in one of the input files, which it can show to a person.
public struct SourceLocation: Sendable {
  private let source: SourceFile
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in characters.
  public let column: Int
  /// How many characters the place spans; at least 1.
  public let length: Int

  /// Makes a location; `length` below 1 counts as 1.
  public init(source: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.source = source
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// Makes a location in a file of which only the name is known.
  public init(file: String, line: Int, column: Int) {
    self.init(source: SourceFile(name: file, bytes: []), line: line, column: column)
  }

  /// The file's name as the user gave it.
  public var file: String { source.name }
  /// The whole line, for the snippet under a message; nothing of one that nobody could look at.
  public var sourceLine: String {
    let line = source.line(line)
    return line.count > Self.longest ? "" : String(decoding: line, as: UTF8.self)
  }

  /// With thousands of findings in one line, showing it for each would take for ever.
  private static let longest = 20_000
}

extension SourceLocation: Hashable {
  /// Whether name, position and the text of the line are the same.
  public static func == (left: SourceLocation, right: SourceLocation) -> Bool {
    left.line == right.line && left.column == right.column && left.length == right.length
      && left.file == right.file && left.sourceLine == right.sourceLine
  }

  /// Hashes the position.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(line)
    hasher.combine(column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  public var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation {
  /// The location of the text that starts `offset` characters further right on the same line.
  public func advanced(by offset: Int, length: Int) -> SourceLocation {
    SourceLocation(source: source, line: line, column: column + offset, length: length)
  }
}
