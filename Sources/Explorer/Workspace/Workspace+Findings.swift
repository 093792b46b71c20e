import Emit
import Schema

/// What is wrong with the inputs and the edits.
extension Workspace {
  /// What is wrong with the inputs and the edits, as far as torchgen minds.
  var diagnostics: [Diagnostic] {
    diagnosticsBeforeGeneration + inputs.tree.reworded(faults)
  }

  /// Every finding about the inputs and the edits.
  var findings: [Diagnostic] { silencing.split(diagnostics + lints).told }

  /// How many of some findings torchgen lets pass in silence, or are only good to know.
  func lintCount(in findings: [Diagnostic]) -> Int {
    let lints = Set(lints)
    return findings.count {
      lints.contains($0) || $0.code.hasSuffix("-ignore") || $0.severity == .note
    }
  }

  /// The findings that comments in the files ask not to be told.
  var silencedFindings: [Diagnostic] { silencing.split(diagnostics + lints).silenced }

  private var silencing: Silencing {
    Silencing(backend: backend.source, others: inputs.implementations ?? [])
  }

  /// The findings that are known without looking for what stands in the way of generating.
  var knownFindings: [Diagnostic] {
    let known = cache.knownFaults(of: backend.source.bytes)
    return silencing.split(
      diagnosticsBeforeGeneration + inputs.tree.reworded(known ?? []) + lints, areAll: known != nil
    ).told
  }

  /// What torchgen lets pass in silence: warnings and notes, which stop nothing.
  private var lints: [Diagnostic] {
    cache.lints(of: backend.source.bytes) {
      BackendLints(
        catalog: catalog, list: backend.list, coverage: coverage, options: options,
        shapeHeader: inputs.shapeHeader, implementations: writtenKernels, readiness: readiness()
      ).findings
    }
  }

  private var diagnosticsBeforeGeneration: [Diagnostic] {
    inputs.diagnostics + inputs.tree.reworded(catalog.diagnostics)
      + backend.list.diagnostics + resolveDiagnostics
  }
}
