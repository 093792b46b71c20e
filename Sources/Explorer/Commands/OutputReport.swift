import ArgumentParser

/// Writes generated files, or only looks at them, and reports each.
struct OutputReport {
  let files: OutputFiles
  let isDryRun: Bool

  /// Does it, speaks of the findings and prints the report.
  func finish(in format: OutputOptions.Format, speaking: () -> Void) throws {
    let outcomes =
      try isDryRun ? files.files.map { $0.isUnchanged ? .unchanged : .written } : write()
    speaking()
    switch format {
    case .json: try printJSON(zip(files.files, outcomes).map { Record($0, $1) })
    case .text:
      for (file, outcome) in zip(files.files, outcomes) { Console.print(line(file, outcome)) }
    }
  }

  private func write() throws -> [FileSet.Outcome] {
    switch files.write() {
    case .success(let outcomes): return outcomes
    case .failure(let error):
      Console.complain("error: nothing was written: \(error)")
      throw ExitCode.failure
    }
  }

  private func line(_ file: OutputFiles.File, _ outcome: FileSet.Outcome) -> String {
    let verb = outcome == .written && isDryRun ? "would write" : outcome.rawValue
    guard isDryRun, outcome == .written else {
      return "\(verb) \(file.path) (\(file.bytes.count) bytes)"
    }
    let diff = file.diff
    return "\(verb) \(file.path) (\(file.bytes.count) bytes, +\(diff.added) -\(diff.removed) lines)"
  }

  private struct Record: Encodable {
    let path: String
    let bytes: Int
    let status: String

    init(_ file: OutputFiles.File, _ outcome: FileSet.Outcome) {
      path = file.path
      bytes = file.bytes.count
      status = outcome.rawValue
    }
  }
}
