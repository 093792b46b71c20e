import Schema
import Testing

@testable import Explorer

struct ListSetTests {
  @Test(arguments: 0..<16)
  func `a set has the lists that were put in, in their usual order`(bits: Int) {
    let lists = CoverageList.allCases.enumerated().filter { bits & 1 << $0.offset != 0 }
      .map(\.element)
    var set = ListSet()
    for list in lists.reversed() + lists { set.insert(list) }
    #expect(Array(set) == lists)
    #expect(set.first == lists.first)
    #expect(set.count == lists.count)
    #expect(set.isEmpty == lists.isEmpty)
    #expect(CoverageList.allCases.filter { set.contains($0) } == lists)
  }
}
