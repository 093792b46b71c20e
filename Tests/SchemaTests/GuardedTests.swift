import Dispatch
import Testing

@testable import Schema

struct GuardedTests {
  @Test func `no change is lost when all processors make them`() {
    let count = Guarded(0)
    DispatchQueue.concurrentPerform(iterations: 10_000) { _ in count.withLock { $0 += 1 } }
    #expect(count.withLock { $0 } == 10_000)
  }

  @Test func `an error leaves it free for the next`() {
    let value = Guarded(1)
    #expect(throws: Refusal.self) { try value.withLock { _ throws(Refusal) in throw Refusal() } }
    #expect(value.withLock { $0 } == 1)
  }

  private struct Refusal: Error {}
}
