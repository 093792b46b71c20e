import Emit
import Schema

/// An operator in words: what it is, what a backend makes of it, where it stands.
struct OperatorDescription {
  /// A line: a label, and what is said under it.
  struct Entry: Equatable, Sendable {
    let label: String
    let text: String
    /// The operator that it names, to jump to.
    var target: String?
  }

  let title: String
  let entries: [Entry]

  init(_ facts: OperatorFacts, in workspace: Workspace, _ survey: OperatorSurvey) {
    title = facts.function.schema.description
    entries =
      Self.status(facts) + Self.why(facts, workspace) + Self.readiness(facts)
      + Self.choices(facts, workspace) + Self.particulars(facts, in: workspace, survey)
  }

  /// What it is and where it stands, whatever a backend makes of it.
  static func particulars(
    _ facts: OperatorFacts, in workspace: Workspace, _ survey: OperatorSurvey
  ) -> [Entry] {
    declaration(facts.function, workspace) + members(facts, survey) + places(facts, workspace)
  }

  /// The description as plain lines.
  var lines: [String] {
    let width = entries.map(\.label.count).max() ?? 0
    return [title]
      + entries.map { entry in
        let label = entry.label + String(repeating: " ", count: width - entry.label.count)
        return "  \(label)  \(entry.text)"
      }
  }

  private static func status(_ facts: OperatorFacts) -> [Entry] {
    let lists = facts.lists.map(\.rawValue).joined(separator: ", ")
    return [
      Entry(
        label: "listed",
        text: (lists.isEmpty ? "nowhere" : lists) + (facts.isSymInt ? ", with symbolic sizes" : "")),
      Entry(label: "fate", text: facts.story),
      Entry(label: "sure", text: facts.certainty.story),
    ]
  }

  /// What the dispatcher does with a call, key by key.
  private static func why(_ facts: OperatorFacts, _ workspace: Workspace) -> [Entry] {
    FateStory(of: facts.index, by: workspace.fateRules).steps.map { step in
      let name = workspace.catalog.functions[step.function].name.description
      return Entry(
        label: "why",
        text: step.key + (step.function == facts.index ? ": " : ", as \(name): ") + step.text)
    }
  }

  private static func readiness(_ facts: OperatorFacts) -> [Entry] {
    let readiness = facts.readiness
    var entries = [Entry(label: "shape", text: readiness.shapeStory)]
    if readiness.shape == .missing, let declaration = facts.shapeDeclaration {
      entries.append(Entry(label: "needs", text: declaration))
    }
    entries += readiness.reservations.map { Entry(label: "but", text: "it \($0)") }
    return entries
  }

  /// What each list asks of a person.
  private static func choices(_ facts: OperatorFacts, _ workspace: Workspace) -> [Entry] {
    ListingAdvice.all(facts, in: workspace).filter { !facts.lists.contains($0.list) }.map {
      let owed = $0.owed.isEmpty ? "nothing more" : $0.owed.joined(separator: ", ")
      let text = $0.refusal.map { "refused, as \($0)" } ?? "asks for \(owed)"
      return Entry(label: "choice", text: "\($0.list.rawValue): \(text)")
    }
  }

  private static func declaration(_ function: NativeFunction, _ workspace: Workspace) -> [Entry] {
    var entries = [
      Entry(
        label: "kind",
        text: function.schema.kind.rawValue + (function.structured ? ", structured" : "")),
      Entry(
        label: "tags", text: function.tags.isEmpty ? "none" : function.tags.joined(separator: ", ")),
    ]
    if let delegate = function.structuredDelegate {
      entries.append(Entry(label: "delegates", text: "to \(delegate)", target: "\(delegate)"))
    }
    entries += function.dispatch.entries.map {
      Entry(label: "dispatch", text: "\($0.key): \($0.kernel.cppNamespace)::\($0.kernel.name)")
    }
    return entries
  }

  private static func members(_ facts: OperatorFacts, _ survey: OperatorSurvey) -> [Entry] {
    facts.group.members.filter { $0 != facts.index }.map { member in
      let other = survey[member]
      let lists = other.lists.map(\.rawValue).joined(separator: ", ")
      return Entry(
        label: "variant",
        text: "\(other.name), \(other.function.schema.kind.filterName)"
          + ", in \(lists.isEmpty ? "no list" : lists)", target: other.name)
    }
  }

  private static func places(_ facts: OperatorFacts, _ workspace: Workspace) -> [Entry] {
    let location = facts.function.location
    let origin = facts.function.origin == .yaml ? "" : "made by torchgen from the entry at "
    return [Entry(label: "declared", text: "\(origin)\(location.file):\(location.line)")]
      + workspace.yamlLines(of: facts.name).map { Entry(label: "yaml", text: $0) }
  }
}

extension OperatorFacts {
  /// The fate in a sentence; a prediction from the yaml files alone.
  var story: String {
    let what =
      switch fate {
      case .traced: "traced: a kernel of the backend records it"
      case .decomposed: "decomposes above autograd into operators with fates of their own"
      case .composite: "composite: PyTorch's kernel for all backends runs, and its parts are traced"
      case .fallback where raises: "raises NotImplementedError: no kernel answers"
      case .fallback: "falls back: eager PyTorch computes it and cuts the graph"
      case .autograd: "the backend's autograd kernel runs"
      }
    return switch verdict.route {
    case .direct: what
    case .functional: "\(what) (as \(decidedBy), its functional variant)"
    case .viewCopy: "\(what) (as \(decidedBy), its copying twin)"
    case .wrapper: "\(what) (by the wrapper that comes with \(decidedBy))"
    }
  }
}

extension Certainty {
  /// Whether it is certain, and if not, why.
  var story: String {
    doubt.map { "\(word), but \($0.text)" } ?? "certain: rules of the dispatcher decide"
  }
}

extension Readiness {
  /// Where an operator's shapes come from, in a sentence.
  var shapeStory: String {
    guard nodeMakesShape, let name = shapeFunctionName else { return shape.story }
    return shape == .declared
      ? "from \(name), which your files name" : "from \(name), which is still to be written"
  }
}

extension Readiness.Shape {
  /// Where a generated kernel gets its shapes from, in a sentence.
  fileprivate var story: String {
    switch self {
    case .meta: "from the structured meta kernel"
    case .viewCopy: "from the composite kernel of a view_copy operator"
    case .declared: "from a compute_shape function that the header declares"
    case .missing: "from a compute_shape function that is still to be written"
    case .none: "none, because torchgen refuses the operator in full_codegen"
    }
  }
}
