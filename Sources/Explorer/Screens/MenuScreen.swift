/// A menu over the screen below: what conforms says what there is to choose from, and what comes of
/// a choice.
protocol MenuScreen: Screen {
  var menu: MenuWidget { get set }

  /// Does what the choice of a row asks.
  mutating func choose(_ row: Int, on desk: inout Desk) -> Outcome
}

extension MenuScreen {
  var scope: Scope { .menu }
  var isLayer: Bool { true }

  func offers(_ action: Action) -> Bool {
    [.accept, .back, .help].contains(action) || action == menu.note?.action
  }

  mutating func settle(in size: Size, _ desk: inout Desk) { menu.settle(in: size) }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    performInMenu(action, on: &desk)
  }

  /// What every menu does; one with keys of its own falls back on it.
  mutating func performInMenu(_ action: Action, on desk: inout Desk) -> Outcome {
    switch action {
    case .accept:
      switch menu.answer {
      case .chosen(let row): return choose(row, on: &desk)
      case .refused(let reason): return .refused("refused: \(reason)")
      case nil: return .close
      }
    case .back, .quit: return .close
    default: return Outcome(isHandled: menu.perform(action))
    }
  }

  /// A click chooses; beside the box it is as good as going back.
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    guard mouse.button == .left else { return .unhandled }
    guard menu.box.contains(mouse.point) else { return .close }
    if menu.isNote(mouse.point), let note = menu.note { return perform(note.action, on: &desk) }
    guard let row = menu.choice(at: mouse.point) else { return .handled }
    menu.move(to: row)
    return perform(.accept, on: &desk)
  }

  func draw(in canvas: inout Canvas, _ desk: Desk) { menu.draw(in: &canvas) }
}
