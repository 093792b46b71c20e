import Emit

/// What the flags of the explorer come to, before the files are read.
struct ExploreStart: Sendable {
  private let chosenPreset: Preset?
  private let options: [Preset: Options]
  let outputFolder: String?
  let profile: BackendProfile.Choice

  init(
    _ input: InputOptions, _ emit: EmitOptions, _ outputFolder: String?,
    _ profile: BackendProfile.Choice = BackendProfile.Choice()
  ) {
    self.profile = profile
    chosenPreset = emit.preset
    self.outputFolder = outputFolder
    let pairs = Preset.allCases.map { preset in
      var options = emit.options(defaultPreset: preset, outputDir: outputFolder)
      input.nameShapeHeader(in: &options)
      return (preset, options)
    }
    self.options = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The set-up for the files that were read: the preset is the one that fits the backend.
  func setup(for inputs: Inputs) -> Desk.Setup {
    let preset = chosenPreset ?? Preset(fitting: inputs.backend.list.backendKey)
    return Desk.Setup(
      options: options[preset] ?? preset.options, preset: preset.rawValue,
      outputFolder: outputFolder)
  }
}
