import Dispatch

extension Array where Element: Sendable {
  /// What comes of each element, in their order, worked out on all processors.
  ///
  /// Neighbours stay together in stretches, because handing out a single element costs more than
  /// most of them.
  package func mapInParallel<Value: Sendable>(
    by stretch: Int = 1, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    guard count > stretch else { return map(transform) }
    let starts = Swift.stride(from: 0, to: count, by: stretch).map { $0 }
    let results = Guarded([[Value]](repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let values = self[starts[number]..<Swift.min(starts[number] + stretch, count)].map(transform)
      results.withLock { $0[number] = values }
    }
    return results.withLock { $0.flatMap { $0 } }
  }
}

/// What two functions come to, worked out at the same time.
///
/// Only the first may itself use all processors: what is inside `concurrentPerform` may not, and so
/// this does without it.
package func inParallel<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let errand = Errand(second)
  DispatchQueue.global(qos: .userInteractive).async { errand.run() }
  let value = first()
  // A processor that sleeps may take longer to come than the work takes.
  errand.run()
  return (value, errand.outcome)
}

/// Work that goes on beside everything else; whoever holds it last waits for its end.
package final class WorkBeside: Sendable {
  private let errand: Errand<Void>

  package init(_ work: @escaping @Sendable () -> Void) {
    let errand = Errand(work)
    DispatchQueue.global(qos: .utility).async { errand.run() }
    self.errand = errand
  }

  deinit {
    errand.run()
    errand.outcome
  }
}

/// Work that is done once, by whoever comes first.
private final class Errand<Value: Sendable>: Sendable {
  private let work: Guarded<(@Sendable () -> Value)?>
  private let value = Guarded<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable () -> Value) { self.work = Guarded(work) }

  /// Does the work, unless somebody does or did it already.
  func run() {
    let mine = work.withLock { work in
      defer { work = nil }
      return work
    }
    guard let mine else { return }
    let value = mine()
    self.value.withLock { $0 = value }
    isDone.signal()
  }

  /// What came of it, once it is done; to be asked for once.
  var outcome: Value {
    isDone.wait()
    return value.withLock { value in
      guard let value else { preconditionFailure("it is done and nothing came of it") }
      return value
    }
  }
}
