/// One row of the key table.
struct Binding: Equatable, Sendable {
  /// Under which heading the help lists the row.
  enum Group: String, CaseIterable, Sendable {
    case editing = "Editing the lists"
    case finding = "Finding"
    case moving = "Moving"
    case panes = "Panes and sections"
    case writing = "Reviewing and writing"
    case screens = "Screens"
    case program = "Program"
    case typing = "Typing"
  }

  /// The first one is shown in the footer.
  let keys: [Key]
  let action: Action
  let scopes: Set<Scope>
  let group: Group
  /// One or two words for the footer; nil for what the footer leaves out.
  let hint: String?
  /// A sentence for the help, without full stop.
  let help: String

  init(
    _ keys: [Key], _ action: Action, in scopes: Set<Scope>, _ group: Group, hint: String? = nil,
    _ help: String
  ) {
    self.keys = keys
    self.action = action
    self.scopes = scopes
    self.group = group
    self.hint = hint
    self.help = help
  }
}

extension Binding {
  /// The keys as the help shows them.
  var keyText: String { keys.map(\.description).joined(separator: " ") }
}

/// A key and a word, as the footer shows them.
struct Hint: Equatable, Sendable {
  let key: String
  let label: String
  /// What a click on it does; nil for one that is only shown.
  var action: Action?
}
