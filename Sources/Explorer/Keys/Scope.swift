/// Where a key is pressed: the pane or layer that has the focus.
enum Scope: String, CaseIterable, Sendable {
  // Panes of the main screen
  case list, preview, details
  // Screens
  case changes, review, conflict, coverage, compare, findings, stubs, trials, help
  // Layers over a screen
  case menu, facets, palette, prompt, question
}

extension Scope {
  /// The panes of the main screen.
  static let panes: Set<Self> = [.list, .preview, .details]

  /// Where rows can be narrowed by words.
  static let lists: Set<Self> = [.list, .coverage, .compare, .findings, .trials, .help]

  /// Where text can be searched.
  static let texts: Set<Self> = [.preview, .details, .changes, .review, .stubs]

  /// Where characters are typed into a line.
  static let typing: Set<Self> = [.palette, .prompt]

  /// Where a row is chosen, or text is scrolled, with the usual keys.
  static let moving: Set<Self> = [
    .list, .preview, .details, .changes, .review, .conflict, .coverage, .compare, .findings, .stubs,
    .trials, .help, .menu, .facets,
  ]

  /// Everything that fills the screen; where the commands of the whole program work.
  static let screens: Set<Self> = moving.subtracting([.menu, .facets, .conflict])

  static let everywhere = Set(allCases)
}
