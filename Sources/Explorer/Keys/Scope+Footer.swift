/// What the footer offers where, the most useful first; what does not fit is left to the help.
extension Scope {
  var offered: [Action] {
    switch self {
    case .list: Self.onOperators + [.filter, .facets] + Self.onEdits + Self.elsewhere
    case .preview: [.chooseList, .nextSection, .filter, .zoom] + Self.onEdits + Self.elsewhere
    case .details: [.open, .chooseList, .zoom, .jumpBack] + Self.onEdits + Self.elsewhere
    case .changes: [.takeBack, .open, .filter, .moreContext, .write] + Self.program
    case .review:
      [.writeAll, .writeYaml, .takeBack, .open, .addStub, .back, .filter]
        + Self.program.filter { $0 != .back }
    case .coverage: [.open, .toggle, .nextPane, .sort, .loadModel, .export] + Self.program
    case .compare: [.open, .toggle, .filter, .sort, .export] + Self.program
    case .findings: [.open, .edit, .filter] + Self.program
    case .stubs: [.open, .copy, .nextSection, .filter, .back, .help]
    case .trials: [.open, .tryOut, .filter] + Self.program
    case .help: [.open, .filter, .nextMatch, .back]
    case .menu: [.accept, .toggleSymint, .back, .help]
    case .facets: [.toggle, .accept, .filter, .back, .help]
    case .palette, .prompt: [.accept, .complete, .back]
    case .question, .conflict: [.yes, .no, .nextPane, .back, .help]
    }
  }

  private static let onOperators: [Action] = [.toggle, .chooseList, .open]

  private static let onEdits: [Action] = [.undo, .changes, .write]

  private static let elsewhere: [Action] = [
    .sort, .range, .coverage, .compare, .findings, .tryOut, .copy, .palette, .fold, .toggleSymint,
    .back, .quit, .help,
  ]

  private static let program: [Action] = [.undo, .back, .copy, .palette, .help]
}
