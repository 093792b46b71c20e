import Schema

extension World {
  /// Does what an effect asks; the events tell what came of it.
  ///
  /// Where it takes long, the report is told how far it is, and may stop it.
  func perform(_ effect: Effect, _ report: JobReport = .silent) -> [Event] {
    switch effect {
    case .load: [.loaded(load(report))]
    case .readOutput(let folder, let names): [.outputRead(present(names, in: folder, report))]
    case .write(let request): [.wrote(perform(request))]
    case .compare(let path, let expected):
      read(path) == expected ? [] : [.wrote(.changedOnDisk(path))]
    case .edit(let path, let line): [.edited(failure: runEditor(path, line))]
    case .readJournal(let yaml): openJournal(of: yaml)
    case .keepJournal(let history, let yaml): keep(history, of: yaml)
    case .setAside(let history, let yaml): setAside(history, of: yaml)
    case .forgetSetAside(let yaml): forgetSetAside(of: yaml)
    case .readSetAside(let yaml): [.setAsideRead(EditJournal.history(readSetAside(yaml)))]
    case .readSession(let yaml): Session(readSession(yaml)).map { [.sessionRead($0)] } ?? []
    case .keepSession(let session, let yaml): keep(session, of: yaml)
    case .findPaths(let start): [.pathsFound(beginning: start, findPaths(start))]
    case .readTarget(let path): [.targetRead(path: path, readIfPresent(path))]
    case .append(let addition): [.appended(append(addition))]
    case .export(let text, let path):
      [.exported(append(Addition(path: path, present: nil, added: Array(text.utf8))))]
    case .readModel(let path): [.modelRead(readSource(path))]
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
    let aside = EditJournal.history(readSetAside(yaml))
    return [.journalRead(EditJournal.history(readJournal(yaml)))]
      + (aside.canUndo ? [.editsAreSetAside(aside)] : [])
      + (isOpenElsewhere(yaml) ? [.isOpenElsewhere] : [])
  }

  private func setAside(_ history: EditHistory, of yaml: String) -> [Event] {
    let all = EditJournal.history(readSetAside(yaml)).followed(by: history)
    if let error = setAside(EditJournal.text(all), yaml) {
      return [.keepingFailed("the edits were not set aside and will be offered again: \(error)")]
    }
    _ = keepJournal("", yaml)
    return []
  }

  private func forgetSetAside(of yaml: String) -> [Event] {
    _ = setAside("", yaml)
    return []
  }

  private func keep(_ session: Session, of yaml: String) -> [Event] {
    keepSession(session.text, yaml)
    return []
  }

  private func present(
    _ names: [String], in folder: String, _ report: JobReport
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in names where !report.isStopped() {
      report.say(name)
      files[name] = read(FileSystem.path(of: name, in: folder))
    }
    return files
  }

  /// The content is compared just before the addition is made.
  private func append(_ addition: Addition) -> WriteResult {
    guard case .success(let present) = readIfPresent(addition.path), present == addition.present
    else { return .changedOnDisk(addition.path) }
    let bytes = (addition.present ?? []) + addition.added
    return result(of: [
      FileSet.Entry(path: addition.path, bytes: bytes, expected: .init(addition.present))
    ])
  }

  /// What the files hold is compared before anything is made, and once more just before they are
  /// replaced.
  private func perform(_ request: WriteRequest) -> WriteResult {
    let entries = [request.yaml].compactMap(\.self) + request.files
    if let changed = entries.first(where: { !$0.expected.isMet(by: read($0.path)) }) {
      return .changedOnDisk(changed.path)
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
