/// How one of the generated files is made.
struct FileEmitter: Sendable {
  /// The file's name; `nil` where a backend does not have the file.
  let name: @Sendable (Backend) -> String?
  /// The template that the file is made from.
  let template: String
  /// What the template's placeholders stand for.
  let values: @Sendable (inout Emission) -> [String: TemplateValue]

  /// The file, or `nil` where the backend does not have it or its template is missing.
  func file(in emission: inout Emission) -> GeneratedFile? {
    guard let name = name(emission.context.backend) else { return nil }
    let values = values(&emission)
    return emission.fill(template, with: values).map { GeneratedFile(name: name, $0) }
  }
}
