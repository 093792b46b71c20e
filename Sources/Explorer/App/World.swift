import Schema

/// What the program can do outside of itself, as functions that a test can replace.
struct World: Sendable {
  /// Reads the input files.
  var load: @Sendable (JobReport) -> Result<Inputs, Diagnostic>
  /// Reads a file; nil where there is none.
  var read: @Sendable (_ path: String) -> [UInt8]?
  /// Reads a file that need not be there; fails where it is but cannot be read.
  var readIfPresent: @Sendable (_ path: String) -> Result<[UInt8]?, Diagnostic> = { _ in
    .success(nil)
  }
  /// Reads a text file that a person has named.
  var readSource: @Sendable (_ path: String) -> Result<SourceFile, Diagnostic> = {
    .failure(.unreadable($0))
  }
  /// The paths that begin with a text; those of folders end in a slash.
  var findPaths: @Sendable (_ beginning: String) -> [String] = { _ in [] }
  /// Writes files, all or none.
  var write: @Sendable ([FileSet.Entry]) -> Result<[FileSet.Outcome], FileError>
  /// Runs the user's editor; returns why it could not be run.
  var runEditor: @Sendable (_ path: String, _ line: Int) -> String?
  /// Reads what the backend is to be compared with.
  var readOther: @Sendable (_ path: String, JobReport) -> Result<Comparand, Diagnostic> = {
    path, _ in .failure(.unreadable(path))
  }
  /// Tries operators in an installed PyTorch.
  var tryOperators: @Sendable (TrialRequest, JobReport) -> Result<TrialReport?, Diagnostic> = {
    _, _ in .success(nil)
  }
  /// Gives back what operators came to when they were tried before.
  var readVerdicts: @Sendable () -> [KeptVerdict] = { [] }
  /// Keeps the edits of a yaml that are not written yet, and gives back what was kept.
  var keepJournal: @Sendable (_ text: String, _ yaml: String) -> FileError? = { _, _ in nil }
  var readJournal: @Sendable (_ yaml: String) -> String = { _ in "" }
  /// Whether another explorer has a yaml open.
  var isOpenElsewhere: @Sendable (_ yaml: String) -> Bool = { _ in false }
  /// Keeps edits that nobody wants now, but might later, and gives them back.
  var setAside: @Sendable (_ text: String, _ yaml: String) -> FileError? = { _, _ in nil }
  var readSetAside: @Sendable (_ yaml: String) -> String = { _ in "" }
  /// Keeps how the explorer was left, and gives it back.
  var keepSession: @Sendable (_ text: String, _ yaml: String) -> Void = { _, _ in }
  var readSession: @Sendable (_ yaml: String) -> String = { _ in "" }
}
