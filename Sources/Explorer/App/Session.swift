/// How the main screen was left, to come back to it at the next start with the same yaml.
///
///     operator tanh
///     filter fate:fallback
///     sort list
///     reversed
///     folded
///     zoom list
struct Session: Equatable, Sendable {
  var operatorName: String?
  var filter = ""
  var sort = OperatorSort.name
  var isReversed = false
  var isFolded = false
  /// The pane that has the whole screen.
  var zoom: MainScreen.Pane?
}

/// As text.
extension Session {
  var text: String {
    var lines = operatorName.map { ["operator \($0)"] } ?? []
    if !filter.isEmpty { lines.append("filter \(filter)") }
    lines.append("sort \(sort.rawValue)")
    if isReversed { lines.append("reversed") }
    if isFolded { lines.append("folded") }
    if let zoom { lines.append("zoom \(zoom)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Reads a text; nil where there is none.
  ///
  /// What cannot be understood is left out.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.init()
    for line in text.lines(omittingEmpty: true) {
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      switch word {
      case "operator": operatorName = rest
      case "filter": filter = rest
      case "sort": sort = OperatorSort(rawValue: rest) ?? .name
      case "reversed": isReversed = true
      case "folded": isFolded = true
      case "zoom": zoom = MainScreen.Pane.allCases.first { "\($0)" == rest }
      default: break
      }
    }
  }
}

extension MainScreen {
  /// How this screen stands; a filter that cannot be understood is not kept.
  func session(_ desk: Desk) -> Session {
    Session(
      operatorName: list.current.map { desk.survey[$0].name },
      filter: list.filter.error == nil ? list.filter.text : "", sort: list.sort,
      isReversed: list.isReversed, isFolded: list.isFolded, zoom: isZoomed ? focus : nil)
  }

  mutating func adopt(_ session: Session, _ desk: inout Desk) {
    list.sort = session.sort
    list.isReversed = session.isReversed
    list.isFolded = session.isFolded
    if session.filter != list.filter.text { list.setFilter(session.filter, desk) }
    if list.filter.error != nil { list.setFilter("", desk) }
    if let zoom = session.zoom { (focus, isZoomed) = (zoom, true) }
    list.settle(rows: list.list.height, &desk)
    if let index = session.operatorName.flatMap({ desk.catalog.index(named: $0) }) {
      _ = list.go(to: index)
    }
  }
}

extension State {
  /// How the explorer looks now; nil where there is no yaml to remember it by.
  var currentSession: Session? {
    guard let desk, desk.workspace.inputs.isBackendFile else { return nil }
    return main.session(desk)
  }

  /// What is to be kept, if it has changed since it was last.
  mutating func sessionEffects() -> [Effect] {
    guard let desk, let session = currentSession, session != keptSession else { return [] }
    keptSession = session
    return [.keepSession(session, yaml: desk.workspace.inputs.backend.source.name)]
  }

  /// Looks as before, unless something is being asked or done already.
  mutating func adopt(_ session: Session) -> [Effect] {
    keptSession = session
    var outcome = Outcome.handled
    outcome.message = .session(session)
    settle()
    return apply(outcome)
  }
}
