/// A value that is worked out when it is first asked for, once for all copies.
package final class Later<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let known = Guarded<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  package var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
