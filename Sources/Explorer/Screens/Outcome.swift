/// What other screens ask of the main screen.
enum MainMessage: Equatable, Sendable {
  case sort(OperatorSort)
  case filter(String)
  /// Put the cursor on an operator, clearing the filter if it hides it.
  case show(operatorIndex: Int)
  /// The same, but the focus stays where it is.
  case jump(operatorIndex: Int)
  /// Go back to an operator, which is no new jump.
  case `return`(operatorName: String)
  /// Look as at the end of an earlier run.
  case session(Session)
}

/// A screen's answer to an action.
struct Outcome: Sendable {
  /// Whether the screen knew what to do; else the program's own commands are tried.
  var isHandled = true
  var notice: Notice?
  /// Whether the screen is done and goes away.
  var closes = false
  /// A screen to be put on top.
  var pushed: (any Screen)?
  /// What the main screen is told, whatever lies above it.
  var message: MainMessage?
  /// An action to be run afterwards by whatever is on top then.
  var next: Action?
  var effects: [Effect] = []
  /// Files to go on with in the place of those that were read, the edits on top.
  var inputs: Inputs?

  static var handled: Self { Self() }
  static var unhandled: Self { Self(isHandled: false) }
  static var close: Self { Self(closes: true) }
  static func refused(_ reason: String) -> Self { Self(notice: .refused(reason)) }
  static func said(_ notice: Notice) -> Self { Self(notice: notice) }
  static func push(_ screen: some Screen) -> Self { Self(pushed: screen) }
  static func effect(_ effect: Effect) -> Self { Self(effects: [effect]) }
}

extension Outcome {
  init(isHandled: Bool) {
    self.init()
    self.isHandled = isHandled
  }
}
