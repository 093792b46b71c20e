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

  /// The verdicts in one line: `3 of 4 operators are traced with eager PyTorch's results`.
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

/// Trials that were recorded.
extension TrialReport {
  /// The file of a reference screen with what a driver told.
  static let recordsName = "trial.jsonl"

  /// The report that follows from a driver's lines, about operators that are told of.
  init(of request: TrialRequest, told text: String) {
    let records = text.split(separator: "\n").compactMap { DriverRecord(String($0)) }
    var told: [String: [DriverRecord]] = [:]
    var name = ""
    for record in records {
      if record.event == .operator { name = record.name ?? "" }
      told[name, default: []].append(record)
    }
    let catalog = request.workspace.catalog
    let named = request.operators.map { (index: $0, name: catalog.functions[$0].name.description) }
    let pairs = named.filter { told[$0.name] != nil }
    let version = records.first { $0.event == .ready }?.version ?? ""
    self.init(
      torch: InstalledTorch(python: "python3", version: version, folder: ""),
      verdicts: pairs.map { index, name in
        Verdict(
          of: name, counter: request.workspace.trialCounter(of: index), records: told[name] ?? [],
          ownSamples: false)
      },
      digests: Dictionary(
        uniqueKeysWithValues: pairs.map { ($0.name, request.workspace.trialDigest(of: $0.index)) }))
  }
}
