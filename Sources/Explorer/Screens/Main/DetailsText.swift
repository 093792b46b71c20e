import Emit
import Schema

/// The lines of the details: what a user wants to know first stands first.
struct DetailsText {
  private(set) var lines: [StyledText] = []
  /// The operators that lines lead to, by the line's number.
  private(set) var links: [Int: Int] = [:]
  private let width: Int
  private static let labelWidth = 10

  /// Nothing, where there are no details in view.
  init() { width = 0 }

  init(_ preview: OperatorPreview, _ desk: Desk, width: Int) {
    let facts = desk.survey[preview.index]
    self.width = max(20, width)
    addSchema(facts)
    addStanding(facts, desk)
    addListing(facts, desk)
    addTrial(facts, desk)
    lines.append("")
    addArguments(facts, preview)
    lines.append("")
    addDeclaration(facts, desk)
  }

  private mutating func addSchema(_ facts: OperatorFacts) {
    for line in TextWrap.lines(facts.function.schema.description, columns: width) {
      lines.append(StyledText(line, .title))
    }
  }

  private mutating func addStanding(_ facts: OperatorFacts, _ desk: Desk) {
    let now = OperatorStanding(facts)
    let before = facts.standingOnDisk
    add(
      "listed", now == before ? now.text : "\(now.text) (pending; was \(before.text))",
      now == before ? .text : .pending)
    add("run time", facts.story, facts.fate.role)
    for finding in facts.findings {
      add(finding.severity.rawValue, finding.message, finding.severity.role)
    }
  }

  /// What listing the operator would bring and ask, while it is in no list.
  private mutating func addListing(_ facts: OperatorFacts, _ desk: Desk) {
    let readiness = facts.readiness
    let brought = desk.broughtVariants(by: facts)
    if !brought.isEmpty, readiness.generates {
      let verb = facts.lists.isEmpty ? "would bring" : "brings"
      add(verb, brought.joined(separator: ", ") + " registered for free")
    }
    // What comes with another operator owes nothing of its own.
    let owesShape =
      readiness.shape == .missing
      && (!facts.lists.isEmpty || facts.verdict.decidedBy == facts.index)
    if readiness.isReady {
      add("asks", "nothing more; shapes \(readiness.shapeStory)", .success)
    } else if !readiness.generates {
      for reason in readiness.blockers { add("refused", "it \(reason)", .refused) }
    } else {
      for reason in readiness.blockers { add("beware", "it \(reason)", .warning) }
      add("shape", readiness.shapeStory, owesShape ? .needsWork : .text)
    }
    if let note = readiness.decidedElsewhere { add("but", "it \(note.message)", .warning) }
    if readiness.shape == .missing, let declaration = readiness.shapeDeclaration {
      add(owesShape ? "needs" : "would need", declaration)
    }
  }

  private mutating func addTrial(_ facts: OperatorFacts, _ desk: Desk) {
    guard let hasPassed = desk.trials.hasPassed(facts.index),
      let kept = desk.trials.verdicts[facts.name]
    else { return }
    let text = "\(kept.verdict.headline) (PyTorch \(kept.torch))"
    add("tried", text, hasPassed ? .success : .error)
  }

  private mutating func addDeclaration(_ facts: OperatorFacts, _ desk: Desk) {
    var last = ""
    for entry in OperatorDescription.particulars(facts, in: desk.workspace, desk.survey) {
      if let target = entry.target { links[lines.count] = desk.catalog.index(named: target) }
      add(entry.label == last ? "" : entry.label, entry.text)
      last = entry.label
    }
    for (label, name) in desk.companions(of: facts) {
      links[lines.count] = desk.catalog.index(named: name)
      add(label, name)
    }
  }

  /// A label and a text that wraps beside it.
  private mutating func add(_ label: String, _ text: String, _ role: Role = .text) {
    let column = max(Self.labelWidth, label.count + 1)
    let wrapped = TextWrap.lines(text, columns: max(8, width - column))
    for (index, line) in wrapped.enumerated() {
      let head = index == 0 ? label : ""
      let blanks = String(repeating: " ", count: column - head.count)
      let isLink = index == 0 && links[lines.count] != nil
      lines.append(
        StyledText(head, .label) + StyledText(blanks)
          + StyledText(line, role, isLink ? .underlined : []))
    }
  }
}

/// The table of arguments.
extension DetailsText {
  private mutating func addArguments(_ facts: OperatorFacts, _ preview: OperatorPreview) {
    let table = ArgumentTable(facts, preview)
    guard !table.rows.isEmpty else { return }
    let widths = table.widths(fitting: width)
    lines.append(row(ArgumentTable.header, widths) { _ in .label })
    for cells in table.rows {
      lines.append(row(cells, widths) { [.text, .type, .number, .dim, .dim][$0] })
    }
  }

  private func row(_ cells: [String], _ widths: [Int], role: (Int) -> Role) -> StyledText {
    var text = StyledText()
    for (index, cell) in cells.enumerated() where widths[index] > 0 {
      let room = widths[index]
      let shown = cell.count > room ? cell.prefix(max(0, room - 1)) + "…" : cell[...]
      text.append(String(shown), role(index))
      text.append(String(repeating: " ", count: max(0, room - shown.count) + 2))
    }
    return text
  }
}

extension Diagnostic.Severity {
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Desk {
  /// The operators that belong to one without being of its group: its copying or viewing twin, and
  /// those of its derivative.
  fileprivate func companions(of facts: OperatorFacts) -> [(label: String, name: String)] {
    let name = facts.function.name
    let overload = name.description.drop { $0 != "." }
    let base = name.description.prefix { $0 != "." }
    let isCopy = base.hasSuffix("_copy") && facts.function.hasTag("view_copy")
    let twin = isCopy ? "\(base.dropLast(5))\(overload)" : "\(base)_copy\(overload)"
    var found: [(label: String, name: String)] = []
    if let index = catalog.index(named: twin),
      isCopy || catalog.functions[index].hasTag("view_copy")
    {
      found.append((isCopy ? "view" : "copying", twin))
    }
    for suffix in ["_backward", "_backward_data"] {
      let derivative = "\(base)\(suffix)"
      if catalog.index(named: derivative) != nil { found.append(("backward", derivative)) }
      guard base.hasSuffix(suffix) else { continue }
      let forward = String(base.dropLast(suffix.count))
      if catalog.index(named: forward) != nil { found.append(("forward", forward)) }
    }
    return found
  }

  /// The variants that are registered along with an operator.
  func broughtVariants(by facts: OperatorFacts) -> [String] {
    facts.broughtVariants(useOutAsPrimary: workspace.backend.list.useOutAsPrimary)
  }
}
