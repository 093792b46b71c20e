import Schema

/// The keys that a user chose in the settings file, by the stable names of actions.
///
///     keys:
///       undo: [u, C-z]
///       filter: f
struct KeySettings: Sendable {
  private(set) var keys: [(action: Action, keys: [Key])] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ entries: [SettingsFile.Entry] = []) {
    for entry in entries {
      do throws(Diagnostic) {
        take(entry.name, try entry.value.words())
      } catch {
        diagnostics.append(error)
      }
    }
  }

  private mutating func take(_ name: SettingsFile.Word, _ words: [SettingsFile.Word]) {
    guard let action = Action(rawValue: name.text) else {
      let nearest = nearestNames(to: name.text, among: Action.allCases.map(\.rawValue), limit: 1)
      complain(
        "unknown-action", "unknown action '\(name.text)'", at: name,
        hint: suggestion(of: nearest.first) ?? "the README lists the actions")
      return
    }
    guard !keys.contains(where: { $0.action == action }) else {
      return complain("repeated-action", "'\(action.rawValue)' is set twice", at: name)
    }
    let chosen = words.compactMap { word -> Key? in
      if let key = Key(word.text) { return key }
      complain(
        "not-a-key", "'\(word.text)' is no key", at: word,
        hint: "keys are written like a, A, Space, Enter, F5, C-s, A-Left, S-Tab")
      return nil
    }
    if !chosen.isEmpty { keys.append((action, chosen)) }
  }

  private mutating func complain(
    _ code: String, _ message: String, at word: SettingsFile.Word, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(code: code, message, at: word.location, hint: hint))
  }
}

extension Keymap {
  /// The table with the chosen keys in the place of its own, and what of them collides.
  ///
  /// A chosen key takes the place of a standard one; of two chosen ones the first stays.
  func applying(_ settings: KeySettings) -> (keymap: Keymap, diagnostics: [Diagnostic]) {
    guard !settings.keys.isEmpty else { return (self, []) }
    var rows = bindings.map { row in
      settings.keys.first { $0.action == row.action }.map { row.with($0.keys) } ?? row
    }
    var diagnostics: [Diagnostic] = []
    var chosen: [Action] = []
    for (action, _) in settings.keys {
      let earlier = rows.filter { chosen.contains($0.action) }
      let own = rows.filter { $0.action == action }
      if let (key, other) = Self.clash(of: own, with: earlier) {
        let what = "'\(key)' is set for '\(other.rawValue)' and for '\(action.rawValue)'"
        diagnostics.append(Diagnostic(code: "key-conflict", what + "; the first has it", at: nil))
      }
      rows = rows.flatMap { $0.action == action ? $0.yielding(to: earlier) : [$0] }
      chosen.append(action)
    }
    let own = rows.filter { chosen.contains($0.action) }
    rows = rows.flatMap { chosen.contains($0.action) ? [$0] : $0.yielding(to: own) }
    diagnostics += unreachable(in: rows)
    return (Keymap(bindings: rows), diagnostics)
  }

  /// A key that two sets of rows have in one scope, and the action of the second.
  private static func clash(of rows: [Binding], with others: [Binding]) -> (Key, Action)? {
    for row in rows {
      for other in others where !other.scopes.isDisjoint(with: row.scopes) {
        if let key = row.keys.first(where: other.keys.contains) { return (key, other.action) }
      }
    }
    return nil
  }

  /// Which actions have lost all their keys somewhere.
  private func unreachable(in rows: [Binding]) -> [Diagnostic] {
    Action.allCases.compactMap { action in
      let before = Set(bindings.filter { $0.action == action }.flatMap(\.scopes))
      let left = Set(rows.filter { $0.action == action }.flatMap(\.scopes))
      let lost = before.subtracting(left)
      guard let scope = Scope.allCases.first(where: lost.contains) else { return nil }
      let takers = rows.filter { row in
        row.scopes.contains(scope)
          && bindings.contains {
            $0.action == action && $0.scopes.contains(scope)
              && !Set($0.keys).isDisjoint(with: row.keys)
          }
      }
      let others = lost.count > 1 ? " and other places" : ""
      let taker = takers.first.map { " to '\($0.action.rawValue)'" } ?? ""
      return Diagnostic(
        .warning, code: "key-conflict",
        "'\(action.rawValue)' loses its last key\(taker) in '\(scope.rawValue)'\(others)", at: nil,
        hint: "set a key for '\(action.rawValue)' as well")
    }
  }
}

extension Binding {
  /// The row with other keys; where text is typed, characters stay what they are.
  fileprivate func with(_ chosen: [Key]) -> Binding {
    let isTyping = !scopes.isDisjoint(with: Scope.typing)
    let fitting = isTyping ? chosen.filter { $0.typed == nil } : chosen
    return fitting.isEmpty ? self : replacing(keys: fitting, scopes: scopes)
  }

  /// The row without the keys that others have now, where they have them; in two parts, maybe.
  fileprivate func yielding(to others: [Binding]) -> [Binding] {
    let rivals = others.filter { $0.action != action }
    var parts: [[Key]: Set<Scope>] = [:]
    for scope in scopes {
      let taken = Set(rivals.filter { $0.scopes.contains(scope) }.flatMap(\.keys))
      parts[keys.filter { !taken.contains($0) }, default: []].insert(scope)
    }
    guard parts.count > 1 || parts[keys] == nil else { return [self] }
    return parts.filter { !$0.key.isEmpty }.sorted { $0.key.count > $1.key.count }
      .map { replacing(keys: $0.key, scopes: $0.value) }
  }

  private func replacing(keys: [Key], scopes: Set<Scope>) -> Binding {
    Binding(keys, action, in: scopes, group, hint: hint, help)
  }
}
