import ArgumentParser
import Schema

/// `lazyops preview`: the generated text of one operator.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Print the text that one operator generates.",
    discussion: "An operator in no list is shown as if it were in full_codegen.")

  /// Which part of the text.
  enum Section: String, ExpressibleByArgument, CaseIterable {
    case ir, kernel, shape, declaration, registration, all

    var sections: [PreviewSection] {
      PreviewSection(rawValue: rawValue).map { [$0] }
        ?? PreviewSection.allCases.filter { $0 != .yaml }
    }
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @ArgumentParser.Argument(help: "The operator.") var operatorName: String
  @Option(help: "Which part.") var section = Section.all

  func run() throws {
    let context = try CommandContext(input, emit)
    context.sayPreset(emit)
    let index = try context.operatorIndex(operatorName)
    let preview = OperatorPreview(of: index, in: context.workspace, context.survey())
    for section in section.sections {
      if self.section == .all { Console.print("// ---- \(section.rawValue)") }
      for line in preview.lines(of: section) { Console.print(line) }
    }
    if !preview.isListed {
      Console.complain("'\(operatorName)' is in no list; shown as in \(preview.list.rawValue)")
    }
    Console.complain(preview.diagnostics)
    if preview.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
