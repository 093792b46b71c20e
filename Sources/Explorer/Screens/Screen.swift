/// Something that fills the screen, or a box over it: its state, what actions do to it, and what
/// it looks like.
///
/// To add one, write a file with a struct that conforms and push it where an action opens it.
protocol Screen: Sendable {
  /// Which rows of the key table are in force.
  var scope: Scope { get }
  /// Whether it is a box over the screen below, which stays in view.
  var isLayer: Bool { get }
  /// What stands in the footer in place of the hints.
  var message: StatusBar.Message? { get }

  /// Whether the footer shall offer an action.
  func offers(_ action: Action) -> Bool
  /// The operator that the cursor is on.
  func selectedOperator(_ desk: Desk) -> Int?
  mutating func perform(_ action: Action, on desk: inout Desk) -> Outcome
  /// Takes typed or pasted text.
  mutating func type(_ text: String, on desk: inout Desk) -> Outcome
  /// Takes a press or a turn of the wheel at a place of its area.
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome
  /// Adapts to the size of its area and to what is on the desk now.
  mutating func settle(in size: Size, _ desk: inout Desk)
  func draw(in canvas: inout Canvas, _ desk: Desk)
}

extension Screen {
  var isLayer: Bool { false }
  var message: StatusBar.Message? { nil }
  func offers(_ action: Action) -> Bool { true }
  func selectedOperator(_ desk: Desk) -> Int? { nil }
  mutating func type(_ text: String, on desk: inout Desk) -> Outcome { .unhandled }
  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome { .unhandled }
  mutating func settle(in size: Size, _ desk: inout Desk) {}
}
