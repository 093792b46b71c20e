import Schema

/// The presets that can be chosen by name.
struct Presets: Sendable {
  /// The built-in ones, then those of the settings file.
  let all: [Preset]
  /// The names of those of the settings file that have mistakes.
  var refused: [String] = []
  /// The mistakes.
  var diagnostics: [Diagnostic] = []

  /// Those that need no settings file.
  static let builtIn = Presets(all: Preset.builtIn)

  /// The one with that name.
  subscript(name: String) -> Preset? { all.first { $0.name == name } }

  /// The one that fits a backend's key; the user's own come first.
  func fitting(_ key: DispatchKey?) -> Preset {
    key.flatMap { key in all.last { $0.backendKey == key.name } } ?? .plain
  }
}
