import Schema

/// What the world answers.
extension State {
  /// The files were read: the first time, or again with the edits to be made on top.
  mutating func adopt(_ result: Result<Inputs, Diagnostic>) -> [Effect] {
    let hadConflict = hasConflict
    hasConflict = false
    switch (result, desk) {
    case (.success(let inputs), nil): return begin(with: inputs)
    case (.success(let inputs), let desk?):
      guard !hadConflict, desk.editsLost(on: inputs).isEmpty else {
        layers.removeAll { $0 is ConflictScreen }
        layers.append(ConflictScreen(inputs, desk))
        return []
      }
      return goOn(with: inputs)
    case (.failure(let failure), nil): self.failure = failure
    case (.failure(let failure), _?):
      let what = hadConflict ? "written: the yaml was changed on disk" : "reloaded"
      notice = .failed("nothing was \(what): \(failure.message)")
    }
    return []
  }

  private mutating func begin(with inputs: Inputs) -> [Effect] {
    let setup = start.setup(for: inputs)
    let workspace = Workspace(inputs, options: setup.options, profile: setup.profile)
    desk = Desk(workspace, setup: setup, keys: keymap)
    if !mistakes.isEmpty {
      let title = "Mistakes in the settings"
      layers.append(
        FindingsBox(title: title, answer: "go on without them", diagnostics: mistakes))
    }
    guard inputs.isBackendFile else { return [.readVerdicts] }
    let yaml = inputs.backend.source.name
    return [.readVerdicts] + (isFresh ? [] : [.readSession(yaml: yaml)]) + [
      .readJournal(yaml: yaml)
    ]
  }

  /// Puts what was read again in the place of the old, with the edits on top.
  mutating func goOn(with inputs: Inputs) -> [Effect] {
    guard var desk else { return [] }
    self.desk = nil
    let name = main.list.current.map { desk.survey[$0].name }
    _ = desk.adopt(inputs)
    self.desk = desk
    main.list.reset(to: name.flatMap { desk.catalog.index(named: $0) })
    // One who mends finding by finding comes back for the next.
    layers.removeAll { !($0 is ChangesScreen || $0 is FindingsScreen) }
    let edits = hasUnsavedEdits ? "; your edits are on top" : ""
    notice = .done("all files read again" + edits)
    return (layers.last as? ChangesScreen)?.openingEffects(desk) ?? []
  }

  mutating func adoptOutput(_ files: [String: [UInt8]]) -> [Effect] {
    guard let desk else { return [] }
    for index in layers.indices {
      guard var screen = layers[index] as? ChangesScreen else { continue }
      screen.adopt(present: files, desk)
      layers[index] = screen
    }
    return []
  }

  /// Counts a model's calls, and shows them.
  mutating func adoptModel(_ result: Result<SourceFile, Diagnostic>) -> [Effect] {
    guard var desk else { return [] }
    switch result.flatMap({ ModelOperators.read($0, for: desk.workspace) }) {
    case .success(let model):
      self.desk = nil
      desk.load(model)
      self.desk = desk
      let calls = Figures.count(ModelFigures(model, desk.survey).calls, "call")
      let doubts = model.findings.count
      let text = "\(calls) by \(Figures.count(model.uses.count, "name"))"
      let findings = keymap.key(of: .findings, in: .list)
      notice =
        doubts == 0
        ? .done(text) : .note("\(text); \(findings) shows \(Figures.count(doubts, "finding"))")
      if !layers.contains(where: { $0 is CoverageScreen }) { layers.append(CoverageScreen()) }
    case .failure(let failure): notice = .failed(failure.message)
    }
    return []
  }

  /// Shows how the backend differs from what was read.
  mutating func adoptOther(_ result: Result<Comparand, Diagnostic>) -> [Effect] {
    guard let desk else { return [] }
    switch result {
    case .success(let other):
      layers.removeAll { $0 is CompareScreen }
      layers.append(CompareScreen(other, desk))
    case .failure(let failure): notice = .failed(failure.message)
    }
    return []
  }

  /// Completes the path that is being typed, unless it is another by now.
  mutating func complete(_ start: String, by paths: [String]) {
    guard var prompt = layers.last as? PathPrompt, prompt.path == start else { return }
    notice = prompt.complete(by: paths)
    layers[layers.count - 1] = prompt
  }

  /// Shows what the stubs would add to a file.
  mutating func adoptTarget(_ path: String, _ result: Result<[UInt8]?, Diagnostic>) -> [Effect] {
    guard let place = layers.lastIndex(where: { $0 is StubsScreen }),
      var screen = layers[place] as? StubsScreen
    else { return [] }
    switch result {
    case .success(let bytes):
      screen.review(path, bytes)
      layers[place] = screen
    case .failure(let failure): notice = .failed(failure.message)
    }
    return []
  }

  mutating func adoptExported(_ result: WriteResult) -> [Effect] {
    switch result {
    case .done(let files): notice = .done("written: \(files.first?.path ?? "")")
    case .changedOnDisk(let path):
      notice = .failed("there is something at \(path) already; choose another name")
    case .failed(let reason): notice = .failed("nothing was written: \(reason)")
    }
    return []
  }

  mutating func adoptAppended(_ result: WriteResult) -> [Effect] {
    switch result {
    case .done(let files):
      let path = files.first?.path ?? ""
      let reload = keymap.key(of: .reload, in: .list)
      notice = .done("stubs added at the end of \(path); \(reload) reads all files again")
    case .changedOnDisk(let path):
      notice = .failed("nothing was written: \(path) was changed meanwhile")
    case .failed(let reason): notice = .failed("nothing was written: \(reason)")
    }
    return []
  }

  mutating func adopt(_ result: WriteResult) -> [Effect] {
    switch result {
    case .done(let files):
      desk?.noteWritten()
      layers.removeAll { $0 is ChangesScreen }
      layers.append(WrittenScreen(files: files))
    case .changedOnDisk(let path) where path == desk?.workspace.inputs.backend.source.name:
      hasConflict = true
      return [.load]
    case .changedOnDisk(let path):
      notice = .failed("nothing was written: \(path) was changed meanwhile; look at it again")
      guard let desk, let changes = layers.last as? ChangesScreen else { return [] }
      return changes.openingEffects(desk)
    case .failed(let reason):
      notice = .failed("nothing was written: \(reason)")
    }
    return []
  }

  mutating func adoptEdited(_ failure: String?) -> [Effect] {
    guard let failure else { return [.load] }
    notice = .failed(failure)
    return []
  }
}
