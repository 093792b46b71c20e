/// A command of the palette with a filter behind its name: it is done to all operators that pass.
///
///     toggle tag:core fate:fallback ready:yes
struct PatternCommand: Equatable, Sendable {
  let command: OperatorCommand
  /// The operators that pass, in the order of the list.
  private(set) var operators: [Int] = []
  /// What is wrong with the filter; its range counts from the start of the whole text.
  private(set) var error: QueryError?

  /// Nil where the text is no such command followed by a blank.
  init?(_ text: String, _ desk: inout Desk) {
    let name = text.prefix { $0 != " " }
    guard name.count < text.count, let action = Action(rawValue: String(name)),
      let command = OperatorCommand(action)
    else { return nil }
    self.command = command
    let rest = String(text.dropFirst(name.count + 1))
    guard rest.contains(where: { $0 != " " }) else { return }
    do throws(QueryError) {
      let query = try Query(parsing: rest, desk.vocabulary)
      if query.asksForReadiness { desk.survey.learnAllReadiness() }
      operators = desk.order.filter { query.matches(desk.survey[$0]) }
    } catch {
      let (start, end) = (error.range.lowerBound, error.range.upperBound)
      let shift = name.count + 1
      self.error = QueryError(message: error.message, range: start + shift..<end + shift)
    }
  }

  func perform(on desk: inout Desk) -> Outcome {
    if let error { return .refused(error.message) }
    var outcome = command.perform(on: operators, &desk)
    outcome.closes = !operators.isEmpty
    return outcome
  }

  /// How many operators pass, and the first of them.
  func text(_ desk: Desk) -> String {
    if let error { return error.message }
    guard !operators.isEmpty else { return "then a filter, such as tag:core ready:yes" }
    let names = operators.prefix(12).map { desk.survey[$0].name }.joined(separator: ", ")
    return Figures.count(operators.count, "operator") + ": " + names
  }
}
