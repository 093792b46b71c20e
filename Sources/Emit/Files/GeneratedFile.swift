/// The text of one generated file, and which of its lines are there for which operators.
public struct GeneratedFile: Equatable, Sendable {
  /// The file's name, without a folder.
  public let name: String
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The lines of operators, in order; a line that serves several operators names them all.
  public let marks: [LineMark]

  init(name: String, _ text: MarkedText) {
    self.name = name
    self.bytes = text.bytes
    self.marks = text.marks
  }

  /// The text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of an operator, given by its position in `Catalog.functions`; counted from 0.
  public func lines(of function: Int) -> [Range<Int>] {
    marks.filter { $0.functions.contains(function) }.map(\.lines)
  }

  /// The text of an operator's lines.
  public func text(of function: Int) -> [String] {
    let wanted = lines(of: function)
    guard let last = wanted.map(\.upperBound).max() else { return [] }
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: last, omittingEmptySubsequences: false)
    return wanted.flatMap { range in
      lines[range.clamped(to: lines.indices)].map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
