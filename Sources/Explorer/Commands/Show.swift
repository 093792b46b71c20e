import ArgumentParser
import Schema

/// `lazyops show`: everything known of one operator.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: Lazyops.name,
    abstract: "Print everything known of one operator.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @OptionGroup var profile: ProfileOptions

  @ArgumentParser.Argument(help: "The operator.") var operatorName: String
  @Option(help: "How to print it.") var format = Format.text

  func run() throws {
    let context = try CommandContext(input, emit, profile)
    context.sayPreset(emit)
    let survey = context.survey()
    let facts = survey[try context.operatorIndex(operatorName)]
    switch format {
    case .json: try printJSON(OperatorDetails(facts, in: context.workspace, survey))
    case .text:
      for line in OperatorDescription(facts, in: context.workspace, survey).lines {
        Console.print(line)
      }
    }
    try context.stopOnErrorsInYaml()
  }
}
