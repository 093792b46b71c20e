import Schema

/// What can happen to the program.
enum Event: Sendable {
  /// The program was started.
  case started
  case input(Input)
  /// No key waits: time to make what the next one will show. Changes nothing that is seen.
  case lull
  /// Nothing else is to be done: time for what can wait.
  case idle
  /// What goes on takes so long that the user shall know.
  case waiting
  /// A job says how far it is.
  case jobSaid(Job.Kind, String)
  /// The files were read, for the first time or again.
  case loaded(Result<Inputs, Diagnostic>)
  /// What the output folder holds now, by file name; what is not there is missing.
  case outputRead([String: [UInt8]])
  case wrote(WriteResult)
  /// The edits that an earlier run left behind.
  case journalRead(EditHistory)
  /// Edits could not be kept outside of the program, in a sentence.
  case keepingFailed(String)
  /// Another explorer has the yaml open.
  case isOpenElsewhere
  /// Edits were set aside by an earlier run.
  case editsAreSetAside(EditHistory)
  /// The edits that were set aside, as somebody asked for them.
  case setAsideRead(EditHistory)
  /// How the explorer was left.
  case sessionRead(Session)
  /// A file with a model's calls was read.
  case modelRead(Result<SourceFile, Diagnostic>)
  /// What the backend is to be compared with was read.
  case otherRead(Result<Comparand, Diagnostic>)
  /// The paths that begin so, those of folders with a slash at the end.
  case pathsFound(beginning: String, [String])
  /// A file that something is to be added to was read; it may not be there.
  case targetRead(path: String, Result<[UInt8]?, Diagnostic>)
  case appended(WriteResult)
  /// What came of trying operators; nil when it was stopped.
  case tried(Result<TrialReport?, Diagnostic>)
  /// The verdicts of earlier trials.
  case verdictsRead([KeptVerdict])
  case exported(WriteResult)
  /// The editor is done; the reason if it could not be run.
  case edited(failure: String?)
}

/// What became of an attempt to write.
enum WriteResult: Equatable, Sendable {
  case done([WrittenFile])
  /// The yaml on disk is not what was read; nothing was written.
  case changedOnDisk(String)
  /// Nothing was written.
  case failed(String)
}

/// What became of one file.
struct WrittenFile: Equatable, Sendable {
  let path: String
  let outcome: FileSet.Outcome
}
