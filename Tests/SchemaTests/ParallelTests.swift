import Testing

@testable import Schema

struct ParallelTests {
  @Test(arguments: [0, 1, 7, 64, 1000]) func `what comes of elements keeps their order`(count: Int)
  {
    let numbers = Array(0..<count)
    #expect(numbers.mapInParallel(by: 16) { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test func `two functions give back what each comes to`() {
    let (first, second) = inParallel {
      "first"
    } _: {
      2
    }
    #expect(first == "first")
    #expect(second == 2)
  }

  @Test func `both of two functions may use all processors themselves`() {
    let numbers = Array(0..<500)
    let (first, second) = inParallel {
      numbers.mapInParallel(by: 8) { $0 + 1 }
    } _: {
      numbers.mapInParallel(by: 8) { $0 + 2 }
    }
    #expect(first == numbers.map { $0 + 1 })
    #expect(second == numbers.map { $0 + 2 })
  }
}
