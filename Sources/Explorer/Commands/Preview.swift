import ArgumentParser
import Emit
import Schema

/// `lazyops preview`: the generated text of operators, or what is still to be written for them.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Print the text that an operator generates, or stubs of what it still needs.",
    discussion: """
      An operator in no list is shown as if it were in full_codegen. The section 'stubs' is code \
      to begin with: shape functions that are not declared yet, kernels, lowerings; \
      'stub-declaration', 'stub-shape', 'stub-kernel' and 'stub-lowering' are its parts, each of \
      which can be added at the end of a file.
      """)

  /// Which part of the text.
  enum Section: String, ExpressibleByArgument, CaseIterable {
    case ir, kernel, shape, declaration, registration, all
    case stubs
    case stubDeclaration = "stub-declaration"
    case stubShape = "stub-shape"
    case stubKernel = "stub-kernel"
    case stubLowering = "stub-lowering"

    var sections: [PreviewSection] {
      PreviewSection(rawValue: rawValue).map { [$0] }
        ?? PreviewSection.allCases.filter { $0 != .yaml }
    }

    /// The part of the stubs that is meant.
    var stub: Skeleton.Part? {
      rawValue.hasPrefix("stub-") ? Skeleton.Part(rawValue: String(rawValue.dropFirst(5))) : nil
    }

    var isStub: Bool { self == .stubs || stub != nil }
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @ArgumentParser.Argument(help: "The operators; several only for stubs.")
  var operators: [String] = []
  @Option(help: "Which part.") var section = Section.all

  @Option(
    help: "Show them as if they were in a list: full_codegen, supported, ir_gen or autograd.",
    transform: {
      guard let list = CoverageList(rawValue: $0) else {
        throw ValidationError("there is no list '\($0)'")
      }
      return list
    })
  var list: CoverageList?

  @Option(
    help: ArgumentHelp("Stubs for all operators that pass this filter as well.", valueName: "query")
  )
  var matching: String?

  @Option(
    help: ArgumentHelp(
      "Add the stubs of one part at the end of a file; what it has already is left out.",
      valueName: "file"),
    completion: .file())
  var appendTo: String?

  @Flag(
    name: [.customLong("dry-run"), .customLong("dry_run")],
    help: "With --append-to: write nothing; print the difference.")
  var dryRun = false

  func validate() throws {
    if operators.isEmpty, matching == nil { throw ValidationError("name an operator") }
    if !section.isStub, operators.count != 1 || matching != nil {
      throw ValidationError("several operators only go with --section stubs or one of its parts")
    }
    if appendTo != nil, section.stub == nil {
      throw ValidationError("--append-to takes one part of the stubs, such as stub-kernel")
    }
    if dryRun, appendTo == nil { throw ValidationError("--dry-run goes with --append-to") }
  }

  func run() throws {
    let context = try CommandContext(input, emit)
    context.sayPreset(emit)
    let survey = context.survey()
    guard !section.isStub else { return try printStubs(context, survey) }
    let preview = OperatorPreview(
      of: try context.operatorIndex(operators[0]), in: context.workspace, survey, as: list)
    for section in section.sections {
      if self.section == .all { Console.print("// ---- \(section.rawValue)") }
      for line in preview.lines(of: section) { Console.print(line) }
    }
    if !preview.isListed {
      Console.complain("'\(operators[0])' is shown as if it were in \(preview.list.rawValue)")
    }
    Console.complain(preview.diagnostics)
    if preview.diagnostics.hasErrors { throw ExitCode.failure }
  }
}

/// Stubs.
extension Preview {
  private func printStubs(_ context: CommandContext, _ survey: OperatorSurvey) throws {
    var indices = try operators.map(context.operatorIndex)
    if let matching { indices += try context.operators(matching: matching, in: survey) }
    let owed = OwedCode(for: indices, as: list, in: context.workspace, survey)
    for refusal in owed.refusals { Console.complain("error: \(refusal)") }
    for name in owed.complete { Console.complain("'\(name)' needs nothing more") }
    if let appendTo, let part = section.stub {
      try append(owed, part, to: appendTo)
    } else if let part = section.stub {
      let own = owed.skeletons.filter { $0.part == part }
      Console.write(own.map(\.text).joined(separator: part == .declaration ? "" : "\n"))
    } else {
      Console.write(owed.listing)
    }
    if !owed.refusals.isEmpty { throw ExitCode.failure }
  }

  private func append(_ owed: OwedCode, _ part: Skeleton.Part, to path: String) throws {
    let old: [UInt8]?
    switch FileSystem.read(path) {
    case .success(let bytes): old = bytes
    case .failure(let error) where error.isAbsence: old = nil
    case .failure(let error):
      Console.complain([.unreadable(error)])
      throw ExitCode.failure
    }
    let text = String(decoding: old ?? [], as: UTF8.self)
    let new = owed.text(appending: part, to: text)
    let present = owed.missing(part, in: text).present
    if present > 0 { Console.complain("\(path) has \(present) of them already") }
    guard !dryRun else {
      Console.write(UnifiedDiff(old: old.map { _ in text }, new: new, path: path).text)
      return
    }
    // The old bytes stay as they are, whatever they are.
    let added = Array(new.utf8.dropFirst(text.utf8.count))
    guard !added.isEmpty else { return Console.print("unchanged \(path)") }
    switch FileSet([.init(path: path, bytes: (old ?? []) + added, expected: old)]).write() {
    case .success(let outcomes):
      for outcome in outcomes { Console.print("\(outcome.rawValue) \(path)") }
    case .failure(let error):
      Console.complain("error: nothing was written: \(error)")
      throw ExitCode.failure
    }
  }
}
