import Schema

/// The folder under XDG_CONFIG_HOME with the user's settings.
struct SettingsFolder: Equatable, Sendable {
  let path: String

  init(environment: [String: String]) {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      path = config + "/lazyops"
    } else {
      path = (environment["HOME"] ?? "/tmp") + "/.config/lazyops"
    }
  }

  /// The built-in presets and the user's own.
  func presets() -> Presets { .builtIn }

  /// The table of keys with the user's own, and what is wrong with them.
  func keymap() -> (keymap: Keymap, diagnostics: [Diagnostic]) {
    let file = path + "/config.yaml"
    guard FileSystem.isFile(file) else { return (.standard, []) }
    switch FileSystem.source(file) {
    case .success(let source): return Keymap.standard.applying(KeySettings(source))
    case .failure(let error):
      return (.standard, [Diagnostic(code: "bad-setting", "\(error)", at: nil)])
    }
  }
}
