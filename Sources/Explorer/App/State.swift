import Schema

/// Everything the program knows.
struct State: Sendable {
  var size: Size
  let glyphs: Glyphs
  let keymap: Keymap
  let start: ExploreStart
  /// What is being worked on; nil while the files are read.
  var desk: Desk?
  /// Why there is nothing to work on.
  var failure: Diagnostic?
  /// The screens, one on the other; the first is the main screen.
  var main = MainScreen()
  var layers: [any Screen] = []
  var notice: Notice?
  /// Whether to begin without what an earlier run was left with.
  var isFresh = false
  /// What is wrong with the settings; shown once there is something to see.
  var mistakes: [Diagnostic] = []
  /// The revision of the desk of which the edits are kept outside.
  var keptRevision = 0
  /// How the explorer looks, as it is kept outside.
  var keptSession: Session?
  /// Whether the yaml on disk is known to be another than was read, and is being read again.
  var hasConflict = false
  /// The Python in which operators are tried; nil looks for one.
  var python: String?
  /// What goes on while keys are taken, the latest last.
  var jobs: [Job] = []

  init(
    size: Size, glyphs: Glyphs = .unicode, keymap: Keymap = .standard, start: ExploreStart
  ) {
    self.size = size
    self.glyphs = glyphs
    self.keymap = keymap
    self.start = start
  }

  static let smallest = Size(width: 60, height: 16)

  var isTooSmall: Bool { size.width < Self.smallest.width || size.height < Self.smallest.height }

  /// The screen that gets the keys.
  var top: any Screen { layers.last ?? main }

  /// The rows of the key table that are in force.
  var scope: Scope { top.scope }

  /// What is to be done once no key has been pressed for so long; nil where there is nothing.
  var nextPause: (delay: Duration, event: Event)? {
    guard let desk else { return nil }
    if canLookAhead(desk) { return (.milliseconds(1), .lull) }
    if !desk.knowsAllFindings { return (.milliseconds(40), .idle) }
    if desk.canPrepare { return (.milliseconds(5), .lull) }
    return currentSession == keptSession ? nil : (.seconds(1), .idle)
  }

  var hasUnsavedEdits: Bool { desk?.workspace.hasUnsavedEdits ?? false }

  /// The operator that commands are about; nil where another thing is under the cursor.
  var selectedOperator: Int? {
    guard let desk else { return nil }
    if let screen = layers.last as? any ListAndTextScreen { return screen.selectedOperator(desk) }
    return layers.last?.selectedOperator(desk) ?? main.selectedOperator(desk)
  }
}

extension State {
  /// The area between title and footer.
  var body: Rect {
    Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 2))
  }

  /// Lets all screens adapt to what has changed.
  mutating func settle() {
    guard var desk, !isTooSmall else { return }
    self.desk = nil
    main.settle(in: body.size, &desk)
    for index in layers.indices { layers[index].settle(in: body.size, &desk) }
    self.desk = desk
  }
}
