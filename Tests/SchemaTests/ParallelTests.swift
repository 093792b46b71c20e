import Dispatch
import Glibc
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

  @Test func `the second is done once, whether another thread comes or not`() {
    for round in 0..<200 {
      let count = Guarded(0)
      let (_, second) = inParallel {
        if round % 2 == 0 { usleep(100) }
      } _: {
        count.withLock { count in
          count += 1
          return count
        }
      }
      #expect(second == 1)
      #expect(count.withLock { $0 } == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `it does without another thread where all are busy`() {
    let gate = DispatchSemaphore(value: 0)
    // More than there are threads for: each keeps one until the gate opens.
    let group = DispatchGroup()
    for _ in 0..<256 {
      DispatchQueue.global(qos: .userInteractive).async(group: group) { gate.wait() }
    }
    let (first, second) = inParallel {
      1
    } _: {
      2
    }
    #expect([first, second] == [1, 2])
    for _ in 0..<256 { gate.signal() }
    group.wait()
  }
}
