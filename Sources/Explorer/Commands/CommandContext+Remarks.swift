import Schema

/// What commands say besides their results.
extension CommandContext {
  /// Says in one line that there are findings, which do not stop the command.
  func mentionFindings() {
    let counts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      let count = workspace.diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return }
    Console.complain("\(counts.joined(separator: ", ")): 'lazyops check' tells them")
  }

  /// Says which preset was chosen for the backend, unless the user chose it.
  func sayPreset(_ emit: EmitOptions) {
    guard emit.preset == nil else { return }
    Console.complain("preset \(preset.name), as it fits the backend; --preset chooses another")
  }

  /// Says that there is no operator of a name, and which may be meant.
  func complainOfUnknown(_ name: String) {
    let names = workspace.catalog.functions.lazy.map(\.name.description)
    // Counters and profilers put PyTorch's namespace before the names.
    let bare = name.hasPrefix("aten::") ? String(name.dropFirst("aten::".count)) : name
    let isThere = bare != name && workspace.catalog.index(named: bare) != nil
    let nearest = isThere ? [bare] : nearestNames(to: bare, among: names, limit: 4)
    Console.complain("error: there is no operator '\(name)'")
    if let hint = suggestion(of: nearest) { Console.complain("hint: " + hint) }
  }

  /// Says of files made without PyTorch's templates that they are no others' bytes.
  func mentionOwnTemplates() {
    guard workspace.inputs.tree.kind == .builtIn else { return }
    Console.complain(
      "warning: made with the built-in catalogue, whose templates are not PyTorch's: the files "
        + "differ from torchgen's in comments and includes")
    Console.complain("hint: name a PyTorch with --torch, or run 'lazyops fetch'")
  }
}
