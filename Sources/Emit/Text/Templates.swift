import Schema

/// The templates of one ATen tree, by the names of their files.
public struct Templates: Equatable, Sendable {
  private let templates: [String: Template]

  /// Takes the files of a `templates` folder, by name.
  public init(_ files: [String: SourceFile]) {
    templates = files.mapValues(Template.init)
  }

  /// The names of the templates that the lazy generator fills.
  public static let names = [
    "DispatchKeyNativeFunctions.h", "RegisterDispatchKey.cpp", "RegisterDispatchDefinitions.ini",
    "DispatchKeyNativeFunctions.cpp", "LazyIr.h", "LazyNonNativeIr.h",
  ]

  subscript(name: String) -> Template? { templates[name] }
}

extension Diagnostic {
  /// A template that is not there.
  static func missingTemplate(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "missing-template", "the template '\(name)' is missing", at: nil,
      hint: "the folder 'templates' of an ATen tree has it")
  }

  /// A placeholder that the generator has no value for.
  static func unknownPlaceholder(_ placeholder: Template.Placeholder, in template: Template)
    -> Diagnostic
  {
    Diagnostic(
      code: "unknown-placeholder",
      "the generator has no value for the placeholder '\(placeholder.name)'",
      at: template.source.location(
        line: placeholder.line, column: placeholder.column,
        length: placeholder.name.count + 1))
  }
}
