import Emit
import Schema

/// The presets of a settings file: a vendor's own values and templates.
///
///     presets:
///       acme:
///         like: plain
///         backend: PrivateUse1
///         node-base: acme::Node
///         fallback: no
///         lists:
///           sizes: {any-of: [vector, named dim]}
///         templates:
///           lower: acme::Ops Lower(acme::Context* context) const override;
struct PresetSettings {
  /// Those without a mistake: what is half understood would generate what nobody meant.
  private(set) var presets: [Preset] = []
  /// The names of the others.
  private(set) var refused: [String] = []
  /// The backends that the others would be chosen for.
  private(set) var refusedKeys: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ entries: [SettingsFile.Entry], _ file: SourceFile) {
    for entry in entries {
      var reading = PresetReading(file: file, known: Preset.builtIn + presets)
      let preset = reading.preset(entry)
      diagnostics += reading.diagnostics
      if reading.diagnostics.isEmpty {
        presets.append(preset)
      } else {
        refused.append(preset.name)
        refusedKeys += [preset.backendKey].compactMap(\.self)
      }
    }
  }
}

/// One pass over the entries of a preset.
private struct PresetReading {
  let file: SourceFile
  let known: [Preset]
  private(set) var diagnostics: [Diagnostic] = []
  private var options = Options()
  private var backendKey: String?
  private var profile = BackendProfile.Choice()

  init(file: SourceFile, known: [Preset]) {
    self.file = file
    self.known = known
  }

  mutating func preset(_ entry: SettingsFile.Entry) -> Preset {
    let name = entry.name.text
    if name.isEmpty || name.hasPrefix("-") {
      diagnostics.append(
        Diagnostic(
          code: "bad-setting", "'\(name)' is no name for a preset", at: entry.name.location,
          hint: "begin it with a letter"))
    }
    if known.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          code: "repeated-preset", "there is a preset '\(name)' already", at: entry.name.location,
          hint: "give it another name"))
    }
    do throws(Diagnostic) {
      let entries = try entry.value.entries(as: "'\(name)'", wanted: "a mapping of flags to values")
      // What the others stand on comes first, wherever it is written.
      let first = ["like", "lists"]
      for name in first { for entry in entries where entry.name.text == name { take(entry) } }
      for entry in entries where !first.contains(entry.name.text) { take(entry) }
    } catch {
      diagnostics.append(error)
    }
    return Preset(name: name, options: options, backendKey: backendKey, profile: profile)
  }

  private mutating func take(_ entry: SettingsFile.Entry) {
    do throws(Diagnostic) {
      switch entry.name.text {
      case "like":
        let other = try preset(likeOf: try entry.value.word())
        options = other.options
        profile = other.profile
      case "fallback": profile.hasFallback = try truth(try entry.value.word())
      case "functionalization": profile.functionalizes = try truth(try entry.value.word())
      case "backend": backendKey = try key(try entry.value.word())
      case "lists", "templates":
        var reading = TemplateReading(file: file, templates: options.templates)
        reading.take(entry)
        options.templates = reading.templates
        diagnostics += reading.diagnostics
      default: try set(entry)
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private func preset(likeOf word: SettingsFile.Word) throws(Diagnostic) -> Preset {
    if let preset = known.first(where: { $0.name == word.text }) { return preset }
    throw .unknown("preset", word, among: known.map(\.name))
  }

  private func key(_ word: SettingsFile.Word) throws(Diagnostic) -> String {
    if let key = DispatchKey(named: word.text) { return key.name }
    throw .unknown("dispatch key", word, among: ["Lazy", "XLA", "PrivateUse1", "HPU", "IPU"])
  }

  /// A flag of `generate` by its name.
  private mutating func set(_ entry: SettingsFile.Entry) throws(Diagnostic) {
    guard let found = Options.parameters.first(where: { flag($0.name) == entry.name.text }) else {
      let flags = Options.parameters.map { flag($0.name) }
      let others = ["like", "backend", "fallback", "functionalization", "lists", "templates"]
      throw .unknown("flag", entry.name, among: others + flags)
    }
    switch found.parameter {
    case .text(let place): options[keyPath: place] = try entry.value.text().text
    case .header(let place):
      let isNothing = if case .nothing = entry.value.content { true } else { false }
      let name = isNothing ? "" : try entry.value.text().text
      options[keyPath: place] = name.isEmpty ? nil : name
    case .truth(let place): options[keyPath: place] = try truth(try entry.value.word())
    }
  }

  private func flag(_ name: String) -> String { name.replacing("_", with: "-") }

  private func truth(_ word: SettingsFile.Word) throws(Diagnostic) -> Bool {
    if ["true", "yes", "on"].contains(word.text.lowercased()) { return true }
    if ["false", "no", "off"].contains(word.text.lowercased()) { return false }
    throw Diagnostic(
      code: "bad-setting", "'\(word.text)' is neither yes nor no", at: word.location,
      hint: "write 'yes' or 'no'")
  }
}

extension Diagnostic {
  /// A name that there is nothing of, with the nearest that there is.
  static func unknown(
    _ what: String, _ word: SettingsFile.Word, among names: [String]
  ) -> Diagnostic {
    let nearest = nearestNames(to: word.text, among: names, limit: 1).first
    return Diagnostic(
      code: "unknown-setting", "there is no \(what) '\(word.text)'", at: word.location,
      hint: suggestion(of: nearest) ?? "there are \(names.joined(separator: ", "))")
  }
}
