/// tags.yaml: the tags that entries may have.
///
/// Mirrors `parse_tags_yaml` in `torchgen/gen.py`.
public struct TagsFile: Equatable, Sendable {
  /// The names of the tags.
  public private(set) var tags: Set<String> = []
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]

  /// Reads the file; what is wrong with one tag does not hide the others.
  public init(_ file: SourceFile) {
    var reader = FieldReader(file: file)
    for entry in listEntries(&reader) {
      guard let pairs = entry.pairs else {
        reader.report("tag", "a tag must be a mapping, found \(entry.summary)", at: entry)
        continue
      }
      guard let tag = pairs["tag"] else {
        reader.report("tag", "the entry has no 'tag'", at: entry, hint: "add 'tag: NAME'")
        continue
      }
      guard let text = tag.scalar?.text else {
        reader.report("tag", "\(tag.summary) is no tag", at: tag)
        continue
      }
      let description = pairs["desc"]
      if description == nil || description?.string == "" {
        reader.report("tag", "the tag '\(text)' has no description", at: tag, hint: "add 'desc: …'")
      }
      tags.insert(text)
    }
    diagnostics = reader.diagnostics
  }
}

/// The entries of a file whose top level must be a list.
func listEntries(_ reader: inout FieldReader) -> [YamlNode] {
  do throws(Diagnostic) {
    let root = try YamlReader.read(reader.file)
    if let items = root?.items { return items }
    reader.diagnostics.append(
      Diagnostic(
        code: "top-level", "the file must be a list, found \(root?.summary ?? "nothing")",
        at: root?.location(in: reader.file) ?? reader.file.location(line: 1, column: 1)))
  } catch {
    reader.diagnostics.append(error)
  }
  return []
}
