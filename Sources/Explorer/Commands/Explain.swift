import ArgumentParser
import func Schema.nearestNames
import func Schema.suggestion

/// `lazyops explain`: what a finding means and what to do.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: Lazyops.name,
    abstract: "Say what a finding means and what to do about it.",
    discussion: "Without a code, all codes are listed.")

  @Argument(
    help: "The code of a finding, as 'check --format json' prints it.",
    completion: .list(FindingGuide.all.map(\.code)))
  var codes: [String] = []
  @Option(help: "How to print it.") var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let guides = try codes.map(guide)
    switch format {
    case .json: try printJSON((guides.isEmpty ? FindingGuide.all : guides).map(GuideRecord.init))
    case .text where guides.isEmpty: Console.write(Self.list)
    case .text: Console.write(guides.map { $0.text(columns: 100) }.joined(separator: "\n"))
    }
  }

  private func guide(_ code: String) throws -> FindingGuide {
    if let guide = FindingGuide.find(code) { return guide }
    let nearest = nearestNames(to: code.lowercased(), among: FindingGuide.all.map(\.code), limit: 3)
    let hint = suggestion(of: nearest) ?? "without a code, explain lists them"
    throw ValidationError("there is no finding '\(code)'; \(hint)")
  }

  private static var list: String {
    let width = FindingGuide.all.map(\.code.count).max() ?? 0
    return FindingGuide.sections.map { title, guides in
      let lines = guides.map { guide in
        let blanks = String(repeating: " ", count: width - guide.code.count)
        return "  \(guide.code)\(blanks)  \(guide.severity.rawValue): \(guide.summary)\n"
      }
      return "About \(title):\n" + lines.joined()
    }.joined(separator: "\n")
  }
}

/// A finding's guide as `explain --format json` prints it.
private struct GuideRecord: Encodable {
  let code: String
  let severity: String
  let meaning: String
  let remedy: String

  init(_ guide: FindingGuide) {
    code = guide.code
    severity = guide.severity.rawValue
    meaning = guide.meaning
    remedy = guide.remedy
  }
}
