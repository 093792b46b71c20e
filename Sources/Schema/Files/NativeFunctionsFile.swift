import Dispatch
import Synchronization

/// native_functions.yaml: the operators that have an entry of their own.
///
/// Mirrors `parse_native_yaml_struct` in `torchgen/gen.py`.
public struct NativeFunctionsFile: Equatable, Sendable {
  /// The operators, in the order of the file; entries with a fault are left out.
  public let functions: [NativeFunction]
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]

  /// Reads the file; a fault in one entry does not hide the others.
  public init(_ file: SourceFile, tags: Set<String>, dialect: SchemaDialect = .current) {
    var reader = FieldReader(file: file)
    let entries = listEntries(&reader)
    let context = NativeFunctionEntry.Context(tags: tags, dialect: dialect)
    let parts = Self.read(entries, in: context, file)
    functions = parts.flatMap(\.functions)
    diagnostics =
      reader.diagnostics + parts.flatMap(\.diagnostics) + EntryChecks(functions).diagnostics
  }

  /// What some entries, one after the other in the file, come to.
  private struct Part {
    var functions: [NativeFunction] = []
    var diagnostics: [Diagnostic] = []
  }

  private static let entriesInPart = 256

  /// Reads the entries in parts, on all processors; no entry knows of another.
  private static func read(
    _ entries: [YamlNode], in context: NativeFunctionEntry.Context, _ file: SourceFile
  ) -> [Part] {
    let starts = Array(stride(from: 0, to: entries.count, by: entriesInPart))
    let parts = Mutex(Array(repeating: Part(), count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      var reader = FieldReader(file: file)
      let range = starts[number]..<min(starts[number] + entriesInPart, entries.count)
      let functions = range.compactMap {
        NativeFunctionEntry.read(entries[$0], in: context, &reader)
      }
      let part = Part(functions: functions, diagnostics: reader.diagnostics)
      parts.withLock { $0[number] = part }
    }
    return parts.withLock { $0 }
  }
}

extension Catalog {
  /// Reads both files and adds what torchgen derives from them.
  ///
  /// Mirrors `parse_native_yaml` and `get_grouped_native_functions` in `torchgen/gen.py`.
  public init(
    nativeFunctions: SourceFile, tags tagsFile: SourceFile, dialect: SchemaDialect = .current
  ) {
    let tags = TagsFile(tagsFile)
    let file = NativeFunctionsFile(nativeFunctions, tags: tags.tags, dialect: dialect)
    let variants = GeneratedVariants(of: file.functions, in: dialect)
    let grouping = Grouping(variants.functions, variants.bySignature)
    self.init(
      functions: variants.functions, groups: grouping.groups, tags: tags.tags,
      diagnostics: tags.diagnostics + file.diagnostics + variants.diagnostics
        + grouping.diagnostics)
  }
}
