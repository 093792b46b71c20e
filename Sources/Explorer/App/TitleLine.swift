import Schema

/// The first line: what is looked at, what was changed, what needs attention.
struct TitleLine {
  let desk: Desk

  func draw(in canvas: inout Canvas) {
    let status = status(canvas.glyphs)
    let width = canvas.size.width
    canvas.text(status, at: Point(x: width - status.columns - 1, y: 0))
    let name = canvas.text("lazyops", at: Point(x: 1, y: 0), .title, .strong) + 2
    let room = width - status.columns - 2 - name
    let separator = " \(canvas.glyphs.separator) "
    let tree = desk.workspace.inputs.tree
    let version = tree.version.map { width < 80 ? $0 : "PyTorch \($0)" } ?? "PyTorch"
    let remark =
      tree.kind == .builtIn ? tree.kind.rawValue : tree.isUncompared ? "not verified" : nil
    let place = version + (remark.map { ", \($0)" } ?? "")
    let mode = desk.setup.isReadOnly ? ["read only"] : []
    let words = mode + [place, backend(isShort: width < 100), path + outputFolder(canvas.glyphs)]
    canvas.text(words.joined(separator: separator), at: Point(x: name, y: 0), columns: room)
  }

  private func backend(isShort: Bool) -> String {
    let key = desk.workspace.backend.list.backendKey?.name ?? "no backend"
    return isShort ? key : "\(key), preset \(desk.setup.preset)"
  }

  /// The yaml's path; the last part of it is what tells it from others.
  private var path: String {
    let inputs = desk.workspace.inputs
    guard inputs.readOnlyReason != nil else { return inputs.backend.source.name }
    if inputs.tree.kind == .builtIn { return "built-in list" }
    let origin = inputs.isBackendFile ? "the release" : BuiltInCatalogue.version
    return "list of \(origin), read only"
  }

  /// Where the generated files go.
  private func outputFolder(_ glyphs: Glyphs) -> String {
    desk.setup.outputFolder.map { " \(glyphs.arrow) \($0)" } ?? ""
  }

  private func status(_ glyphs: Glyphs) -> StyledText {
    var text = StyledText()
    let edits = desk.changedOperators.count
    if edits > 0 || desk.workspace.hasUnsavedEdits {
      text.append("\(glyphs.marks.fullCodegen) \(Figures.count(edits, "edit"))", .pending, .strong)
    }
    let errors = desk.findings.count { $0.severity == .error }
    let warnings = desk.findings.count { $0.severity != .error } - desk.lintCount
    if errors > 0 { append("\(glyphs.warning) \(Figures.count(errors, "error"))", .error, &text) }
    if warnings > 0 {
      append("\(glyphs.warning) \(Figures.count(warnings, "warning"))", .warning, &text)
    }
    // What the author may well have meant is counted, but raises no alarm.
    if desk.lintCount > 0 { append(Figures.count(desk.lintCount, "lint"), .dim, &text) }
    return text
  }

  private func append(_ words: String, _ role: Role, _ text: inout StyledText) {
    if !text.isEmpty { text.append("  ") }
    text.append(words, role)
  }
}
