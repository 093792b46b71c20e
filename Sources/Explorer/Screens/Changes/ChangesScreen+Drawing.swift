import Schema

/// Where list and diff of the changes stand.
struct ChangesLayout: Equatable, Sendable {
  let list: Rect
  let diff: Rect
  /// Whether old and new text stand beside each other.
  let isSideBySide: Bool

  /// From so many columns on, the diff has the whole width for two texts.
  static let sideBySideWidth = 160

  /// Side by side where there is room; else the list has as many rows as it needs, up to half.
  init(_ size: Size, rows: Int) {
    let area = Rect(size: size)
    isSideBySide = size.width >= Self.sideBySideWidth
    if isSideBySide {
      (list, diff) = area.split(top: min(rows + 3, max(8, size.height / 3)))
    } else if size.width >= MainLayout.wideWidth {
      (list, diff) = area.split(left: min(86, size.width * 9 / 20))
    } else {
      (list, diff) = area.split(top: min(rows + 3, max(6, size.height / 2)))
    }
  }
}

extension ChangesScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let layout = ChangesLayout(canvas.size, rows: rows.count + 3)
    canvas.within(layout.list) { drawList(in: &$0, desk) }
    let panel = Panel(
      title: StyledText(diffTitle), footer: search.text.isEmpty ? "" : search.summary(code),
      position: StyledText(code.position, .dim), isFocused: isDiffFocused)
    canvas.within(layout.diff) { canvas in
      panel.draw(in: &canvas) { canvas in
        code.draw(in: &canvas)
        search.draw(in: &canvas)
      }
    }
  }

  private var diffTitle: String {
    guard rows.indices.contains(list.cursor) else { return "Diff" }
    return switch rows[list.cursor] {
    case .edit, .yaml: plan.yaml?.path ?? "yaml"
    case .file(let number): plan.files[number].path
    case .owed: "Still owed"
    case .mistake: "Mistake"
    }
  }

  private func drawList(in canvas: inout Canvas, _ desk: Desk) {
    let count = Figures.count(plan.edits.count, "edit")
    let panel = Panel(
      title: StyledText(isReview ? "Review: nothing is written yet" : "Changes"),
      status: StyledText("\(count), \(Figures.count(changedFiles(desk), "file"))", .pending),
      position: StyledText(list.position, .dim), isFocused: !isDiffFocused)
    panel.draw(in: &canvas) { canvas in
      let (summary, above) = canvas.bounds.split(bottom: 2)
      canvas.within(above) { canvas in
        list.draw(in: &canvas, isFocused: !isDiffFocused) { drawRow(rows[$0], in: &$1) }
        if rows.isEmpty { canvas.text("No edits.", at: Point(x: 2, y: 0), .dim) }
      }
      canvas.within(summary) { drawSummary(in: &$0, desk) }
    }
  }

  /// How many files differ; in a review, how many of them it can write.
  private func changedFiles(_ desk: Desk) -> Int {
    let areWritten = !isReview || desk.setup.outputFolder != nil
    return (areWritten ? plan.files.count(where: \.isChanged) : 0) + (plan.yaml == nil ? 0 : 1)
  }

  /// What Enter would write, or what stands in its way.
  private func drawSummary(in canvas: inout Canvas, _ desk: Desk) {
    let request = WritePlan(plan, desk, withFiles: true)
    let text: String
    var role = Role.dim
    if let refusal = request.refusal {
      (text, role) = (refusal, .warning)
    } else {
      let yaml = request.request.yaml.map { [$0.path] } ?? []
      let files = request.request.files.count
      let parts = yaml + (files > 0 ? [Figures.count(files, "generated file")] : [])
      let folder = desk.setup.outputFolder == nil ? "; no -o DIR, so only the yaml" : ""
      let enter = desk.keys.key(of: .writeAll, in: .review)
      let writes = "\(enter) writes \(parts.joined(separator: " and "))\(isReview ? folder : "")"
      let left = plan.owed.count + plan.mistakes.count
      text = left == 0 ? writes : "\(writes); torchgen would still refuse it: \(leftText(left))"
      if left > 0 { role = .warning }
    }
    let shown =
      isReview ? text : "\(desk.keys.key(of: .write, in: .changes)) reviews and writes"
    for (row, line) in TextWrap.lines(shown, columns: canvas.size.width - 2).prefix(2).enumerated()
    {
      canvas.text(line, at: Point(x: 1, y: row), isReview ? role : .dim)
    }
  }

  private func leftText(_ count: Int) -> String {
    Figures.count(count, "error") + " at the end of the list"
  }

  private func drawRow(_ row: Row, in canvas: inout Canvas) {
    switch row {
    case .edit(let number): drawEdit(plan.edits[number], in: &canvas)
    case .yaml: if let yaml = plan.yaml { drawFile(yaml, in: &canvas) }
    case .file(let number): drawFile(plan.files[number], in: &canvas)
    case .owed(let number): drawFinding(plan.owed[number], .needsWork, in: &canvas)
    case .mistake(let number): drawFinding(plan.mistakes[number], .error, in: &canvas)
    }
  }

  private func drawEdit(_ edit: ChangePlan.Edit, in canvas: inout Canvas) {
    let isRemoval = edit.after.lists.isEmpty
    let marks = canvas.glyphs.marks
    canvas.text(
      String(isRemoval ? marks.removed : marks.added), at: .zero, isRemoval ? .removed : .added,
      .strong)
    let name = min(max(12, plan.longestName), max(12, canvas.size.width / 3))
    canvas.text(edit.name, at: Point(x: 2, y: 0), columns: name, .text, .strong)
    let change = "\(edit.before.text) \(canvas.glyphs.arrow) \(edit.after.text)"
    let end = canvas.text(change, at: Point(x: name + 4, y: 0), .pending)
    // What is asked comes first, since the end of a row is cut.
    let needs = edit.needs.map { "needs \($0); " } ?? ""
    canvas.text(
      needs + edit.consequence, at: Point(x: end + 2, y: 0),
      columns: canvas.size.width - end - 2, edit.needs == nil ? .dim : .needsWork)
  }

  private func drawFile(_ file: ChangePlan.File, in canvas: inout Canvas) {
    let width = canvas.size.width
    guard file.isChanged else {
      canvas.text(file.name, at: Point(x: 2, y: 0), columns: width - 14, .dim)
      canvas.text("unchanged", endingAt: Point(x: width, y: 0), .dim)
      return
    }
    canvas.text(file.name, at: Point(x: 2, y: 0), columns: width - 30)
    let totals =
      StyledText("+\(file.diff.added)", .added) + " "
      + StyledText("-\(file.diff.removed)", .removed)
    let start = width - max(12, totals.columns)
    canvas.text(totals, at: Point(x: width - totals.columns, y: 0))
    let size = (file.old?.count).map { "\(Figures.grouped($0)) \(canvas.glyphs.arrow) " } ?? "new, "
    let sizes = "\(size)\(Figures.grouped(file.bytes.count)) bytes"
    guard start - sizes.count > file.name.count + 4 else { return }
    canvas.text(sizes, endingAt: Point(x: start - 1, y: 0), .dim)
  }

  private func drawFinding(_ finding: Diagnostic, _ role: Role, in canvas: inout Canvas) {
    canvas.text(String(canvas.glyphs.warning), at: .zero, role)
    canvas.text(
      finding.message, at: Point(x: 2, y: 0), columns: canvas.size.width - 2, role)
  }
}
