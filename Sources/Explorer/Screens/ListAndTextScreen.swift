/// A screen with a list of things about operators, and a text about the one under the cursor.
protocol ListAndTextScreen: Screen {
  associatedtype Item: Equatable, Sendable
  var pane: ListAndText<Item> { get set }
  /// The rows of the key table that are in force while no words are typed.
  var ownScope: Scope { get }
  /// Why there is no operator to show.
  var withoutOperator: String { get }
}

extension ListAndTextScreen {
  var scope: Scope { pane.search.isOpen ? .prompt : ownScope }

  /// Goes to the operator in the list of all.
  func open(_ desk: Desk) -> Outcome {
    guard let index = selectedOperator(desk) else { return .refused(withoutOperator) }
    return Outcome(closes: true, message: .show(operatorIndex: index))
  }

  mutating func type(_ text: String, on desk: inout Desk) -> Outcome {
    Outcome(isHandled: pane.type(text))
  }

  mutating func click(_ mouse: Mouse, on desk: inout Desk) -> Outcome {
    pane.click(mouse) == .again ? open(desk) : .handled
  }
}
