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
  /// The two texts, where there is room for both.
  private var sides: SideBySide?
  var isSideBySide: Bool { layout.isSideBySide }
  /// Lines around each change in the diffs.
  private(set) var context = 3
  private(set) var layout = ChangesLayout(Size(width: 0, height: 0), rows: 0)

  /// What the diff was made for.
  private struct Shown: Equatable {
    let row: Row?
    /// The width for two texts; nil where they stand one below the other.
    let width: Int?
    let offset: Int
  }

  private(set) var search = SearchLine()

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
    let check =
      inputs.isBackendFile
      ? [Effect.compare(path: source.name, expected: source.bytes)] : []
    guard let folder = desk.setup.outputFolder else { return check }
    let names = desk.workspace.generation.names
    return check + [.readOutput(folder: folder, names: names)]
  }

  /// Takes what the output folder holds.
  mutating func adopt(present: [String: [UInt8]], _ desk: Desk) {
    self.present = present
    makePlan(desk)
  }

  /// Shows other numbers of lines around each change: 0, 1, 3, 7, 15, 31.
  mutating func widenContext(_ isWider: Bool, _ desk: Desk) -> Outcome {
    context = isWider ? min(31, context * 2 + 1) : max(0, (context - 1) / 2)
    let place = list.cursor
    makePlan(desk)
    list.move(to: place)
    return .said(.note("\(Figures.count(context, "line")) around each change"))
  }

  private mutating func makePlan(_ desk: Desk) {
    plan = ChangePlan(desk, present: present, context: context)
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
      makePlan(desk)
    }
    layout = ChangesLayout(size, rows: rows.count + 3)
    list.setHeight(Panel.interior(of: layout.list).height - 2)
    code.setHeight(Panel.interior(of: layout.diff).height)
    let width = isSideBySide ? Panel.interior(of: layout.diff).width : nil
    let now = Shown(row: current, width: width, offset: sideOffset)
    guard shown != now else { return }
    let top = shown?.row == current ? code.top : 0
    if shown?.row != current, sideOffset != 0 {
      sideOffset = 0
      return settle(in: size, &desk)
    }
    let match = shown?.row == current && shown?.width == width ? code.currentMatch : nil
    shown = now
    sides = nil
    code = CodeWidget(lines: lines(of: current), height: code.height, firstNumber: nil)
    code.scroll(to: top)
    if !search.text.isEmpty { find(keeping: match) }
    guard top == 0, search.text.isEmpty else { return }
    if case .edit(let number)? = current { revealLine(of: plan.edits[number].name) }
  }

  private mutating func lines(of row: Row?) -> [StyledText] {
    switch row {
    case .edit, .yaml: diffLines(plan.yaml?.diff.lines ?? [])
    case .file(let number): diffLines(plan.files[number])
    case .owed(let number):
      "\(plan.owed[number])".lines(omittingEmpty: true).map { StyledText(String($0)) }
    case .mistake(let number):
      "\(plan.mistakes[number])".lines(omittingEmpty: true).map { StyledText(String($0)) }
    case nil: [StyledText("no edits", .dim)]
    }
  }

  private mutating func diffLines(_ file: ChangePlan.File) -> [StyledText] {
    guard file.isChanged else { return [StyledText("\(file.path) stays as it is", .dim)] }
    return diffLines(file.diff.lines)
  }

  private mutating func diffLines(_ lines: [String]) -> [StyledText] {
    guard let width = shown?.width else { return lines.map(DiffHighlighter.highlight) }
    let sides = SideBySide(lines, width: width)
    self.sides = sides
    return sides.lines(offset: sideOffset)
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

/// Searching in the diff.
extension ChangesScreen {
  /// Changes the line that is searched for, and searches.
  mutating func edit(_ change: (inout SearchLine) -> Void) {
    change(&search)
    find()
    revealMatch()
  }

  /// Finds the search's text, also in what is cut off where two texts stand side by side.
  private mutating func find(keeping match: Int? = nil) {
    guard let sides else { return code.search(search.text) }
    let found = sides.matches(search.text).map { match in
      CodeWidget.Match(line: match.line, columns: sides.columns(of: match, offset: sideOffset))
    }
    code.mark(found, current: match)
  }

  /// Scrolls both texts to the side so that the current match is in view.
  mutating func revealMatch() {
    guard let sides, let number = code.currentMatch else { return }
    let matches = sides.matches(search.text)
    guard matches.indices.contains(number) else { return }
    sideOffset = sides.offset(revealing: matches[number], from: sideOffset)
  }
}
