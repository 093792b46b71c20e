/// Some lines of a generated file and the operators that they are there for.
struct Piece: Equatable, Sendable {
  /// The lines, as torchgen writes them before a template takes them in.
  let code: Code
  /// The operators, by position in `Catalog.functions`; empty for text that is always there.
  let functions: [Int]

  init(_ code: Code, of functions: [Int] = []) {
    self.code = code
    self.functions = functions
  }
}

/// The lines of a generated file that are there for an operator.
public struct LineMark: Equatable, Sendable {
  /// The lines, counted from 0.
  public let lines: Range<Int>
  /// The operators, by position in `Catalog.functions`.
  public let functions: [Int]

  /// Marks lines, counted from 0, as those of operators.
  public init(lines: Range<Int>, functions: [Int]) {
    self.lines = lines
    self.functions = functions
  }
}
