import Schema

/// The steps of edits as text, a line for each edit, so that they outlive the program.
///
///     list acos full_codegen
///     symint expand on
///     --
///     list tanh none
///     -- undone
enum EditJournal {
  private static let rule = "--"
  private static let undoneRule = "-- undone"

  static func text(_ history: EditHistory) -> String {
    text(history.done, rule) + text(history.undone, undoneRule)
  }

  private static func text(_ steps: [[BackendEdit]], _ rule: String) -> String {
    steps.map { step in step.map { line($0) + "\n" }.joined() + rule + "\n" }.joined()
  }

  /// The history of a text; a step that is not complete, or not understood, is left out.
  static func history(_ text: String) -> EditHistory {
    var history = EditHistory()
    var undone: [[BackendEdit]] = []
    var step: [BackendEdit] = []
    for line in text.lines(omittingEmpty: true) {
      if let edit = edit(line) {
        step.append(edit)
      } else if line == rule || line == undoneRule, !step.isEmpty {
        if line == rule { history.append(step) } else { undone.append(step) }
        step = []
      }
    }
    history.keep(undone: undone)
    return history
  }

  private static func line(_ edit: BackendEdit) -> String {
    switch edit {
    case .setList(let name, let list): "list \(name) \(list?.rawValue ?? "none")"
    case .setSymInt(let name, let isOn): "symint \(name) \(isOn ? "on" : "off")"
    case .restore(let name): "restore \(name) disk"
    }
  }

  private static func edit(_ line: Substring) -> BackendEdit? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 3 else { return nil }
    switch (words[0], words[2]) {
    case ("list", "none"): return .setList(operatorName: words[1], nil)
    case ("list", let list):
      return CoverageList(rawValue: list).map { .setList(operatorName: words[1], $0) }
    case ("symint", "on"): return .setSymInt(operatorName: words[1], true)
    case ("symint", "off"): return .setSymInt(operatorName: words[1], false)
    case ("restore", "disk"): return .restore(operatorName: words[1])
    default: return nil
    }
  }
}
