import Glibc
import Schema

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
      read: { try? FileSystem.readFile($0).get() },
      readIfPresent: { path in
        FileSystem.readFile(path).map { $0 }.flatMapError {
          $0.isAbsence ? .success(nil) : .failure(.unreadable($0))
        }
      },
      readSource: { path in
        FileSystem.readFile(path, atMost: FileSystem.largestSource)
          .map { SourceFile(name: path, bytes: $0) }.mapError(Diagnostic.unreadable)
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
    // What is compiled is kept, and so is what came of it.
    world.tryOperators = { _, _ in
      .failure(Diagnostic(code: "read-only", Desk.readOnlyRefusal, at: nil))
    }
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
      readSource: { path in
        files[path].map { .success(SourceFile(name: path, text: $0)) }
          ?? .failure(.unreadable(path))
      },
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
