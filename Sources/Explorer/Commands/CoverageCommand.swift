import ArgumentParser

/// `lazyops coverage`: coverage figures.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Count what the backend covers.",
    discussion: """
      "listed" counts the operators that the yaml names; "no fallback" those that never reach eager \
      PyTorch themselves, as far as the yaml files tell. --fail-under counts the latter, or what is \
      listed for a name that ends in ':listed'.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, markdown
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions
  @Option(help: "How to print the figures.") var format = Format.table

  @Option(
    help: ArgumentHelp(
      "Fail if a row covers fewer percent, such as core=60 or core:listed=40. Can be repeated.",
      valueName: "row=percent"))
  var failUnder: [CoverageFloor] = []

  func run() throws {
    let context = try CommandContext(input, emit)
    let figures = CoverageFigures(context.survey())
    switch format {
    case .json: try printJSON(CoverageRecord(figures))
    case .table: Console.write(table(figures))
    case .markdown: Console.write(markdown(figures))
    }
    try context.stopOnErrorsInYaml()
    let complaints = try failUnder.compactMap { try $0.complaint(about: figures) }
    complaints.forEach { Console.complain("error: " + $0) }
    if !complaints.isEmpty { throw ExitCode.failure }
  }

  private func table(_ figures: CoverageFigures) -> String {
    let lists =
      figures.lists.map { "\($0.list.rawValue) \($0.count)" } + ["symint \(figures.symint)"]
    let fates = figures.fates.map { "\($0.fate.rawValue) \($0.count)" }
    let rows = figures.rows.map { row in
      columns(row.name, "\(row.total)", "\(row.listed)", "\(row.withoutFallback)")
    }
    let head = columns("operators", "total", "listed", "no fallback")
    return
      ([
        "lists   " + lists.joined(separator: ", "), "fates   " + fates.joined(separator: ", "), "",
        head,
      ] + rows)
      .map { $0 + "\n" }.joined()
  }

  private func columns(_ name: String, _ cells: String...) -> String {
    let label = name + String(repeating: " ", count: max(0, 28 - name.count))
    return label + cells.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
  }

  private func markdown(_ figures: CoverageFigures) -> String {
    let head = ["| operators | total | listed | no fallback |", "| --- | ---: | ---: | ---: |"]
    let rows = figures.rows.map {
      "| \($0.name) | \($0.total) | \($0.listed) | \($0.withoutFallback) |"
    }
    return (head + rows).map { $0 + "\n" }.joined()
  }
}

/// The figures as `coverage --format json` prints them.
struct CoverageRecord: Encodable {
  /// A set of operators.
  struct Row: Encodable {
    let name: String
    let total: Int
    let listed: Int
    let withoutFallback: Int
  }

  let lists: [String: Int]
  let symint: Int
  let fates: [String: Int]
  let rows: [Row]

  init(_ figures: CoverageFigures) {
    lists = Dictionary(
      uniqueKeysWithValues: figures.lists.map { ($0.list.rawValue, $0.count) })
    symint = figures.symint
    fates = Dictionary(uniqueKeysWithValues: figures.fates.map { ($0.fate.rawValue, $0.count) })
    rows = figures.rows.map {
      Row(
        name: $0.name, total: $0.total, listed: $0.listed, withoutFallback: $0.withoutFallback)
    }
  }
}
