import Emit
import Schema

/// The code that some operators still need, a part at a time: to copy, or to add to a file after
/// one has seen the difference.
struct StubsScreen: Screen {
  private let owed: OwedCode
  private let parts: [Skeleton.Part]
  private var part: Skeleton.Part
  private var code = CodeWidget()
  /// The file that the part would be added to.
  private var target: Target?

  /// A file as it was read.
  private struct Target {
    let path: String
    /// Nil where there is no such file yet.
    let bytes: [UInt8]?
    let diff: UnifiedDiff
    let added: [UInt8]
  }

  private var search = SearchLine()

  var scope: Scope { search.isOpen ? .prompt : .stubs }

  /// Nil where nothing is owed.
  init?(_ owed: OwedCode) {
    parts = Skeleton.Part.allCases.filter { part in owed.skeletons.contains { $0.part == part } }
    guard let first = parts.first else { return nil }
    self.owed = owed
    part = first
    showPart()
  }

  func offers(_ action: Action) -> Bool {
    switch action {
    case .nextSection: target == nil && parts.count > 1
    case .complete: false
    default: true
    }
  }

  private var text: String {
    owed.skeletons.filter { $0.part == part }.map(\.text)
      .joined(separator: part == .declaration ? "" : "\n")
  }

  private mutating func showPart() {
    var highlighter = CppHighlighter()
    let lines = text.lines().dropLast()
    code = CodeWidget(lines: lines.map { highlighter.highlight(String($0)) }, height: code.height)
  }

  mutating func settle(in size: Size, _ desk: inout Desk) {
    code.setHeight(Panel.interior(of: Rect(size: size)).height)
  }
}

/// Keys.
extension StubsScreen {
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    if search.isOpen { return performInSearch(action) }
    switch action {
    case .filter: edit { $0.open() }
    case .back where !search.text.isEmpty: edit { $0.clear() }
    case .nextMatch, .previousMatch:
      guard code.perform(action) else { return .refused(search.complaint) }
    case .open: return target == nil ? ask(desk) : add()
    case .back where target != nil:
      target = nil
      showPart()
    case .nextSection where target == nil: step(by: 1)
    case .previousSection where target == nil: step(by: -1)
    case .copy:
      return Outcome(
        notice: .done("\(part.rawValue) stubs sent to the terminal's clipboard"),
        effects: [.copy(text)])
    default: return Outcome(isHandled: code.perform(action))
    }
    return .handled
  }

  private mutating func performInSearch(_ action: Action) -> Outcome {
    var isHandled = true
    edit { isHandled = $0.perform(action) }
    return Outcome(isHandled: isHandled)
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    guard search.isOpen else { return .unhandled }
    edit { $0.insert(text) }
    return .handled
  }

  /// Changes the line that is searched for in the text, and searches.
  private mutating func edit(_ change: (inout SearchLine) -> Void) {
    change(&search)
    code.search(search.text)
  }

  private mutating func step(by count: Int) {
    let place = parts.firstIndex(of: part) ?? 0
    part = parts[(place + count + parts.count) % parts.count]
    showPart()
  }

  private func ask(_ desk: Desk) -> Outcome {
    if desk.setup.isReadOnly { return .refused(Desk.readOnlyRefusal) }
    return .push(
      PathPrompt(
        title: "Add to a file",
        explanation: "The file gets the stubs at its end, in \(part.place); what it has already "
          + "stays as it is. You see the difference before anything is written.",
        effect: Effect.readTarget))
  }

  private func add() -> Outcome {
    guard let target else { return .handled }
    guard !target.added.isEmpty else { return .refused("\(target.path) has all of them already") }
    let addition = Addition(path: target.path, present: target.bytes, added: target.added)
    return Outcome(closes: true, effects: [.append(addition)])
  }

  /// Shows what adding the part to a file would change.
  mutating func review(_ path: String, _ bytes: [UInt8]?) {
    let old = String(decoding: bytes ?? [], as: UTF8.self)
    let new = owed.text(appending: part, to: old)
    let diff = UnifiedDiff(old: bytes.map { _ in old }, new: new, path: path)
    target = Target(
      path: path, bytes: bytes, diff: diff, added: Array(new.utf8.dropFirst(old.utf8.count)))
    let lines = diff.isEmpty ? [StyledText("Nothing is missing there.", .dim)] : []
    code = CodeWidget(
      lines: lines + diff.lines.map(DiffHighlighter.highlight), height: code.height,
      firstNumber: nil)
  }
}

/// Drawing.
extension StubsScreen {
  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let tabs = TabBar(
      names: parts.map(\.rawValue), selected: parts.firstIndex(of: part) ?? 0)
    let panel = Panel(
      title: StyledText(target.map { "Add to \($0.path)" } ?? "Stubs for \(part.place)"),
      status: target == nil ? tabs.text : StyledText("\(part.rawValue) stubs", .dim),
      footer: footer, position: StyledText(code.position, .dim), isFocused: true)
    panel.draw(in: &canvas) { canvas in
      code.draw(in: &canvas)
      search.draw(in: &canvas)
    }
  }

  private var footer: StyledText {
    if !search.text.isEmpty { return search.summary(code) }
    return StyledText(target == nil ? "" : "the file is not written yet", .dim)
  }
}
