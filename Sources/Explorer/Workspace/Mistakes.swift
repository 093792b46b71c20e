import Schema

extension Diagnostic {
  /// Whether it is an error that torchgen finds in the lists themselves.
  var isMistake: Bool { severity == .error && !isDebt }
}

/// What torchgen would refuse, apart from code that is still to be written.
extension Workspace {
  /// The mistakes in the inputs and the edits.
  var mistakes: [Diagnostic] { diagnostics.filter(\.isMistake) }

  /// The mistakes for which the edits are not written.
  ///
  /// They are those that the edits bring, and those that the file on disk has already, unless fewer
  /// are left: a bad list is mended piece by piece, but nothing else is written into it.
  var mistakesInTheWay: [Diagnostic] {
    let original = originalMistakes
    // Edits move lines, so mistakes are known again by what they say.
    var known: [String: Int] = [:]
    for mistake in original { known[mistake.message, default: 0] += 1 }
    let brought = mistakes.filter { mistake in
      known[mistake.message, default: 0] -= 1
      return known[mistake.message, default: 0] < 0
    }
    guard brought.isEmpty else { return brought }
    return mistakes.count < original.count ? [] : mistakes
  }

  private var originalMistakes: [Diagnostic] {
    let list = inputs.backend.list
    let found =
      inputs.diagnostics + inputs.tree.reworded(catalog.diagnostics) + list.diagnostics
      + BackendCoverage.resolve(list, in: catalog).diagnostics
      + inputs.tree.reworded(originalFaults)
    return found.filter(\.isMistake)
  }
}
