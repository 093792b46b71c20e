import Schema

/// The presets that can be chosen by name.
struct Presets: Sendable {
  /// The built-in ones, then those of the settings file.
  let all: [Preset]
  /// The names of those of the settings file that have mistakes.
  var refused: [String] = []
  /// The backends that those would be chosen for.
  var refusedKeys: [String] = []
  /// The mistakes.
  var diagnostics: [Diagnostic] = []
  /// Why the settings file as a whole was not understood, so that presets of it are unknown.
  var fileDiagnostics: [Diagnostic] = []

  /// Those that need no settings file.
  static let builtIn = Presets(all: Preset.builtIn)

  /// The one with that name.
  subscript(name: String) -> Preset? { all.first { $0.name == name } }

  /// Whether a preset with mistakes was meant for a backend, so that another would be no answer.
  func isRefused(for key: DispatchKey?) -> Bool {
    key.map { refusedKeys.contains($0.name) } ?? false
  }

  /// The one that fits a backend's key; the user's own come first.
  func fitting(_ key: DispatchKey?) -> Preset {
    key.flatMap { key in all.last { $0.backendKey == key.name } } ?? .plain
  }
}
