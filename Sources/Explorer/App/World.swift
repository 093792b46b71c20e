import FoundationEssentials
import Glibc
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

extension World {
  /// The real one.
  static func live(_ request: InputRequest, environment: [String: String]) -> World {
    let folder = StateFolder(environment: environment)
    let journals = JournalClaims(folder)
    return World(
      load: { report in
        Result { () throws(Diagnostic) in
          try Inputs.load(request, environment: environment, report: report)
        }
      },
      read: { try? FileSystem.read($0).get() },
      readIfPresent: { path in
        FileSystem.read(path).map { $0 }.flatMapError {
          $0.isAbsence ? .success(nil) : .failure(.unreadable($0))
        }
      },
      findPaths: FileSystem.paths(beginning:), write: { FileSet($0).write() },
      runEditor: { Editor(environment: environment).open($0, line: $1) },
      readOther: { Comparand.read($0, request, environment: environment, report: $1) },
      tryOperators: { request, report in
        Result { () throws(Diagnostic) in
          try Trial.run(request, environment: environment, report: report)
        }
      },
      readVerdicts: { VerdictStore(CacheFolder(environment: environment)).read() },
      keepJournal: { journals.keep($0, of: $1) }, readJournal: { journals.read($0) },
      isOpenElsewhere: { journals.isShared($0) },
      setAside: { folder.keep($0, of: $1, .setAside) },
      readSetAside: { folder.read($0, .setAside) },
      keepSession: { _ = folder.keep($0, of: $1, .session) },
      readSession: { folder.read($0, .session) })
  }

  /// The same, but nothing is written or kept: what asks for it is refused before, and this is the
  /// lock behind it.
  var readOnly: World {
    var world = self
    world.write = { .failure(FileError(path: $0.first?.path ?? "", number: EROFS)) }
    world.runEditor = { _, _ in Desk.readOnlyRefusal }
    world.keepJournal = { _, _ in nil }
    world.readJournal = { _ in "" }
    world.isOpenElsewhere = { _ in false }
    world.setAside = { _, _ in nil }
    world.readSetAside = { _ in "" }
    world.keepSession = { _, _ in }
    return world
  }

  /// One in which the inputs are what they are, some files can be read, and nothing is written.
  static func fixed(_ inputs: Inputs, files: [String: String] = [:]) -> World {
    World(
      load: { _ in .success(inputs) },
      read: { path in
        let source = inputs.backend.source
        return path == source.name ? source.bytes : files[path].map { Array($0.utf8) }
      },
      readIfPresent: { .success(files[$0].map { Array($0.utf8) }) },
      findPaths: { start in files.keys.filter { $0.hasPrefix(start) }.sorted() },
      write: { .success($0.map { _ in .written }) }, runEditor: { _, _ in nil },
      readOther: { path, _ in
        guard let text = files[path] else { return .failure(.unreadable(path)) }
        let file = SourceFile(name: path, text: text)
        guard path.hasSuffix("native_functions.yaml") else {
          return .success(.backend(BackendFile(file)))
        }
        let catalog = Catalog(nativeFunctions: file, tags: BuiltInCatalogue.tagsFile)
        return .success(.release(catalog, version: nil, path: path))
      },
      tryOperators: { request, _ in
        .success(TrialReport(of: request, told: files[TrialReport.recordsName] ?? ""))
      })
  }
}

extension World {
  /// Does what an effect asks; the events tell what came of it.
  ///
  /// Where it takes long, the report is told how far it is, and may stop it.
  func perform(_ effect: Effect, _ report: JobReport = .silent) -> [Event] {
    switch effect {
    case .load: [.loaded(load(report))]
    case .readOutput(let folder, let names): [.outputRead(present(names, in: folder, report))]
    case .write(let request): [.wrote(perform(request))]
    case .compare(let file):
      read(file.path) == file.expected ? [] : [.wrote(.changedOnDisk(file.path))]
    case .edit(let path, let line): [.edited(failure: runEditor(path, line))]
    case .readJournal(let yaml): openJournal(of: yaml)
    case .keepJournal(let history, let yaml): keep(history, of: yaml)
    case .setAside(let history, let yaml): setAside(history, of: yaml)
    case .readSetAside(let yaml): [.setAsideRead(EditJournal.history(readSetAside(yaml)))]
    case .readSession(let yaml): Session(readSession(yaml)).map { [.sessionRead($0)] } ?? []
    case .keepSession(let session, let yaml): keep(session, of: yaml)
    case .findPaths(let start): [.pathsFound(beginning: start, findPaths(start))]
    case .readTarget(let path): [.targetRead(path: path, readIfPresent(path))]
    case .append(let addition): [.appended(append(addition))]
    case .export(let text, let path):
      [.exported(append(Addition(path: path, present: nil, added: Array(text.utf8))))]
    case .readModel(let path): [.modelRead(readText(path))]
    case .readOther(let path): [.otherRead(readOther(path, report))]
    case .tryOperators(let request): [.tried(tryOperators(request, report))]
    case .readVerdicts: [.verdictsRead(readVerdicts())]
    case .copy, .redraw, .suspend, .stop, .quit: []
    }
  }

  private func keep(_ history: EditHistory, of yaml: String) -> [Event] {
    guard let error = keepJournal(EditJournal.text(history), yaml) else { return [] }
    return [.keepingFailed("a crash would lose edits that are not written: \(error)")]
  }

  private func openJournal(of yaml: String) -> [Event] {
    [.journalRead(EditJournal.history(readJournal(yaml)))]
      + (isOpenElsewhere(yaml) ? [.isOpenElsewhere] : [])
  }

  private func setAside(_ history: EditHistory, of yaml: String) -> [Event] {
    if let error = setAside(EditJournal.text(history), yaml) {
      return [.keepingFailed("the edits were not set aside and will be offered again: \(error)")]
    }
    _ = keepJournal("", yaml)
    return []
  }

  private func keep(_ session: Session, of yaml: String) -> [Event] {
    keepSession(session.text, yaml)
    return []
  }

  private func readText(_ path: String) -> Result<SourceFile, Diagnostic> {
    guard let bytes = read(path) else { return .failure(.unreadable(path)) }
    return .success(SourceFile(name: path, bytes: bytes))
  }

  private func present(
    _ names: [String], in folder: String, _ report: JobReport
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names where !report.isStopped() {
      report.say(name)
      files[name] = read(folder + "/" + name)
    }
    return files
  }

  /// The content is compared just before the addition is made.
  private func append(_ addition: Addition) -> WriteResult {
    guard case .success(let present) = readIfPresent(addition.path), present == addition.present
    else { return .changedOnDisk(addition.path) }
    let bytes = (addition.present ?? []) + addition.added
    return result(of: [
      FileSet.Entry(path: addition.path, bytes: bytes, expected: addition.present)
    ])
  }

  /// The yaml's content is compared just before it is replaced.
  private func perform(_ request: WriteRequest) -> WriteResult {
    var entries = request.files
    if let yaml = request.yaml {
      guard read(yaml.path) == yaml.expected else { return .changedOnDisk(yaml.path) }
      let entry = FileSet.Entry(path: yaml.path, bytes: yaml.bytes, expected: yaml.expected)
      entries.insert(entry, at: 0)
    }
    return result(of: entries)
  }

  private func result(of entries: [FileSet.Entry]) -> WriteResult {
    switch write(entries) {
    case .success(let outcomes):
      return .done(zip(entries, outcomes).map { WrittenFile(path: $0.path, outcome: $1) })
    case .failure(let error) where error.isChange: return .changedOnDisk(error.path)
    case .failure(let error): return .failed("\(error)")
    }
  }
}
