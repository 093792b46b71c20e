import Schema

/// The commands of the whole program: what no screen does by itself.
extension State {
  mutating func runCommand(_ action: Action) -> [Effect] {
    guard let desk else { return [] }
    switch action {
    case .quit: return closeTop()
    case .quitAll: return quit()
    case .back: return goBack()
    case .undo, .redo: return step(action)
    case .help: open(HelpScreen(keymap, for: scope))
    case .palette: open(PaletteScreen(self))
    case .copy: open(CopyMenu(of: selectedOperator, section: main.preview.section, desk))
    case .findings: open(FindingsScreen(desk))
    case .coverage: open(CoverageScreen())
    case .why:
      guard let index = selectedOperator else {
        notice = .refused("no operator is under the cursor")
        return []
      }
      open(WhyScreen(of: index, desk))
    case .addStub: openStubs(desk)
    case .tryOut: return startTrial(desk)
    case .trials: open(TrialScreen(desk))
    case .compare: open(PathPrompt.other)
    case .loadModel: open(PathPrompt.model(desk.model))
    case .changes, .write: return openChanges(isReview: action == .write, desk)
    case .edit: return editYaml(desk)
    case .restoreEdits: return [.readSetAside(yaml: desk.workspace.inputs.backend.source.name)]
    case .reload: return [.load]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: notice = .refused("'\(action.rawValue)' does nothing on this screen")
    }
    return []
  }

  private mutating func open(_ screen: some Screen) { layers.append(screen) }

  /// Stubs of what the edits need, or the selected operators.
  private mutating func openStubs(_ desk: Desk) {
    let operators =
      top is ChangesScreen
      ? desk.changedOperators
      : layers.isEmpty ? main.list.selected : selectedOperator.map { [$0] } ?? []
    let owed = OwedCode(for: operators, in: desk.workspace, desk.survey)
    guard let screen = StubsScreen(owed) else {
      let what = operators.count == 1 ? desk.survey[operators[0]].name : "what is selected"
      notice = .refused(owed.refusals.first ?? "\(what) needs nothing more")
      return
    }
    open(screen)
  }

  private mutating func closeTop() -> [Effect] {
    guard layers.isEmpty else {
      layers.removeLast()
      return []
    }
    return quit()
  }

  private mutating func goBack() -> [Effect] {
    if !layers.isEmpty { layers.removeLast() }
    return []
  }

  private mutating func quit() -> [Effect] {
    guard let desk, hasUnsavedEdits else { return [.quit] }
    layers.removeAll { $0 is QuitQuestion }
    open(QuitQuestion(edits: desk.changedOperators.count))
    return []
  }

  private mutating func step(_ action: Action) -> [Effect] {
    guard var desk else { return [] }
    do throws(Diagnostic) {
      let edits = action == .undo ? try desk.undo() : try desk.redo()
      let what = edits.map(\.summary) ?? "nothing"
      notice = .done("\(action == .undo ? "undone" : "done again"): \(what)")
      self.desk = desk
    } catch {
      notice = .failed(error.message)
    }
    return []
  }

  private mutating func openChanges(isReview: Bool, _ desk: Desk) -> [Effect] {
    layers.removeAll { $0 is ChangesScreen }
    let screen = ChangesScreen(isReview: isReview, desk)
    open(screen)
    return screen.openingEffects(desk)
  }

  private mutating func editYaml(_ desk: Desk) -> [Effect] {
    if let place = (top as? any EditsPlace)?.place(desk) {
      return [.edit(path: place.file, line: place.line)]
    }
    let name = selectedOperator.map { desk.survey[$0].name }
    // The editor shows what is on disk, in which the edits are not yet.
    let list = desk.workspace.inputs.backend.list
    let items = CoverageList.allCases.flatMap { list[$0] }
    let line = items.first { $0.text == name }?.location.line ?? 1
    return [.edit(path: desk.workspace.inputs.backend.source.name, line: line)]
  }
}

/// A screen of which the cursor stands on a place in a file.
protocol EditsPlace {
  func place(_ desk: Desk) -> SourceLocation?
}

extension [BackendEdit] {
  /// A step of edits in a few words.
  var summary: String {
    guard count == 1, let edit = first else { return Figures.count(count, "edit") }
    return switch edit {
    case .setList(let name, let list?): "\(name) into \(list.rawValue)"
    case .setList(let name, nil): "\(name) out of all lists"
    case .setSymInt(let name, let isOn): "symint \(isOn ? "on" : "off") for \(name)"
    case .restore(let name): "\(name) as it was"
    }
  }
}
