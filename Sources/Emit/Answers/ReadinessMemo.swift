import Schema

/// Remembers the readiness of a catalogue's operators, which is worked out when it is first asked for.
///
/// A class, because surveys of the same operators share it; what it answers depends on nothing but
/// the question.
public final class ReadinessMemo: Sendable {
  /// What is known of each operator, by position in `Catalog.functions`.
  private let known: Guarded<[Readiness?]>

  private init(_ known: [Readiness?]) { self.known = Guarded(known) }

  /// A memo that knows nothing yet.
  public convenience init(for catalog: Catalog) {
    self.init(Array(repeating: nil, count: catalog.functions.count))
  }

  /// The readiness of an operator, where it is known.
  subscript(index: Int) -> Readiness? { known.withLock { $0[index] } }

  /// Takes note of an operator's readiness, and returns it.
  func noting(_ readiness: Readiness, of index: Int) -> Readiness {
    known.withLock { $0[index] = readiness }
    return readiness
  }

  /// Works out what is not known of some operators, on all processors.
  func learn(_ operators: [Int], make: @Sendable (Int) -> Readiness) {
    let unknown = known.withLock { known in operators.filter { known[$0] == nil } }
    let made = unknown.mapInParallel(by: 32, make)
    known.withLock { known in
      for (index, readiness) in zip(unknown, made) { known[index] = readiness }
    }
  }

  /// The same without what is known of some operators.
  public func forgetting(_ operators: [Int]) -> ReadinessMemo {
    guard !operators.isEmpty else { return self }
    var known = known.withLock(\.self)
    for index in operators { known[index] = nil }
    return ReadinessMemo(known)
  }
}
