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

/// Operators in columns.
struct OperatorTable {
  let survey: OperatorSurvey
  let operators: [Int]
  /// A model's calls, which have a column of their own; nil without a model.
  let hits: [Int: Int]?

  private var header: [String] {
    ["list", "name"] + (hits == nil ? [] : ["hits"]) + ["fate", "shape", "kind", "tags"]
  }

  var text: String {
    let rows = [header] + operators.mapInParallel(by: 128, row)
    var widths = Array(repeating: 0, count: header.count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TextWidth.columns(cell))
      }
    }
    var text: [UInt8] = []
    for row in rows {
      var blanks = 0
      for (cell, width) in zip(row, widths) {
        // Blanks are written when something follows them.
        if !cell.isEmpty {
          text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
          text.append(contentsOf: cell.utf8)
          blanks = 0
        }
        blanks += width - TextWidth.columns(cell) + 2
      }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func row(_ index: Int) -> [String] {
    let facts = survey[index]
    let lists =
      facts.lists.map(\.rawValue).joined(separator: ",") + (facts.isSymInt ? " symint" : "")
    let decided = facts.verdict.decidedBy == index ? "" : " by \(facts.decidedBy)"
    return [
      lists.isEmpty ? "-" : lists, facts.name,
    ] + (hits.map { ["\($0[index, default: 0])"] } ?? []) + [
      facts.fate.rawValue + decided, facts.shape.rawValue, facts.function.schema.kind.filterName,
      facts.function.tags.filter { !Self.impliedTags.contains($0) }.joined(separator: ","),
    ]
  }

  /// Tags that the kind says already, or that nearly every operator has.
  private static let impliedTags: Set<String> = ["inplace", "out", "pt2_compliant_tag"]
}
