import Emit
import FoundationEssentials
import Schema

/// Builds operators as an extension of an installed PyTorch, runs them on the lazy device and
/// compares them with eager PyTorch.
///
/// Nothing is written but a temporary folder and the cache; the user's PyTorch stays as it is.
struct Trial {
  private let request: TrialRequest
  private let torch: InstalledTorch
  private let builder: ExtensionBuilder
  private let driver: TrialDriver
  private let report: JobReport
  private let start = ContinuousClock.now

  /// Tries operators; nil when stopped.
  ///
  /// - Throws: What is missing, or why nothing could be tried.
  static func run(
    _ request: TrialRequest, environment: [String: String], torch: InstalledTorch? = nil,
    report: JobReport
  ) throws(Diagnostic) -> TrialReport? {
    report.say("looking for PyTorch")
    let found =
      if let torch { torch } else {
        try InstalledTorch.find(
          python: request.settings.python, release: request.workspace.inputs.tree.version,
          environment: environment, isStopped: report.isStopped)
      }
    guard let torch = found else { return nil }
    try torch.check(against: request.workspace.inputs.tree)
    let outcome = try Trial(request, torch, environment, report).run()
    if let outcome { VerdictStore(CacheFolder(environment: environment)).keep(outcome.kept) }
    return outcome
  }

  private init(
    _ request: TrialRequest, _ torch: InstalledTorch, _ environment: [String: String],
    _ report: JobReport
  ) throws(Diagnostic) {
    self.request = request
    self.torch = torch
    self.report = report
    let compiler = try Compiler.find(environment)
    let folder: TrialFolder
    do throws(FileError) { folder = try TrialFolder(environment) } catch {
      throw .unreadable(error)
    }
    // Whatever the tools put down for themselves goes away with the folder.
    let inside = environment.merging(["TMPDIR": folder.path]) { $1 }
    // The compiler's messages are read, and it may know the user's language.
    let plain = inside.merging(["LC_ALL": "C"]) { $1 }
    let header = torch.shapeHeader.map { ShapeHeader($0) }
    builder = ExtensionBuilder(
      plan: TrialPlan(request, torchHeader: header), torch: torch, compiler: compiler,
      environment: plain, folder: folder, cache: TrialCache(CacheFolder(environment: environment)))
    let names = request.operators.map { request.workspace.catalog.functions[$0].name.description }
    let settings = TrialDriver.Settings(
      folder: folder.path, samples: request.settings.samples, seconds: request.settings.seconds,
      memory: request.settings.megabytes, operators: names)
    driver = try TrialDriver(torch, settings, environment: inside)
  }
}

extension Trial {
  private var plan: TrialPlan { builder.plan }
  private var catalog: Catalog { request.workspace.catalog }

  private func run() throws(Diagnostic) -> TrialReport? {
    var refusals: [Int: CompilerMessage] = [:]
    var compileSeconds = 0.0
    var problem: Diagnostic?
    for (number, batch) in plan.batches.enumerated() {
      let share = plan.batches.count > 1 ? " (\(number + 1) of \(plan.batches.count))" : ""
      report.say("compiling \(Figures.count(batch.count, "operator"))\(share)")
      // Without a driver there is nothing to compile for.
      let isStopped = { problem != nil || report.isStopped() }
      let built = try builder.build(batch, number: number, isStopped: isStopped) {
        do throws(Diagnostic) { try driver.listen(milliseconds: 0) } catch { problem = error }
      }
      if let problem { throw problem }
      guard let built else { return nil }
      refusals.merge(built.refusals) { first, _ in first }
      compileSeconds += built.seconds
      if let library = built.library {
        driver.ask(TrialDriver.Request(library: library, operators: built.operators.map(name)))
      }
    }
    guard try finish() else { return nil }
    return TrialReport(
      torch: torch, verdicts: request.operators.map { verdict(on: $0, refusals) },
      digests: digests, notes: driver.notes, compileSeconds: compileSeconds,
      seconds: start.duration(to: .now) / .seconds(1))
  }

  /// Waits for the driver; false when stopped.
  private func finish() throws(Diagnostic) -> Bool {
    while !driver.isIdle {
      if report.isStopped() { return false }
      try driver.listen()
      let done = driver.records.count
      report.say("running \(driver.current?.name ?? "torch") (\(done) done)")
    }
    return true
  }

  private func name(_ index: Int) -> String { catalog.functions[index].name.description }

  private func verdict(on index: Int, _ refusals: [Int: CompilerMessage]) -> Verdict {
    let name = name(index)
    if let reason = plan.refusals[index] {
      return Verdict(name: name, kind: .refused, reason: "it \(reason)")
    }
    if let message = refusals[index] {
      let place = message.place.map { " (\($0.file):\($0.line))" } ?? ""
      return Verdict(
        name: name, kind: .uncompilable, reason: "the compiler says: \(message.text)\(place)")
    }
    return Verdict(
      of: name, counter: request.workspace.trialCounter(of: index),
      records: driver.records[name] ?? [],
      ownSamples: !request.settings.samples.isEmpty,
      decidedElsewhere: plan.decidedElsewhere[index])
  }

  private var digests: [String: String] {
    Dictionary(
      request.operators.map { (name($0), request.digest(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension InstalledTorch {
  /// Refuses data of another release: its schemas are not those of this torch.
  func check(against tree: TorchTree) throws(Diagnostic) {
    guard let wanted = tree.version.flatMap(Release.init), let release,
      (wanted.major, wanted.minor) != (release.major, release.minor)
    else { return }
    throw .missing(
      "wrong-torch",
      "the data in use are of PyTorch \(wanted), the torch of '\(python)' is \(version)",
      hint: "use its own data with --torch \(sitePath), or another Python with --python")
  }
}
