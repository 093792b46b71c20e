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
    let context = NativeFunctionEntry.Context(tags: tags, dialect: dialect)
    let parts = Self.readParts(file, in: context) ?? Self.readWhole(file, in: context)
    functions = parts.flatMap(\.functions)
    diagnostics = parts.flatMap(\.diagnostics)
  }

  /// What some entries, one after the other in the file, come to.
  private struct Part {
    var functions: [NativeFunction] = []
    var diagnostics: [Diagnostic] = []

    init(
      _ entries: some Sequence<YamlNode>, in context: NativeFunctionEntry.Context,
      _ file: SourceFile
    ) {
      var reader = FieldReader(file: file)
      var memo = ArgumentMemo()
      functions = entries.compactMap { NativeFunctionEntry.read($0, in: context, &reader, &memo) }
      diagnostics = reader.diagnostics
    }
  }

  /// Reads yaml and entries part by part; `nil` if the file cannot be cut into parts.
  private static func readParts(_ file: SourceFile, in context: NativeFunctionEntry.Context)
    -> [Part]?
  {
    let ranges = YamlReader.parts(of: file, lines: 512, before: "- func")
    let parts = ranges.mapInParallel { lines -> Part? in
      YamlReader.items(in: lines, of: file).map { Part($0, in: context, file) }
    }
    return parts.allSatisfy { $0 != nil } ? parts.compactMap(\.self) : nil
  }

  /// Reads the whole yaml, then the entries.
  private static func readWhole(_ file: SourceFile, in context: NativeFunctionEntry.Context)
    -> [Part]
  {
    var reader = FieldReader(file: file)
    let entries = listEntries(&reader)
    var top = Part([], in: context, file)
    top.diagnostics = reader.diagnostics
    return [top] + entries.mapInParallel(by: 128) { Part([$0], in: context, file) }
  }
}

extension Catalog {
  /// Reads what a catalogue is made of.
  public init(of origin: CatalogOrigin) {
    self.init(nativeFunctions: origin.nativeFunctions, tags: origin.tags, dialect: origin.dialect)
  }

  /// Reads both files and adds what torchgen derives from them.
  ///
  /// Mirrors `parse_native_yaml` and `get_grouped_native_functions` in `torchgen/gen.py`.
  public init(
    nativeFunctions: SourceFile, tags tagsFile: SourceFile, dialect: SchemaDialect = .current
  ) {
    let tags = TagsFile(tagsFile)
    let file = NativeFunctionsFile(nativeFunctions, tags: tags.tags, dialect: dialect)
    var names: NameIndex
    let variants: GeneratedVariants
    (variants, names) = inParallel {
      GeneratedVariants(of: file.functions, in: dialect)
    } _: {
      NameIndex(file.functions)
    }
    let (checks, grouping) = inParallel {
      names.extend(to: variants.functions)
      return EntryChecks(variants.functions, entries: file.functions.count, names: names)
    } _: {
      Grouping(variants.functions, variants.bySignature)
    }
    self.init(
      functions: variants.functions, groups: grouping.groups, tags: tags.tags,
      diagnostics: tags.diagnostics + file.diagnostics + checks.diagnostics + variants.diagnostics
        + grouping.diagnostics, names: names)
  }
}
