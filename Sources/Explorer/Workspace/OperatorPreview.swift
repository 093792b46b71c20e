import Emit
import Schema

/// The sections of an operator's preview.
enum PreviewSection: String, CaseIterable, Sendable {
  /// The class in LazyIr.h.
  case ir
  /// The kernel in …NativeFunctions.cpp.
  case kernel
  /// Where the kernel gets its shapes from.
  case shape
  /// The line in …NativeFunctions.h.
  case declaration
  /// The wrappers and registrations in Register….cpp.
  case registration
  /// The entry in the backend's yaml.
  case yaml
}

/// What one operator generates: the lines that are there for it in each file.
struct OperatorPreview: Sendable {
  /// The operator's position in `Catalog.functions`.
  let index: Int
  /// The list that the text is shown for: the operator's own, or `full_codegen` for one that is in
  /// none.
  let list: CoverageList
  /// Whether the operator is in that list, or is only shown as if it were.
  let isListed: Bool
  /// What stands in the way of generating it.
  let diagnostics: [Diagnostic]
  private let generation: Generation
  private let facts: OperatorFacts
  private let yaml: [String]

  /// The preview of an operator under the list it is in, or under another one.
  init(
    of index: Int, in workspace: Workspace, _ survey: OperatorSurvey, as wanted: CoverageList? = nil
  ) {
    self.index = index
    facts = survey[index]
    let name = facts.name
    let own = facts.lists.first
    list = wanted ?? own ?? .fullCodegen
    isListed = facts.lists.contains(list)
    yaml = workspace.yamlLines(of: name)
    let (generation, found) = workspace.generation(
      ofGroupOf: index, listing: isListed ? nil : list)
    self.generation = generation
    diagnostics = isListed ? facts.findings : found
  }

  /// The lines of a section; none where the list generates nothing there.
  func lines(of section: PreviewSection) -> [String] {
    switch section {
    case .ir: lines { $0 == "LazyIr.h" }
    case .kernel: lines { $0.hasSuffix("NativeFunctions.cpp") }
    case .declaration: lines { $0.hasSuffix("NativeFunctions.h") }
    case .registration: lines { $0.hasPrefix("Register") }
    case .shape: shapeLines
    case .yaml: yaml
    }
  }

  private func lines(inFiles isWanted: (String) -> Bool) -> [String] {
    generation.files(where: isWanted).flatMap { $0.text(of: index) }
  }

  private var shapeLines: [String] {
    let readiness = facts.readiness
    let name = facts.function.schema.kernelName
    return switch readiness.shape {
    case .meta: ["// \(name): from the structured meta kernel"]
    case .viewCopy: ["// \(name): from the composite kernel of the view_copy operator"]
    case .declared where readiness.nodeMakesShape:
      ["// called by the node; your files name it"] + [facts.shapeDeclaration ?? ""]
    case .declared: ["// declared in the shape header"] + [facts.shapeDeclaration ?? ""]
    case .missing: ["// to be declared and written by hand"] + [facts.shapeDeclaration ?? ""]
    case .none: readiness.blockers.map { "// \(facts.name) \($0)" }
    }
  }
}

extension Workspace {
  /// The lines of the backend's yaml that name an operator.
  func yamlLines(of name: String) -> [String] {
    let file = backend.source
    let items = CoverageList.allCases.flatMap { list in
      backend.list[list].filter { $0.text == name }.map { (list.rawValue, $0.location.line) }
    }
    let symint = backend.list.symintItems.filter { $0.text == name }
      .map { ("symint", $0.location.line) }
    return (items + symint).map { section, line in
      "\(file.name):\(line): \(section): \(String(decoding: file.line(line), as: UTF8.self))"
    }
  }
}
