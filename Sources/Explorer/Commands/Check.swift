import ArgumentParser
import Schema

/// `lazyops check`: every finding about the inputs.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Lazyops.name,
    abstract: "Name everything that is wrong with the inputs, all at once.",
    discussion: """
      The status is 1 when torchgen would refuse the inputs; warnings and notes never change it. \
      'lazyops explain CODE' says more of each kind of finding. A comment '# lazyops: ignore CODE' \
      (in C++ '// lazyops: ignore CODE') behind an entry silences warnings and notes about it; on \
      a line of its own, those about the whole file.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var emit: EmitOptions

  @Option(help: "How to print the findings.")
  var format = Format.text

  @Flag(help: "Tell what comments in the files ask not to be told, too.")
  var all = false

  func run() throws {
    let named = input.request.sourceYaml ?? "."
    let context = try CommandContext(input, emit) { try print([$0], about: named) }
    context.sayPreset(emit)
    let silenced = context.workspace.silencedFindings
    let findings = context.workspace.findings + (all ? silenced : [])
    try print(findings.worstFirst, about: context.workspace.backend.source.name)
    if format == .text, findings.isEmpty { Console.print("nothing found") }
    if format == .text, !all, !silenced.isEmpty {
      Console.complain("\(Figures.count(silenced.count, "finding")) ignored, as comments ask")
    }
    if findings.hasErrors { throw ExitCode.failure }
  }

  private func print(_ findings: [Diagnostic], about file: String) throws {
    switch format {
    case .json: try printJSON(findings.map(FindingRecord.init))
    case .sarif: try printJSON(SarifLog(findings, about: file))
    case .text: Console.complain(findings)
    }
  }
}

/// A finding as `check --format json` prints it.
struct FindingRecord: Encodable {
  let diagnostic: Diagnostic

  private enum CodingKeys: String, CodingKey {
    case severity, code, message, hint, file, line, column
  }

  /// Absent values are written as null, so that every object has every key.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(diagnostic.severity.rawValue, forKey: .severity)
    try container.encode(diagnostic.code, forKey: .code)
    try container.encode(diagnostic.message, forKey: .message)
    try container.encode(diagnostic.hint, forKey: .hint)
    try container.encode(diagnostic.location?.file, forKey: .file)
    try container.encode(diagnostic.location?.line, forKey: .line)
    try container.encode(diagnostic.location?.column, forKey: .column)
  }
}
