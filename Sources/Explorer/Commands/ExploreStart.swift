import Emit

/// What the flags of the explorer come to, before the files are read.
struct ExploreStart: Sendable {
  private let presets: Presets
  private let chosenPreset: Preset?
  private let options: [String: Options]
  let outputFolder: String?
  /// Whether nothing may be edited or written.
  var isReadOnly = false
  private let profile: BackendProfile.Choice

  /// Throws when a preset is asked for that there is none of.
  init(
    _ input: InputOptions, _ emit: EmitOptions, _ outputFolder: String?,
    _ profile: BackendProfile.Choice = BackendProfile.Choice(), presets: Presets = .builtIn
  ) throws {
    self.presets = presets
    self.profile = profile
    self.outputFolder = outputFolder
    chosenPreset = try emit.chosenPreset(among: presets)
    let pairs = presets.all.map { preset in
      var options = emit.options(preset, outputDir: outputFolder)
      input.nameShapeHeader(in: &options)
      return (preset.name, options)
    }
    options = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The set-up for the files that were read: the preset is the one that fits the backend.
  func setup(for inputs: Inputs) -> Desk.Setup {
    let preset = chosenPreset ?? presets.fitting(inputs.backend.list.backendKey)
    return Desk.Setup(
      options: options[preset.name] ?? preset.options, preset: preset.name,
      profile: profile.over(preset.profile), outputFolder: outputFolder,
      isReadOnly: isReadOnly)
  }
}
