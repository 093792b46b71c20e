/// What came of a trial.
struct TrialReport: Equatable, Sendable {
  let torch: InstalledTorch
  /// One for each operator, in the order in which they were asked for.
  let verdicts: [Verdict]
  /// What marks the bytes that were tried, by operator.
  let digests: [String: String]
  /// Remarks that concern no single operator.
  var notes: [String] = []
  /// How long the compiler took for all extensions, in seconds; nought where the cache had them.
  var compileSeconds = 0.0
  var seconds = 0.0

  var hasPassed: Bool { verdicts.allSatisfy(\.hasPassed) }

  /// The result in a line, such as `3 of 4 operators are traced with eager PyTorch's results`.
  var summary: String {
    let passed = verdicts.count(where: \.hasPassed)
    if verdicts.count == 1, let only = verdicts.first { return "\(only.name): \(only.headline)" }
    let all = Figures.grouped(verdicts.count)
    return "\(Figures.grouped(passed)) of \(all) operators are traced with eager PyTorch's results"
  }
}

extension Verdict {
  /// The verdict in a few words.
  var headline: String {
    switch kind {
    case .passed:
      samples.allSatisfy(\.comparesValues)
        ? "traced, equal to eager in \(Figures.count(samples.count, "sample"))"
        : "traced, shapes as eager's in \(Figures.count(samples.count, "sample"))"
    case .untraced: "not traced"
    case .different: "differs from eager"
    case .wrongShape: "wrong shape"
    case .threw: "failed"
    case .crashed: "crashed"
    case .timedOut: "hung"
    case .outOfMemory: "out of memory"
    case .uncompilable: "does not compile"
    case .refused: "refused by torchgen"
    case .unsampled: "no sample to try"
    case .badSample: "bad sample"
    }
  }
}
