import Schema

/// Everything that the settings file says.
struct Settings: Sendable {
  /// The keys that the user chose.
  private(set) var keys = KeySettings()
  /// The built-in presets and the user's own.
  private(set) var presets = Presets.builtIn

  /// Everything that is wrong with them.
  var diagnostics: [Diagnostic] {
    presets.fileDiagnostics + keys.diagnostics + presets.diagnostics
  }

  /// No settings.
  init() {}

  /// Nothing but the finding that the settings cannot be read.
  init(unreadable diagnostic: Diagnostic) { presets.fileDiagnostics = [diagnostic] }

  init(_ file: SourceFile) {
    let settings = SettingsFile(file)
    presets.fileDiagnostics = settings.diagnostics
    for section in settings.sections {
      do throws(Diagnostic) {
        try take(section, file)
      } catch {
        presets.fileDiagnostics.append(error)
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
        refusedKeys: settings.refusedKeys, diagnostics: settings.diagnostics,
        fileDiagnostics: presets.fileDiagnostics)
    default:
      throw Diagnostic(
        code: "unknown-setting", "unknown section '\(name)'", at: section.name.location,
        hint: "the sections are 'keys' and 'presets'")
    }
  }
}
