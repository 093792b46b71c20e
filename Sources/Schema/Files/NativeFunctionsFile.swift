/// native_functions.yaml: the operators that have an entry of their own.
///
/// Mirrors `parse_native_yaml_struct` in `torchgen/gen.py`.
public struct NativeFunctionsFile: Equatable, Sendable {
  /// The operators, in the order of the file; entries with a fault are left out.
  public private(set) var functions: [NativeFunction] = []
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]

  /// Reads the file; a fault in one entry does not hide the others.
  public init(_ file: SourceFile, tags: Set<String>, dialect: SchemaDialect = .current) {
    var reader = FieldReader(file: file)
    let entries = listEntries(&reader)
    functions.reserveCapacity(entries.count)
    let context = NativeFunctionEntry.Context(tags: tags, dialect: dialect)
    for entry in entries {
      if let function = NativeFunctionEntry.read(entry, in: context, &reader) {
        functions.append(function)
      }
    }
    diagnostics = reader.diagnostics + EntryChecks(functions).diagnostics
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
    let variants = GeneratedVariants(of: file.functions)
    let grouping = Grouping(variants.functions)
    self.init(
      functions: variants.functions, groups: grouping.groups, tags: tags.tags,
      diagnostics: tags.diagnostics + file.diagnostics + variants.diagnostics
        + grouping.diagnostics)
  }
}
