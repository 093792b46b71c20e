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
    let starts = Swift.stride(from: 0, to: count, by: stretch).map(\.self)
    let results = Guarded([[Value]](repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let values = self[starts[number]..<Swift.min(starts[number] + stretch, count)].map(transform)
      results.withLock { $0[number] = values }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}

/// What two functions come to, worked out at the same time.
///
/// Only the first may itself use all processors: what is inside `concurrentPerform` may not, and so
/// this does without it.
package func inParallel<First, Second: Sendable>(
  _ first: () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let result = Guarded<Second?>(nil)
  let group = DispatchGroup()
  return withoutActuallyEscaping(second) { second in
    DispatchQueue.global(qos: .userInteractive).async(group: group) {
      let value = second()
      result.withLock { $0 = value }
    }
    let value = first()
    group.wait()
    return (value, result.withLock { $0 } ?? second())
  }
}
