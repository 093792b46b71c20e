/// How one of the generated files is made.
struct FileEmitter: Sendable {
  /// The file's name; `nil` where a backend does not have the file.
  let name: @Sendable (Backend) -> String?
  /// The template that the file is made from.
  let template: String
  /// What the template's placeholders stand for.
  let values: @Sendable (inout Emission) -> [String: TemplateValue]

  /// What the file is made from, or `nil` where the backend does not have it or its template is
  /// missing.
  func draft(in emission: inout Emission) -> FileDraft? {
    guard let name = name(emission.context.backend) else { return nil }
    let values = values(&emission)
    return emission.filling(template, with: values).map { FileDraft(name: name, content: $0) }
  }
}

/// A file before its text is put together.
struct FileDraft: Sendable {
  let name: String
  let content: FilledTemplate

  var file: GeneratedFile { GeneratedFile(name: name, content.text) }
}
