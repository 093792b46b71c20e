/// Judging by what the driver told.
extension Verdict {
  /// The verdict on an operator from the records between its beginning and its end.
  ///
  /// - Parameters:
  ///   - name: The operator's.
  ///   - counter: What its kernel counts under.
  ///   - records: What the driver told, in order.
  ///   - ownSamples: Whether the samples are the user's.
  ///   - decidedElsewhere: Why calls of it do not arrive, where that is known before.
  init(
    of name: String, counter: String, records: [DriverRecord], ownSamples: Bool,
    decidedElsewhere: String? = nil
  ) {
    let told = records.filter { $0.event == .sample }
    samples = told.filter { $0.refusal == nil }.map { SampleResult($0, counter: counter) }
    milliseconds = records.last { $0.event == .end }?.milliseconds ?? 0
    self.name = name
    (kind, reason) =
      Self.failure(records, ownSamples: ownSamples)
      ?? Self.refusal(told, ownSamples: ownSamples)
      ?? Self.problem(told, samples)
      ?? (.passed, nil)
    if kind == .untraced, let decidedElsewhere {
      reason = "it \(decidedElsewhere)\(reason.map { "; \($0)" } ?? "")"
    }
  }

  /// Why the operator's process came to no good end.
  private static func failure(_ records: [DriverRecord], ownSamples: Bool) -> (Kind, String?)? {
    guard let (kind, reason) = ending(records) else { return nil }
    let source = records.last { $0.event == .begin }?.source
    let place = source.map { " (sample: \($0))" } ?? ""
    guard let last = records.last(where: { [.begin, .accepted, .sample].contains($0.event) })
    else { return (ownSamples ? .badSample : kind, reason) }
    // What eager PyTorch does not survive says nothing of the lazy backend.
    guard last.event == .begin else { return (kind, reason + place) }
    return (ownSamples ? .badSample : .unsampled, "in eager PyTorch: \(reason)\(place)")
  }

  private static func ending(_ records: [DriverRecord]) -> (Kind, String)? {
    if let short = records.first(where: { $0.memory == true }) {
      let reason = short.error ?? short.refusal ?? short.reason ?? ""
      return (.outOfMemory, "the memory limit is reached: \(reason)")
    }
    guard let end = records.last(where: { $0.event == .end }) else {
      return (.crashed, "the driver ended with it")
    }
    if let seconds = end.timeout {
      return (.timedOut, "no end after \(seconds) s, the time limit")
    }
    if let signal = end.signal {
      return (.crashed, "the process was ended by \(name(ofSignal: signal))")
    }
    return records.first { $0.event == .failed }.map { (.threw, $0.reason ?? "it gives no reason") }
  }

  /// Whether eager PyTorch refuses what it was asked.
  private static func refusal(_ told: [DriverRecord], ownSamples: Bool) -> (Kind, String?)? {
    let refused = told.filter { $0.refusal != nil }
    guard ownSamples ? !refused.isEmpty : refused.count == told.count else { return nil }
    if ownSamples, let first = refused.first {
      return (.badSample, "eager PyTorch refuses (\(first.source ?? "")): \(first.refusal ?? "")")
    }
    let reason = refused.last?.refusal.map { "; the last one: \($0)" } ?? ""
    return (.unsampled, "eager PyTorch accepts none of the samples at hand\(reason)")
  }

  /// What is wrong with the results of the worst sample.
  private static func problem(
    _ told: [DriverRecord], _ samples: [SampleResult]
  ) -> (Kind, String?)? {
    let ran = zip(told.filter { $0.refusal == nil }, samples)
    let count = samples.count { $0.problem != nil }
    let tests: [(Kind, (DriverRecord, SampleResult) -> Bool)] = [
      (.wrongShape, { record, _ in record.hasWrongShape }),
      (.threw, { record, _ in record.error != nil }),
      (.different, { _, sample in sample.problem != nil }),
    ]
    for (kind, isSo) in tests {
      guard let (_, sample) = ran.first(where: isSo) else { continue }
      let share = samples.count > 1 ? "\(count) of \(samples.count) samples: " : ""
      return (kind, "\(share)\(sample.problem ?? "") (sample: \(sample.source))")
    }
    guard let sample = samples.first(where: { !$0.isTraced }) else { return nil }
    let inside = sample.fallbacks + sample.counters
    let instead = inside.isEmpty ? "nothing was recorded" : inside.joined(separator: ", ")
    return (.untraced, "its kernel was not called; counted were: \(instead)")
  }

  private static func name(ofSignal number: Int32) -> String {
    let names: [Int32: String] = [
      4: "an illegal instruction (SIGILL)", 6: "abort (SIGABRT)", 7: "a bus error (SIGBUS)",
      8: "an arithmetic fault (SIGFPE)", 9: "SIGKILL, as the system does when memory runs out",
      11: "a segmentation fault (SIGSEGV)",
    ]
    return names[number] ?? "signal \(number)"
  }
}

extension SampleResult {
  init(_ record: DriverRecord, counter: String) {
    let counters = (record.counters ?? [:]).keys.sorted()
    source = record.source ?? ""
    isTraced = counters.contains(counter)
    comparesValues = record.repeats ?? true
    promised = record.promised ?? []
    came = record.came ?? []
    eager = record.eager ?? []
    fallbacks = counters.filter { $0.hasPrefix("aten::") }
    self.counters = counters.filter { !$0.hasPrefix("aten::") && $0 != counter }
    eagerMilliseconds = record.eagerMilliseconds ?? 0
    lazyMilliseconds = (record.traceMilliseconds ?? 0) + (record.runMilliseconds ?? 0)
    problem = record.problem
  }
}

extension DriverRecord {
  /// Whether shape inference promised something else than came, or than eager PyTorch gives.
  var hasWrongShape: Bool {
    guard let promised else { return false }
    return promised != (came ?? eager ?? promised)
  }

  /// What is wrong with the results, in words.
  fileprivate var problem: String? {
    if hasWrongShape {
      let due = came ?? eager ?? []
      return "shape inference promised \(Look.list(promised ?? [])), but \(Look.list(due)) came"
    }
    if let error { return error }
    if let came, let eager, came != eager {
      let promise = came == promised ? ", as shape inference promised," : ""
      return "gave \(Look.list(came))\(promise) where eager PyTorch gives \(Look.list(eager))"
    }
    return difference
  }
}

extension DriverRecord.Look: CustomStringConvertible {
  /// Type and sizes: `float32[2, 3]`.
  var description: String { dtype + "\(sizes)" }

  static func list(_ looks: [Self]) -> String {
    looks.isEmpty ? "nothing" : looks.map(\.description).joined(separator: ", ")
  }
}
