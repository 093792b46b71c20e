import Schema

extension Diagnostic {
  /// Whether it is an error that torchgen finds in the lists themselves.
  var isMistake: Bool { severity == .error && !isDebt }
}

/// What torchgen would refuse, apart from code that is still to be written.
extension Workspace {
  /// The mistakes in the inputs and the edits.
  var mistakes: [Diagnostic] { diagnostics.filter(\.isMistake) }

  /// The mistakes that the edits bring.
  ///
  /// Those that the file on disk has already keep nobody from mending it piece by piece.
  var newMistakes: [Diagnostic] {
    guard hasUnsavedEdits else { return [] }
    // Edits move lines, so mistakes are known again by what they say.
    var known: [String: Int] = [:]
    for mistake in originalMistakes { known[mistake.message, default: 0] += 1 }
    return mistakes.filter { mistake in
      known[mistake.message, default: 0] -= 1
      return known[mistake.message, default: 0] < 0
    }
  }

  private var originalMistakes: [Diagnostic] {
    let list = inputs.backend.list
    let found =
      inputs.diagnostics + inputs.tree.reworded(catalog.diagnostics) + list.diagnostics
      + BackendCoverage.resolve(list, in: catalog).diagnostics
      + inputs.tree.reworded(originalGeneration.diagnostics)
    return found.filter(\.isMistake)
  }
}
