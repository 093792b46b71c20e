import Schema

/// What is about to be written: to look at, or, as the review, to be written.
struct ChangesScreen: Screen {
  /// A row of the list.
  enum Row: Equatable, Sendable {
    case edit(Int)
    case yaml
    case file(Int)
    case owed(Int)
    case mistake(Int)
  }

  let isReview: Bool
  private(set) var plan: ChangePlan
  private(set) var rows: [Row] = []
  var list = ListWidget()
  var code = CodeWidget(firstNumber: nil)
  var isDiffFocused = false
  /// What the output folder holds, once it was read.
  private var present: [String: [UInt8]]?
  private var revision: Int
  private var shown: Shown?
  /// Columns that are scrolled off both texts where they stand side by side.
  var sideOffset = 0
  private(set) var isSideBySide = false
  private(set) var layout = ChangesLayout(Size(width: 0, height: 0), rows: 0)

  /// What the diff was made for.
  private struct Shown: Equatable {
    let row: Row?
    /// The width for two texts; nil where they stand one below the other.
    let width: Int?
    let offset: Int
  }

  var search = SearchLine()

  var scope: Scope { search.isOpen ? .prompt : isReview ? .review : .changes }

  init(isReview: Bool, _ desk: Desk) {
    self.isReview = isReview
    revision = desk.revision
    plan = ChangePlan(desk, present: nil)
    makeRows()
  }

  /// What must be known of the world before all can be shown.
  func openingEffects(_ desk: Desk) -> [Effect] {
    let inputs = desk.workspace.inputs
    let source = inputs.backend.source
    let yaml = WriteRequest.Guarded(
      path: source.name, expected: source.bytes, bytes: source.bytes)
    let check = inputs.isBackendFile ? [Effect.compare(yaml)] : []
    guard let folder = desk.setup.outputFolder else { return check }
    let names = desk.workspace.generation.files.map(\.name)
    return check + [.readOutput(folder: folder, names: names)]
  }

  /// Takes what the output folder holds.
  mutating func adopt(present: [String: [UInt8]], _ desk: Desk) {
    self.present = present
    plan = ChangePlan(desk, present: present)
    makeRows()
  }

  private mutating func makeRows() {
    rows = plan.edits.indices.map(Row.edit) + (plan.yaml == nil ? [] : [.yaml])
    rows += plan.files.indices.map(Row.file)
    rows += plan.owed.indices.map(Row.owed) + plan.mistakes.indices.map(Row.mistake)
    list.setCount(rows.count)
    shown = nil
  }

  func selectedOperator(_ desk: Desk) -> Int? {
    switch current {
    case .edit(let number): plan.edits[number].operatorIndex
    case .owed(let number): plan.owed[number].location.flatMap(desk.operatorIndex)
    case .mistake(let number): plan.mistakes[number].location.flatMap(desk.operatorIndex)
    case .yaml, .file, nil: nil
    }
  }

  private var current: Row? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }
}

/// Keeping up.
extension ChangesScreen {
  mutating func settle(in size: Size, _ desk: inout Desk) {
    if desk.revision != revision {
      revision = desk.revision
      plan = ChangePlan(desk, present: present)
      makeRows()
    }
    layout = ChangesLayout(size, rows: rows.count + 3)
    list.setHeight(Panel.interior(of: layout.list).height - 2)
    code.setHeight(Panel.interior(of: layout.diff).height)
    isSideBySide = layout.isSideBySide
    let width = isSideBySide ? Panel.interior(of: layout.diff).width : nil
    let now = Shown(row: current, width: width, offset: sideOffset)
    guard shown != now else { return }
    let top = shown?.row == current ? code.top : 0
    if shown?.row != current, sideOffset != 0 {
      sideOffset = 0
      return settle(in: size, &desk)
    }
    shown = now
    code = CodeWidget(lines: lines(of: current), height: code.height, firstNumber: nil)
    code.scroll(to: top)
    if !search.text.isEmpty { code.search(search.text) }
    guard top == 0, search.text.isEmpty else { return }
    if case .edit(let number)? = current { revealLine(of: plan.edits[number].name) }
  }

  private func lines(of row: Row?) -> [StyledText] {
    switch row {
    case .edit, .yaml: diffLines(plan.yaml?.diff.lines ?? [])
    case .file(let number): diffLines(plan.files[number])
    case .owed(let number):
      "\(plan.owed[number])".split(separator: "\n").map { StyledText(String($0)) }
    case .mistake(let number):
      "\(plan.mistakes[number])".split(separator: "\n").map { StyledText(String($0)) }
    case nil: [StyledText("no edits", .dim)]
    }
  }

  private func diffLines(_ file: ChangePlan.File) -> [StyledText] {
    guard file.isChanged else { return [StyledText("\(file.path) stays as it is", .dim)] }
    return diffLines(file.diff.lines)
  }

  private func diffLines(_ lines: [String]) -> [StyledText] {
    guard let width = shown?.width else { return lines.map(DiffHighlighter.highlight) }
    return SideBySide(lines, width: width, offset: sideOffset).lines
  }

  private mutating func revealLine(of name: String) {
    let wanted = code.lines.firstIndex { line in
      line.pieces.contains { piece in
        [.added, .removed].contains(piece.role)
          && piece.text.split(separator: " ").last.map(String.init) == name
      }
    }
    if let wanted { code.reveal(wanted) }
  }
}
