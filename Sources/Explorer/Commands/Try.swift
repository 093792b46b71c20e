import ArgumentParser
import FoundationEssentials
import Schema

/// `lazyops try`: runs operators in an installed PyTorch.
struct Try: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", _superCommandName: Lazyops.name,
    abstract: "Build operators into an installed PyTorch and compare them with eager.",
    discussion: """
      The operators are generated as an extension of PyTorch's own lazy backend, compiled, loaded by \
      a Python that can import torch, and run on the lazy device. Samples are those of --sample, \
      else those of PyTorch's own tests, else made up from the schema. Values may differ by what \
      torch.testing.assert_close allows. A shape function that is still missing is replaced by one \
      that asks PyTorch's meta kernels, or by those of --shape-impl.

      With no --torch and outside of a checkout, the operators are those of the torch that is found. \
      Nothing is written but a temporary folder and the cache. The status is 0 when every operator \
      is traced with eager's results.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: InputOptions

  @ArgumentParser.Argument(help: "The operators.")
  var operators: [String] = []

  @Option(help: ArgumentHelp("All operators that pass this filter as well.", valueName: "query"))
  var matching: String?

  @Option(
    help: ArgumentHelp(
      "The Python whose torch is used; else that of VIRTUAL_ENV, else python3.",
      valueName: "program"),
    completion: .file())
  var python: String?

  @Option(
    help: ArgumentHelp(
      "The arguments of a call, such as 'torch.randn(3), 0.5'. Can be repeated.",
      valueName: "arguments"))
  var sample: [String] = []

  @Option(
    help: ArgumentHelp("A C++ file that defines compute_shape functions.", valueName: "file"),
    completion: .file())
  var shapeImpl: String?

  @Option(help: ArgumentHelp("How long one operator may run.", valueName: "seconds"))
  var timeLimit = 60

  @Option(help: ArgumentHelp("How much memory one operator may take.", valueName: "MB"))
  var memoryLimit = 4096

  @Flag(help: "Compile even what was compiled before.")
  var noCache = false

  @Option(help: "How to print the verdicts.")
  var format = Format.text

  func validate() throws {
    if operators.isEmpty, matching == nil { throw ValidationError("name an operator") }
    if timeLimit < 1 { throw ValidationError("--time-limit is a number of seconds") }
    if memoryLimit < 1 { throw ValidationError("--memory-limit is a number of MB") }
  }

  func run() throws {
    let interruption = Interruption()
    let meter = Guarded(ProgressMeter(label: "trying"))
    let report = JobReport(
      say: { text in meter.withLock { $0.show(text) } },
      isStopped: { interruption.signal != nil })
    let outcome = try complaining {
      defer { meter.withLock { $0.finish() } }
      return try tryOut(report)
    }
    guard let (outcome, workspace) = outcome else {
      Console.complain("interrupted; nothing was left behind")
      throw ExitCode(128 + (interruption.signal ?? 2))
    }
    try TrialPrinter(outcome, workspace).print(in: format)
    if !outcome.hasPassed { throw ExitCode.failure }
  }

  /// What came of the operators, and the workspace that they are of; nil when stopped.
  private func tryOut(_ report: JobReport) throws -> (TrialReport, Workspace)? {
    let environment = ProcessInfo.processInfo.environment
    guard
      let torch = try InstalledTorch.find(
        python: python, environment: environment, isStopped: report.isStopped)
    else { return nil }
    let request = try request(for: torch, environment)
    let outcome = try Trial.run(request, environment: environment, torch: torch, report: report)
    return outcome.map { ($0, request.workspace) }
  }

  /// Prints what is wrong instead of throwing it.
  private func complaining<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let problem as Diagnostic {
      Console.complain([problem])
      throw ExitCode.failure
    }
  }
}

extension Try {
  private func request(for torch: InstalledTorch, _ environment: [String: String]) throws
    -> TrialRequest
  {
    var files = input.request
    if files.torch == nil, files.atenPath == nil,
      TorchTree.checkout(above: FileSystem.currentFolder) == nil
    {
      // The same release from the cache comes with its list, which wheels lack.
      let cached = torch.release.flatMap {
        CacheFolder(environment: environment).tree(of: $0.description)
      }
      files.torch = cached == nil ? torch.sitePath : torch.release?.description
    }
    let context = try CommandContext(files, options: .torchScript)
    return TrialRequest(
      workspace: context.workspace, operators: try indices(context),
      settings: TrialSettings(
        python: python, samples: sample, seconds: timeLimit, megabytes: memoryLimit,
        usesCache: !noCache),
      shapeSource: try shapeImpl.map(source))
  }

  /// The operators meant, each once.
  private func indices(_ context: CommandContext) throws -> [Int] {
    var indices = try operators.map(context.operatorIndex)
    if let matching {
      indices += try context.operators(matching: matching, in: context.survey())
    }
    if indices.isEmpty {
      throw Diagnostic(code: "no-operator", "no operator passes '\(matching ?? "")'", at: nil)
    }
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }
  }

  private func source(_ path: String) throws -> SourceFile {
    let full = FileSystem.resolved(path) ?? path
    switch FileSystem.source(full) {
    case .success(let file): return file
    case .failure(let error): throw Diagnostic.unreadable(error)
    }
  }
}
