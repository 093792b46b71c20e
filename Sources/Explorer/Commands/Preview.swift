import ArgumentParser
import Emit
import Schema

/// `lazyops preview`: the generated text of operators, or what is still to be written for them.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", _superCommandName: Lazyops.name,
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

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @ArgumentParser.Argument(help: "The operators; several only for stubs.")
  var operators: [String] = []
  @Option(help: "Which part.") var section = Section.all
  @Option(help: "How to print it.") var format = Format.text

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
    if appendTo != nil, format == .json {
      throw ValidationError("--append-to prints a report, which is no JSON")
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
    if format == .json {
      try printJSON(PreviewRecord(preview, operators[0], section.sections))
    }
    for section in section.sections where format == .text {
      if self.section == .all { Console.print("// ---- \(section.rawValue)") }
      for line in preview.lines(of: section) { Console.print(line) }
    }
    if !preview.isListed {
      Console.complain("'\(operators[0])' is shown as if it were in \(preview.list.rawValue)")
    }
    Console.complain(preview.diagnostics)
    if preview.diagnostics.hasErrors { throw ExitCode.failure }
    try context.stopOnErrorsInYaml()
  }
}
