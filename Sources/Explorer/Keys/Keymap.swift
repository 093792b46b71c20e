/// The one table of keys: what each does, where, and what is said of it.
///
/// The loop asks it for actions, the footer for hints, the help screen and the README for rows.
struct Keymap: Sendable {
  /// In the order in which the help lists them.
  let bindings: [Binding]
  // The rows of a key, and of an action, are few, so that their scopes need no table.
  private let rowsByKey: [Key: [Binding]]
  private let rowsByAction: [Action: [Binding]]

  init(bindings: [Binding]) {
    self.bindings = bindings
    rowsByAction = Dictionary(grouping: bindings, by: \.action)
    var rowsByKey: [Key: [Binding]] = [:]
    for binding in bindings {
      for key in binding.keys { rowsByKey[key, default: []].append(binding) }
    }
    self.rowsByKey = rowsByKey
  }
}

extension Keymap {
  /// What a key means where it was pressed.
  ///
  /// Nil where it means nothing; in a line of text the key may then type its character.
  func action(for key: Key, in scope: Scope) -> Action? {
    rowsByKey[key]?.first { $0.scopes.contains(scope) }?.action
  }

  /// The hints of a scope, the most useful ones first.
  func hints(for scope: Scope, offering isOffered: (Action) -> Bool = { _ in true }) -> [Hint] {
    scope.offered.filter(isOffered).compactMap { action in
      guard let row = binding(for: action, in: scope), let label = row.hint,
        let key = row.keys.first
      else { return nil }
      return Hint(key: key.hintText, label: label, action: action)
    }
  }

  /// The rows for the help of a scope, by heading; of all scopes where none is given.
  func rows(for scope: Scope? = nil) -> [(group: Binding.Group, bindings: [Binding])] {
    Binding.Group.allCases.compactMap { group in
      let rows = bindings.filter { binding in
        binding.group == group && (scope.map(binding.scopes.contains) ?? true)
      }
      return rows.isEmpty ? nil : (group, rows)
    }
  }

  /// How a sentence names the key of an action in a scope; without a key, as the palette calls it.
  func key(of action: Action, in scope: Scope) -> String {
    binding(for: action, in: scope)?.keys.first?.description ?? ":\(action.rawValue)"
  }

  /// The same as footers write it, in lower case where the key has a name.
  func hint(of action: Action, in scope: Scope) -> String {
    binding(for: action, in: scope)?.keys.first?.hintText ?? ":\(action.rawValue)"
  }

  /// The first row that says how an action is reached in a scope.
  func binding(for action: Action, in scope: Scope) -> Binding? {
    rowsByAction[action]?.first { $0.scopes.contains(scope) }
  }
}

extension Key {
  /// How the footer writes the key: named keys in lower case, which is quieter there.
  fileprivate var hintText: String {
    switch code {
    case .named, .character(" "): description.lowercased()
    default: description
    }
  }
}
