import Schema

/// The folder under XDG_CONFIG_HOME with the user's settings.
struct SettingsFolder: Equatable, Sendable {
  let path: String

  init(environment: [String: String]) { path = UserFolder.config.path(in: environment) }

  /// What the user's file says; nothing where there is none.
  func settings() -> Settings {
    let file = path + "/config.yaml"
    guard FileSystem.isFile(file) else { return Settings() }
    switch FileSystem.source(file) {
    case .success(let source): return Settings(source)
    case .failure(let error):
      return Settings(unreadable: Diagnostic(code: "bad-setting", "\(error)", at: nil))
    }
  }
}
