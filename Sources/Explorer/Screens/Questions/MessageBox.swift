/// A box that says something and goes away when it was read: by Enter, Esc or a click.
protocol MessageBox: Screen {}

extension MessageBox {
  var scope: Scope { .menu }
  var isLayer: Bool { true }

  /// The key that goes on stands in the box.
  func offers(_ action: Action) -> Bool { action == .back }

  /// What the lower border says: the key and what it means.
  func footer(_ answer: String, _ desk: Desk) -> StyledText {
    StyledText("\(desk.keys.hint(of: .accept, in: scope)) \(answer)", .dim)
  }

  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome {
    [.accept, .back, .quit].contains(action) ? .close : .unhandled
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    mouse.scroll == nil ? .close : .handled
  }
}
