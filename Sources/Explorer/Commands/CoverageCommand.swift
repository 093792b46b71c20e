import ArgumentParser
import Schema

/// `lazyops coverage`: coverage figures.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", _superCommandName: Lazyops.name,
    abstract: "Count what the backend covers.",
    discussion: """
      "listed" counts the operators that the yaml names; "no fallback" those that never reach eager \
      PyTorch themselves, as far as the yaml files tell. --fail-under counts the latter, or what is \
      listed for a name that ends in ':listed'. --model says what becomes of a model's calls, and \
      --next which operators that fall back are the cheapest to add.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, markdown
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var profile: ProfileOptions
  @OptionGroup var model: ModelOptions
  @Option(help: "How to print the figures.") var format = Format.table

  @Option(
    help: ArgumentHelp("Rank so many operators that fall back, cheapest first.", valueName: "n"))
  var next: Int?

  @Option(
    help: ArgumentHelp(
      "Fail if a row covers fewer percent, such as core=60 or core:listed=40. Can be repeated.",
      valueName: "row=percent"))
  var failUnder: [CoverageFloor] = []

  func validate() throws {
    if let next, next < 1 { throw ValidationError("--next takes a figure from 1 on") }
  }

  func run() throws {
    let context = try CommandContext(input, emit, profile)
    context.sayPreset(emit)
    let report = CoverageReport(
      context.survey(), in: context.workspace, model: try model.read(for: context), next: next)
    // A row that there is not is wrong usage, for which nothing is printed.
    let complaints = try failUnder.compactMap { try $0.complaint(about: report.figures) }
    switch format {
    case .json: try printJSON(CoverageRecord(report))
    case .table: Console.write(report.table)
    case .markdown: Console.write(report.markdown)
    }
    complaints.forEach { Console.complain("error: " + $0) }
    try context.stopOnErrorsInYaml()
    if !complaints.isEmpty { throw ExitCode.failure }
  }
}
