/// A yaml file with settings: sections, and in each what its reader makes of it.
///
///     keys:
///       undo: [u, z]
///       redo: C-r
public struct SettingsFile: Sendable {
  /// A word, or any other text, and where it stands.
  public struct Word: Equatable, Sendable {
    /// The text as it is written, without quotes.
    public let text: String
    /// Its place in the file; that of a text of several lines is where it begins.
    public let location: SourceLocation
  }

  /// What is set for a name.
  public struct Value: Sendable {
    /// What a value can be.
    public enum Content: Sendable {
      case nothing
      case word(Word)
      case list([Value])
      case mapping([Entry])
    }

    /// What it is.
    public let content: Content
    /// Where it begins.
    public let location: SourceLocation
    /// What it is, for messages: `a list`, `the number '3'`.
    public let summary: String
    /// Whether yaml reads it as a text, as it does anything in quotes.
    public let isText: Bool
  }

  /// A name and what is set for it.
  public struct Entry: Sendable {
    /// The setting.
    public let name: Word
    /// What it is set to.
    public let value: Value
  }

  /// The sections.
  public private(set) var sections: [Entry] = []
  /// What is no setting at all.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many values have been taken; aliases can make very many of few lines.
  private var count = 0
  /// More than anybody sets, and not too many for a start.
  private static let limits = (count: 20_000, depth: 100)

  /// Reads a file; what cannot be understood becomes a finding.
  public init(_ file: SourceFile) {
    do throws(Diagnostic) {
      guard let root = try YamlReader.read(file), !root.isNull else { return }
      let value = value(root, file)
      if count > Self.limits.count { throw .endless(in: file) }
      sections = try value.entries(as: "the file", wanted: "sections such as 'keys:'")
    } catch {
      diagnostics.append(error)
    }
  }
}

extension SettingsFile.Value {
  /// The entries of a mapping; of nothing there are none.
  public func entries(as what: String, wanted: String) throws(Diagnostic) -> [SettingsFile.Entry] {
    switch content {
    case .nothing: return []
    case .mapping(let entries): return entries
    case .word, .list: throw mismatch(what, wanted)
    }
  }

  /// The one word, or the words of a list.
  public func words() throws(Diagnostic) -> [SettingsFile.Word] {
    guard case .list(let values) = content else { return [try word()] }
    var words: [SettingsFile.Word] = []
    for value in values { words.append(try value.word()) }
    return words
  }

  /// The one word; nothing is the empty word.
  public func word() throws(Diagnostic) -> SettingsFile.Word {
    switch content {
    case .word(let word): return word
    case .nothing: return SettingsFile.Word(text: "", location: location)
    case .list, .mapping: throw mismatch("this", "a word")
    }
  }

  /// The one word, which must be a text: where code is asked for, nobody means a number or nothing.
  public func text() throws(Diagnostic) -> SettingsFile.Word {
    let word = try word()
    guard !isText else { return word }
    throw Diagnostic(
      code: "bad-setting", "this is \(summary), but should be a text", at: location,
      hint: "write it in quotes if it is meant: '\(word.text)'")
  }

  private func mismatch(_ what: String, _ wanted: String) -> Diagnostic {
    Diagnostic(
      code: "bad-setting", "\(what) is \(summary), but should be \(wanted)", at: location)
  }
}

extension SettingsFile {
  private mutating func value(_ node: YamlNode, _ file: SourceFile, depth: Int = 0) -> Value {
    let location = node.location(in: file)
    let content: Value.Content
    count += depth > Self.limits.depth ? Self.limits.count : 1
    if count > Self.limits.count {
      content = .nothing
    } else if let items = node.items {
      content = .list(items.map { value($0, file, depth: depth + 1) })
    } else if let pairs = node.pairs {
      content = .mapping(pairs.compactMap { entry($0, file, depth: depth + 1) })
    } else {
      // A lone `n` or `1` is a word here, whatever yaml takes it for.
      let text = node.scalar?.text ?? ""
      let isNothing = node.isNull && text.isEmpty
      content = isNothing ? .nothing : .word(Word(text: text, location: location))
    }
    return Value(
      content: content, location: location, summary: node.summary,
      isText: node.scalarKind == .string)
  }

  private mutating func entry(_ pair: YamlNode.Pair, _ file: SourceFile, depth: Int) -> Entry? {
    guard count <= Self.limits.count else { return nil }
    do throws(Diagnostic) {
      return Entry(
        name: try value(pair.key, file, depth: depth).word(),
        value: value(pair.value, file, depth: depth))
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func endless(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code: "bad-setting", "the file says more than any settings do, or nests too deep",
      at: file.location(line: 1, column: 1))
  }
}
