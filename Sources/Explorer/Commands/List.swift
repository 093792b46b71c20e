import ArgumentParser
import Schema

/// `lazyops list`: operators with their coverage.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: Lazyops.name,
    abstract: "List operators with their coverage.",
    discussion: """
      A filter is a line of words that narrow in any order: substrings of the name, !word to \
      exclude, ^ and $ to anchor, ~word for fuzzy, and key:value with the keys \
      \(FilterKey.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, names
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var profile: ProfileOptions
  @OptionGroup var model: ModelOptions

  @Option(help: ArgumentHelp("Only operators that pass this filter.", valueName: "query"))
  var filter = ""

  @Option(help: "How to print them.")
  var format = Format.table

  func run() throws {
    let context = try CommandContext(input, emit, profile)
    context.sayPreset(emit)
    let survey = context.survey()
    let operators = try context.operators(matching: filter, in: survey)
    let hits = try model.read(for: context)?.hits
    if format != .names { survey.learnReadiness(of: operators) }
    switch format {
    case .names: Console.write(operators.map { survey[$0].name + "\n" }.joined())
    case .json:
      try printJSON(
        operators.map { index in
          OperatorRecord(
            survey[index], in: context.workspace.catalog,
            hits: hits.map { $0[index, default: 0] })
        })
    case .table:
      Console.write(OperatorTable(survey: survey, operators: operators, hits: hits).text)
    }
    try context.stopOnErrorsInYaml()
  }
}
