import Schema

/// The lists that an operator is in, as a value that takes a byte: each of thousands of operators
/// has one, and every edit makes them anew.
struct ListSet: Equatable, Sendable, Sequence, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  init() {}

  init(arrayLiteral lists: CoverageList...) {
    for list in lists { insert(list) }
  }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  /// The list that decides where there are several.
  var first: CoverageList? { first { _ in true } }

  func contains(_ list: CoverageList) -> Bool { bits & Self.bit(of: list) != 0 }

  mutating func insert(_ list: CoverageList) { bits |= Self.bit(of: list) }

  /// The lists in the order of `CoverageList.allCases`.
  func makeIterator() -> some IteratorProtocol<CoverageList> {
    CoverageList.allCases.lazy.filter(contains).makeIterator()
  }

  private static func bit(of list: CoverageList) -> UInt8 {
    switch list {
    case .fullCodegen: 1
    case .supported: 2
    case .irGen: 4
    case .autograd: 8
    }
  }
}
