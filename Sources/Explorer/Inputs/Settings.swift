import Schema

/// Everything that the settings file says.
struct Settings: Sendable {
  /// The keys that the user chose.
  private(set) var keys = KeySettings()
  /// The built-in presets and the user's own.
  private(set) var presets = Presets.builtIn
  private var fileDiagnostics: [Diagnostic] = []

  /// Everything that is wrong with them.
  var diagnostics: [Diagnostic] { fileDiagnostics + keys.diagnostics + presets.diagnostics }

  /// No settings.
  init() {}

  /// Nothing but the finding that the settings cannot be read.
  init(unreadable diagnostic: Diagnostic) { fileDiagnostics = [diagnostic] }

  init(_ file: SourceFile) {
    let settings = SettingsFile(file)
    fileDiagnostics = settings.diagnostics
    for section in settings.sections {
      do throws(Diagnostic) {
        try take(section, file)
      } catch {
        fileDiagnostics.append(error)
      }
    }
  }

  private mutating func take(_ section: SettingsFile.Entry, _ file: SourceFile) throws(Diagnostic) {
    let name = section.name.text
    func entries() throws(Diagnostic) -> [SettingsFile.Entry] {
      try section.value.entries(as: "'\(name)'", wanted: "a mapping of names to values")
    }
    switch name {
    case "keys": keys = KeySettings(try entries())
    case "presets":
      let settings = PresetSettings(try entries(), file)
      presets = Presets(
        all: Preset.builtIn + settings.presets, refused: settings.refused,
        diagnostics: settings.diagnostics)
    default:
      throw Diagnostic(
        code: "unknown-setting", "unknown section '\(name)'", at: section.name.location,
        hint: "the sections are 'keys' and 'presets'")
    }
  }
}
