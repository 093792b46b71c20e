import Schema

/// What came of one operator, in lines of a width.
struct VerdictText {
  private(set) var lines: [StyledText] = []

  init(_ kept: KeptVerdict, _ desk: Desk, width: Int) {
    let verdict = kept.verdict
    let role: Role = verdict.hasPassed ? .success : .error
    lines.append(StyledText(verdict.headline, role, .strong))
    for line in TextWrap.lines(verdict.reason ?? "", columns: width) where !line.isEmpty {
      lines.append(StyledText(line, role))
    }
    let index = desk.catalog.index(named: verdict.name)
    let isCurrent = index.map { desk.trials.hasPassed($0) != nil } ?? false
    lines.append(
      StyledText("PyTorch \(kept.torch)", .dim)
        + (isCurrent ? "" : StyledText("; its code has changed since: t tries it again", .warning)))
    if !verdict.fallbacks.isEmpty {
      lines.append(
        StyledText("inside it fell back: \(verdict.fallbacks.joined(separator: ", "))"))
    }
    guard !verdict.samples.isEmpty else { return }
    lines.append("")
    for sample in verdict.samples { add(sample, width: width) }
  }

  private mutating func add(_ sample: SampleResult, width: Int) {
    let role: Role = sample.problem == nil && sample.isTraced ? .text : .error
    let eager = Figures.milliseconds(sample.eagerMilliseconds)
    let lazy = Figures.milliseconds(sample.lazyMilliseconds)
    let result = DriverRecord.Look.list(sample.eager)
    lines.append(
      StyledText(sample.source, role)
        + StyledText("  gives \(result)  eager \(eager), lazy \(lazy)", .dim))
    for line in TextWrap.lines(sample.problem ?? "", columns: width - 2) where !line.isEmpty {
      lines.append(StyledText("  " + line, .error))
    }
  }
}
