import Schema

/// Findings as a SARIF 2.1.0 log, which code review tools read.
struct SarifLog: Encodable {
  /// One run of the program.
  struct Run: Encodable {
    let tool: Tool
    let results: [Result]
    /// Columns are counted in characters, as everywhere in this program.
    let columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "lazyops"
    let rules: [Rule]
  }

  /// A kind of finding.
  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let help: Message
    let defaultConfiguration: Configuration
  }

  struct Configuration: Encodable {
    let level: String
  }

  struct Message: Encodable {
    let text: String
  }

  /// A finding.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct ArtifactLocation: Encodable {
    let uri: String
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endColumn: Int
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

extension SarifLog {
  /// The log of some findings; only the kinds that occur are described.
  ///
  /// Tools show nothing without a place, so what is said of no line is said of `file`.
  init(_ findings: [Diagnostic], about file: String) {
    let codes = Set(findings.map(\.code))
    let guides = FindingGuide.all.filter { codes.contains($0.code) }
    let results = findings.map { finding in
      Result(finding, about: file, ruleIndex: guides.firstIndex { $0.code == finding.code })
    }
    runs = [Run(tool: Tool(driver: Driver(rules: guides.map { Rule($0) })), results: results)]
  }
}

extension SarifLog.Rule {
  fileprivate init(_ guide: FindingGuide) {
    id = guide.code
    shortDescription = SarifLog.Message(text: guide.meaning)
    help = SarifLog.Message(text: guide.remedy)
    defaultConfiguration = SarifLog.Configuration(level: guide.severity.rawValue)
  }
}

extension SarifLog.Result {
  fileprivate init(_ finding: Diagnostic, about file: String, ruleIndex: Int?) {
    ruleId = finding.code
    self.ruleIndex = ruleIndex
    level = finding.severity.rawValue
    message = SarifLog.Message(
      text: finding.message + (finding.hint.map { "\nhint: " + $0 } ?? ""))
    locations = [finding.location.map(SarifLog.Location.init) ?? SarifLog.Location(file: file)]
  }
}

extension SarifLog.Location {
  fileprivate init(file: String) {
    physicalLocation = SarifLog.PhysicalLocation(
      artifactLocation: SarifLog.ArtifactLocation(uri: Self.uri(file)), region: nil)
  }

  fileprivate init(_ location: SourceLocation) {
    physicalLocation = SarifLog.PhysicalLocation(
      artifactLocation: SarifLog.ArtifactLocation(uri: Self.uri(location.file)),
      region: SarifLog.Region(
        startLine: location.line, startColumn: location.column,
        endColumn: location.column + location.length))
  }

  /// A path as a URI: what is not plain is written as the hexadecimal digits of its bytes.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    let encoded = path.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
  }
}
