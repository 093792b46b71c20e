import Emit
import Schema

/// Remembers the readiness of operators, which is worked out when it is first asked for.
///
/// A class, because surveys of the same operators share it; what it answers depends on nothing but
/// the question.
final class ReadinessMemo: Sendable {
  private let known: Guarded<[Int: Readiness]>

  init(_ known: [Int: Readiness] = [:]) { self.known = Guarded(known) }

  /// The readiness of an operator; the survey works it out where it is not known.
  func readiness(of index: Int, in survey: ReadinessSurvey) -> Readiness {
    if let readiness = known.withLock({ $0[index] }) { return readiness }
    let readiness = survey.readiness(of: index)
    known.withLock { $0[index] = readiness }
    return readiness
  }

  /// Works out what is not known of some operators, on all processors.
  func learn(_ operators: [Int], in survey: ReadinessSurvey) {
    let unknown = known.withLock { known in operators.filter { known[$0] == nil } }
    let made = unknown.mapInParallel(by: 32) { survey.readiness(of: $0) }
    known.withLock { known in
      for (index, readiness) in zip(unknown, made) { known[index] = readiness }
    }
  }

  /// The same without what is known of some operators.
  func forgetting(_ operators: [Int]) -> ReadinessMemo {
    guard !operators.isEmpty else { return self }
    var known = known.withLock(\.self)
    for index in operators { known[index] = nil }
    return ReadinessMemo(known)
  }
}
