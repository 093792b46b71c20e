import ArgumentParser
import Emit
import FoundationEssentials
import Schema

/// What a command works on, made from its flags.
///
/// The workspace outlives the command.
final class CommandContext {
  var workspace: Workspace
  let preset: Preset
  /// Keeping the catalogue for the next command, which this one waits for at its end.
  private let shelving: WorkBeside?

  /// Reads the files; a fault that leaves nothing to work on ends the command.
  init(
    _ input: InputOptions, _ emit: EmitOptions, _ profile: ProfileOptions? = nil,
    outputDir: String? = nil, defaultPreset: Preset? = nil,
    orSay report: (Diagnostic) throws -> Void = { Console.complain([$0]) }
  ) throws {
    let environment = ProcessInfo.processInfo.environment
    let presets = SettingsFolder(environment: environment).settings().presets
    let chosen = try emit.chosenPreset(among: presets)
    var inputs = try Self.load(input.request, orSay: report)
    let key = inputs.backend.list.backendKey
    if chosen == nil, defaultPreset == nil, presets.isRefused(for: key) {
      Console.complain(presets.diagnostics)
      Console.complain("hint: mend the preset, or choose another with --preset")
      throw ExitCode.failure
    }
    preset = chosen ?? defaultPreset ?? presets.fitting(key)
    var options = emit.options(preset, outputDir: outputDir)
    input.nameShapeHeader(in: &options)
    shelving = inputs.takeShelving()
    workspace = Workspace(
      inputs, options: options,
      profile: (profile?.choice ?? BackendProfile.Choice()).over(preset.profile))
    _ = Forever(workspace)
  }

  /// Reads the files for parameters that are known already.
  init(_ request: InputRequest, options: Options) throws {
    preset = .plain
    var inputs = try Self.load(request)
    shelving = inputs.takeShelving()
    workspace = Workspace(inputs, options: options)
    _ = Forever(workspace)
  }

  private static func load(
    _ request: InputRequest, orSay report: (Diagnostic) throws -> Void = { Console.complain([$0]) }
  ) throws -> Inputs {
    do throws(Diagnostic) {
      return try Inputs.load(request, environment: ProcessInfo.processInfo.environment)
    } catch {
      try report(error)
      throw ExitCode.failure
    }
  }

  /// The generated files; ends the command when torchgen would refuse the inputs, after naming all
  /// findings.
  func generation() throws -> Generation {
    // First, because what is wrong comes with it.
    let generation = workspace.generation
    try stop(on: { $0.severity == .error })
    return generation
  }

  /// Ends the command when something is wrong; what leaves the yaml right does not count.
  func stopOnErrorsInYaml() throws {
    try stop(on: { $0.severity == .error && !$0.isDebt })
    if workspace.inputs.tree.isUncompared { mentionFindings() }
  }

  private func stop(on counts: (Diagnostic) -> Bool) throws {
    let diagnostics = workspace.diagnostics
    guard diagnostics.contains(where: counts) else { return }
    // Where no files can be made at all, it does not matter what else keeps them from being made.
    let decisive = diagnostics.filter(\.isAboutOldTemplates)
    Console.complain(decisive.isEmpty ? diagnostics : decisive)
    throw ExitCode.failure
  }

  /// The operator of that name; ends the command when there is none.
  func operatorIndex(_ name: String) throws -> Int {
    if let index = workspace.catalog.index(named: name) { return index }
    complainOfUnknown(name)
    throw ExitCode.failure
  }

  /// A survey of all operators.
  func survey() -> OperatorSurvey {
    OperatorSurvey(workspace, CatalogFacts(workspace.catalog))
  }

  /// The operators that a filter lets pass; ends the command when it cannot be understood.
  func operators(matching filter: String, in survey: OperatorSurvey) throws -> [Int] {
    do throws(QueryError) {
      let query = try Query(parsing: filter, FilterVocabulary(workspace.catalog))
      return survey.operators(matching: query)
    } catch {
      Console.complain("error: \(error.message)")
      Console.complain("  \(filter)")
      let carets = String(repeating: "~", count: max(0, error.range.count - 1))
      Console.complain("  " + String(repeating: " ", count: error.range.lowerBound) + "^" + carets)
      throw ExitCode.validationFailure
    }
  }
}

extension InputOptions {
  /// Puts the header's name, which include lines print, into the parameters.
  func nameShapeHeader(in options: inout Options) {
    if noShapeInferenceHdr {
      options.shapeInferenceHeader = nil
    } else if let header = shapeInferenceHdr {
      options.shapeInferenceHeader = header
    }
  }

  /// The same as plain values.
  var request: InputRequest {
    InputRequest(
      atenPath: atenPath, torch: torch, sourceYaml: sourceYaml, shapeHeader: shapeInferenceHdr,
      checksShapes: !noShapeInferenceHdr, implementationPaths: implPath)
  }
}

/// Prints a value as JSON.
func printJSON(_ value: some Encodable) throws { Console.print(try jsonText(of: value)) }

/// A value as JSON, with its keys in order.
func jsonText(of value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
