import Schema

/// Prints the verdicts of a trial.
struct TrialPrinter {
  private let report: TrialReport
  private let workspace: Workspace

  init(_ report: TrialReport, _ workspace: Workspace) {
    self.report = report
    self.workspace = workspace
  }

  func print(in format: Try.Format) throws {
    switch format {
    case .json: try printJSON(TrialRecord(report, workspace))
    case .text:
      for note in report.notes { Console.complain("note: \(note)") }
      for verdict in report.verdicts { lines(of: verdict).forEach(Console.print) }
      Console.print("\(report.summary) (\(times))")
    }
  }

  private func lines(of verdict: Verdict) -> [String] {
    let mark = verdict.hasPassed ? "ok    " : "FAILED"
    let place = workspace.listedPlace(of: verdict.name).map { "  \($0.file):\($0.line)" } ?? ""
    let speed = verdict.samples.isEmpty ? "" : ", \(Figures.milliseconds(verdict.milliseconds))"
    var lines = ["\(mark)  \(verdict.name)  \(verdict.headline)\(speed)\(place)"]
    if let reason = verdict.reason { lines.append("        \(reason)") }
    if verdict.hasPassed, !verdict.fallbacks.isEmpty {
      lines.append("        inside it fell back: \(verdict.fallbacks.joined(separator: ", "))")
    }
    return lines
  }

  private var times: String {
    let compiling = report.compileSeconds
    let wasCompiled = report.verdicts.contains { ![.refused, .uncompilable].contains($0.kind) }
    let part =
      compiling > 0
      ? ", the compiler \(Figures.seconds(compiling)) of it"
      : wasCompiled ? ", compiled before" : ""
    return "\(Figures.seconds(report.seconds))\(part); PyTorch \(report.torch.version)"
  }
}

/// A trial as `try --format json` prints it.
struct TrialRecord: Encodable {
  /// One operator.
  struct OperatorRecord: Encodable {
    let name: String
    let verdict: String
    let passed: Bool
    let traced: Bool?
    let equal: Bool?
    let reason: String?
    let fellBack: [String]
    let milliseconds: Double
    let file: String?
    let line: Int?
    let samples: [SampleResult]

    private enum CodingKeys: String, CodingKey {
      case name, verdict, passed, traced, equal, reason, fellBack, milliseconds, file, line, samples
    }

    /// Absent values are written as null, so that every object has every key.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(verdict, forKey: .verdict)
      try container.encode(passed, forKey: .passed)
      try container.encode(traced, forKey: .traced)
      try container.encode(equal, forKey: .equal)
      try container.encode(reason, forKey: .reason)
      try container.encode(fellBack, forKey: .fellBack)
      try container.encode(milliseconds, forKey: .milliseconds)
      try container.encode(file, forKey: .file)
      try container.encode(line, forKey: .line)
      try container.encode(samples, forKey: .samples)
    }
  }

  let torch: String
  let python: String
  let passed: Bool
  let seconds: Double
  let compileSeconds: Double
  let notes: [String]
  let operators: [OperatorRecord]

  init(_ report: TrialReport, _ workspace: Workspace) {
    torch = report.torch.version
    python = report.torch.python
    passed = report.hasPassed
    seconds = report.seconds
    compileSeconds = report.compileSeconds
    notes = report.notes
    operators = report.verdicts.map { verdict in
      let place = workspace.listedPlace(of: verdict.name)
      return OperatorRecord(
        name: verdict.name, verdict: verdict.kind.rawValue, passed: verdict.hasPassed,
        traced: verdict.isTraced, equal: verdict.isEqual, reason: verdict.reason,
        fellBack: verdict.fallbacks, milliseconds: verdict.milliseconds, file: place?.file,
        line: place?.line, samples: verdict.samples)
    }
  }
}

extension Workspace {
  /// Where the backend's yaml lists an operator.
  func listedPlace(of name: String) -> SourceLocation? {
    CoverageList.allCases.lazy.flatMap { backend.list[$0] }.first { $0.text == name }?.location
  }
}

extension Figures {
  /// A time that a person can take in: `340 ms`, `2.1 s`.
  static func milliseconds(_ time: Double) -> String {
    time < 1000 ? "\(Int(time.rounded())) ms" : seconds(time / 1000)
  }

  static func seconds(_ time: Double) -> String {
    let tenths = Int((time * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
