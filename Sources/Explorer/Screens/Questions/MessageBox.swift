/// A box that says something and goes away when it was read: by Enter, Esc or a click.
protocol MessageBox: Screen {}

extension MessageBox {
  var scope: Scope { .menu }
  var isLayer: Bool { true }

  /// What Enter does stands in the box.
  func offers(_ action: Action) -> Bool { action == .back }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    [.accept, .back, .quit].contains(action) ? .close : .unhandled
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    mouse.scroll == nil ? .close : .handled
  }
}
