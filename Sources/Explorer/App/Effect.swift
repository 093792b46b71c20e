import Schema

/// What the program asks of the world.
enum Effect: Equatable, Sendable {
  /// Read all input files.
  case load
  /// Read what is in the output folder.
  case readOutput(folder: String, names: [String])
  case write(WriteRequest)
  /// See whether a file still holds what was read.
  case compare(path: String, expected: [UInt8])
  /// Open a file in the user's editor.
  case edit(path: String, line: Int)
  /// Look for edits of a yaml that an earlier run left behind.
  case readJournal(yaml: String)
  /// Keep the edits of a yaml that are not written yet.
  case keepJournal(EditHistory, yaml: String)
  /// Take edits out of the journal, but keep them with those that were set aside before.
  case setAside(EditHistory, yaml: String)
  /// What was set aside is in the journal again.
  case forgetSetAside(yaml: String)
  case readSetAside(yaml: String)
  /// Look up how the explorer was left with a yaml.
  case readSession(yaml: String)
  case keepSession(Session, yaml: String)
  /// Nobody waits for a job any more.
  case stop(Job.Kind)
  /// Read the file with a model's calls.
  case readModel(path: String)
  /// Read another backend's yaml, or another PyTorch.
  case readOther(path: String)
  /// Look for the files and folders whose paths begin so.
  case findPaths(beginning: String)
  /// Read the file that something is to be added to.
  case readTarget(path: String)
  /// Add to the end of a file.
  case append(Addition)
  /// Try operators in an installed PyTorch.
  case tryOperators(TrialRequest)
  /// Look up what operators came to when they were tried before.
  case readVerdicts
  /// Write a text to a file that is not there yet.
  case export(String, path: String)
  case copy(String)
  /// Paint everything anew.
  case redraw
  /// Stop until the shell continues the program.
  case suspend
  case quit
}

/// Something to be added to the end of a file.
struct Addition: Equatable, Sendable {
  let path: String
  /// What the file must still hold; nil where there must be none.
  let present: [UInt8]?
  let added: [UInt8]
}

/// Files to be written together.
struct WriteRequest: Equatable, Sendable {
  /// The backend's yaml; nil where it has no file or no edits.
  var yaml: FileSet.Entry?
  var files: [FileSet.Entry] = []
}
