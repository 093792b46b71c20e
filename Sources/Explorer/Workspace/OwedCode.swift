import Emit
import Schema

/// The code that listing some operators leaves to be written, as skeletons.
struct OwedCode: Sendable {
  /// The skeletons, those of an operator together.
  private(set) var skeletons: [Skeleton] = []
  /// The operators that need nothing.
  private(set) var complete: [String] = []
  /// Why there is none for an operator.
  private(set) var refusals: [String] = []

  /// What is owed for operators under the lists they are in, or under another one; one in no list
  /// is taken to be in full_codegen, or in supported where full_codegen is refused or does not
  /// compile.
  init(
    for operators: [Int], as wanted: CoverageList? = nil, in workspace: Workspace,
    _ survey: OperatorSurvey
  ) {
    let writer = Skeletons(
      catalog: workspace.catalog, list: workspace.backend.list, options: workspace.options)
    for index in operators {
      let facts = survey[index]
      if wanted == .fullCodegen, !facts.readiness.generates {
        refusals += facts.readiness.blockers.map { "'\(facts.name)' \($0)" }
        continue
      }
      do throws(EmitError) {
        var owed: [Skeleton] = []
        for list in wanted.map({ [$0] }) ?? Self.lists(facts) {
          owed += try writer.skeletons(of: index, listedIn: list).filter { skeleton in
            // What the shape header declares is written.
            facts.shape != .declared || ![.declaration, .shape].contains(skeleton.part)
          }
        }
        skeletons += owed
        if owed.isEmpty { complete.append(facts.name) }
      } catch {
        refusals.append("'\(facts.name)' \(error.message)")
      }
    }
  }

  /// The lists that count: hand-written kernels often go with a generated node.
  private static func lists(_ facts: OperatorFacts) -> ListSet {
    guard facts.lists.isEmpty else { return facts.lists }
    return [ListingCost(facts.readiness) == .kernel ? .supported : .fullCodegen]
  }

  /// The skeletons of one part that a text does not have yet, and how many it has.
  func missing(_ part: Skeleton.Part, in text: String) -> (skeletons: [Skeleton], present: Int) {
    let own = skeletons.filter { $0.part == part }
    let lines = Set(text.split(whereSeparator: \.isNewline).map(Self.trimmed))
    let missing = own.filter { skeleton in
      // The first line tells a function from all others.
      let first = skeleton.text.split(separator: "\n").first.map(Self.trimmed) ?? ""
      return !lines.contains(first)
    }
    return (missing, own.count - missing.count)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    line.drop { $0 == " " || $0 == "\t" }
  }

  /// A file's text with what it lacks of one part at its end; the text itself stays as it is.
  func text(appending part: Skeleton.Part, to text: String) -> String {
    let missing = missing(part, in: text).skeletons
    guard !missing.isEmpty else { return text }
    let endsLine = text.utf8.last == UInt8(ascii: "\n")
    let added = (text.isEmpty ? "" : endsLine ? "\n" : "\n\n") + Skeleton.file(of: missing)
    // A file keeps its line endings.
    return text + (text.contains("\r\n") ? added.replacing("\n", with: "\r\n") : added)
  }

  /// All parts under headings, to be looked at and copied from.
  var listing: String {
    Skeleton.Part.allCases.compactMap { part -> String? in
      let own = skeletons.filter { $0.part == part }
      guard let first = own.first else { return nil }
      let body = own.map(\.text).joined(separator: part == .declaration ? "" : "\n")
      return "// ---- \(part.place), in namespace \(first.namespace)\n\(body)"
    }.joined(separator: "\n")
  }
}

extension Skeleton.Part {
  /// Where it belongs, in words.
  var place: String {
    switch self {
    case .declaration: "the header of shape functions"
    case .shape: "the source of shape functions"
    case .kernel: "the source of kernels"
    case .lowering: "the source of lowerings"
    }
  }
}
