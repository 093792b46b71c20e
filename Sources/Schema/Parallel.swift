import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What comes of each element, in their order, worked out on all processors.
  ///
  /// Neighbours stay together in stretches, because handing out a single element costs more than
  /// most of them.
  package func mapInParallel<Value: Sendable>(
    by stretch: Int = 1, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    guard count > stretch else { return map(transform) }
    let starts = Swift.stride(from: 0, to: count, by: stretch).map(\.self)
    let results = Mutex([[Value]](repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let values = self[starts[number]..<Swift.min(starts[number] + stretch, count)].map(transform)
      results.withLock { $0[number] = values }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}

/// What two functions come to, worked out at the same time.
package func inParallel<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let value = first()
      results.withLock { $0.first = value }
    } else {
      let value = second()
      results.withLock { $0.second = value }
    }
  }
  let (known, other) = results.withLock { $0 }
  return (known ?? first(), other ?? second())
}
