import ArgumentParser
import Schema

/// `lazyops set`: edits the backend's yaml.
struct SetLists: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", _superCommandName: Lazyops.name,
    abstract: "Put operators into a list of the backend's yaml, or take them out.",
    discussion: """
      Everything else in the file stays as it is, byte for byte. Nothing is written when the result \
      would have mistakes, but for edits of a bad list that leave fewer of them.
      """)

  /// Where an operator shall be.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case full_codegen, supported, ir_gen, autograd, none

    var list: CoverageList? { CoverageList(rawValue: rawValue) }
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var profile: ProfileOptions

  @ArgumentParser.Argument(help: "The operators.")
  var operators: [String] = []

  @Option(help: ArgumentHelp("All operators that pass this filter as well.", valueName: "query"))
  var matching: String?

  @Option(help: "The list they shall be in.")
  var list: Target?

  @Flag(inversion: .prefixedNo, help: "Whether their kernels take symbolic sizes.")
  var symint: Bool?

  @Flag(
    name: [.customLong("dry-run"), .customLong("dry_run")],
    help: "Write nothing; print the difference.")
  var dryRun = false

  func validate() throws {
    if operators.isEmpty, matching == nil { throw ValidationError("name an operator") }
    if list == nil, symint == nil { throw ValidationError("give --list, --symint or --no-symint") }
  }

  func run() throws {
    let context = try CommandContext(input, emit, profile)
    context.sayPreset(emit)
    let file = context.workspace.inputs.backend.source
    if !dryRun, let reason = context.workspace.inputs.readOnlyReason {
      Console.complain("error: nothing was written: \(reason)")
      throw ExitCode.failure
    }
    let step = try edits(of: names(context))
    do throws(Diagnostic) {
      try context.workspace.edit(step)
    } catch {
      Console.complain([error])
      throw ExitCode.failure
    }
    // What is still to be written by hand does not make the yaml wrong.
    let obstacles = context.workspace.hasUnsavedEdits ? context.workspace.mistakesInTheWay : []
    guard obstacles.isEmpty else {
      Console.complain(obstacles)
      throw ExitCode.failure
    }
    mentionMistakes(context.workspace.mistakes)
    context.mentionFindings()
    let edited = context.workspace.backend.source
    if dryRun {
      Console.write(
        UnifiedDiff(old: file.text, new: edited.text, path: file.name).text)
    } else {
      try write(edited, replacing: file)
    }
  }

  /// The operators meant; a name that PyTorch does not have can only be taken out.
  private func names(_ context: CommandContext) throws -> [String] {
    if list != Target.none || symint != nil {
      let unknown = operators.filter { context.workspace.catalog.index(named: $0) == nil }
      unknown.forEach(context.complainOfUnknown)
      if !unknown.isEmpty { throw ExitCode.failure }
    }
    guard let matching else { return operators }
    let survey = context.survey()
    return operators
      + (try context.operators(matching: matching, in: survey)).map { survey[$0].name }
  }

  /// Says what is left to be mended.
  private func mentionMistakes(_ mistakes: [Diagnostic]) {
    guard let first = mistakes.first else { return }
    let more = mistakes.count > 1 ? ", and \(mistakes.count - 1) more" : ""
    Console.complain(
      "warning: torchgen would still refuse the list: \(first.message)\(more)")
  }

  private func edits(of names: [String]) -> [BackendEdit] {
    names.flatMap { name in
      [
        list.map { BackendEdit.setList(operatorName: name, $0.list) },
        symint.map { BackendEdit.setSymInt(operatorName: name, $0) },
      ].compactMap(\.self)
    }
  }

  private func write(_ file: SourceFile, replacing old: SourceFile) throws {
    switch FileSet([.init(path: file.name, bytes: file.bytes, expected: .bytes(old.bytes))]).write()
    {
    case .success(let outcomes):
      for outcome in outcomes { Console.print("\(outcome.rawValue) \(file.name)") }
    case .failure(let error):
      Console.complain("error: nothing was written: \(error)")
      throw ExitCode.failure
    }
  }
}
