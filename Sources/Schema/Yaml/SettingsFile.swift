/// A yaml file with settings: sections, and in each a name with one word or a list of words.
///
///     keys:
///       undo: [u, z]
///       redo: C-r
public struct SettingsFile: Sendable {
  /// A word and where it stands.
  public struct Word: Equatable, Sendable {
    /// The word as it is written, without quotes.
    public let text: String
    /// Its place in the file.
    public let location: SourceLocation
  }

  /// A name and what is set for it.
  public struct Entry: Equatable, Sendable {
    /// The setting.
    public let name: Word
    /// Its value, or its values in order.
    public let values: [Word]
  }

  /// The sections with their entries.
  public private(set) var sections: [(name: Word, entries: [Entry])] = []
  /// What is not written so.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads a file; what cannot be understood becomes a finding.
  public init(_ file: SourceFile) {
    do throws(Diagnostic) {
      guard let root = try YamlReader.read(file), !root.isNull else { return }
      guard let pairs = root.pairs else {
        throw Self.mismatch("the file", root, "sections such as 'keys:'", file)
      }
      for pair in pairs { read(section: pair, file) }
    } catch {
      diagnostics.append(error)
    }
  }
}

extension SettingsFile {
  private static func mismatch(
    _ what: String, _ node: YamlNode, _ wanted: String, _ file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      code: "bad-setting", "\(what) is \(node.summary), but should be \(wanted)",
      at: node.location(in: file))
  }

  private mutating func read(section: YamlNode.Pair, _ file: SourceFile) {
    guard let name = word(section.key, file) else { return }
    if section.value.isNull { return sections.append((name, [])) }
    guard let pairs = section.value.pairs else {
      diagnostics.append(
        Self.mismatch("'\(name.text)'", section.value, "a mapping of names to values", file))
      return
    }
    sections.append((name, pairs.compactMap { entry($0, file) }))
  }

  private mutating func entry(_ pair: YamlNode.Pair, _ file: SourceFile) -> Entry? {
    guard let name = word(pair.key, file) else { return nil }
    let nodes = pair.value.items ?? [pair.value]
    return Entry(name: name, values: nodes.compactMap { word($0, file) })
  }

  private mutating func word(_ node: YamlNode, _ file: SourceFile) -> Word? {
    // A lone `n` or `1` is a word here, whatever yaml takes it for.
    if let scalar = node.scalar {
      return Word(text: scalar.text, location: node.location(in: file))
    }
    diagnostics.append(Self.mismatch("this", node, "a word", file))
    return nil
  }
}
