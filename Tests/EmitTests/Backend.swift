import Emit
import Schema
import Testing

/// A small catalogue and a backend's list for it.
struct Backend {
  let catalog: Catalog
  let list: BackendList
  let coverage: BackendCoverage

  /// Reads both yaml files; the backend is `Lazy` in `torch::lazy` unless the list says otherwise.
  init(functions: String, list text: String) {
    let tags = [
      "core", "view_copy", "generated", "pt2_compliant_tag", "out", "inplace", "inplace_view",
      "nondeterministic_seeded", "dynamic_output_shape",
    ].map { "- tag: \($0)\n  desc: a tag\n" }.joined()
    catalog = Catalog(
      nativeFunctions: SourceFile(name: "native_functions.yaml", text: functions),
      tags: SourceFile(name: "tags.yaml", text: tags))
    let head = text.contains("backend:") ? "" : "backend: Lazy\ncpp_namespace: torch::lazy\n"
    list = BackendFile(SourceFile(name: "backend.yaml", text: head + text)).list
    coverage = BackendCoverage.resolve(list, in: catalog).coverage
  }

  func generation(
    _ options: Options = Options(), header: ShapeHeader? = nil, implementations: [String] = [],
    templates: Templates = .plain, extent: Generation.Extent = .files
  ) -> Generation {
    var memo = PieceMemo(for: catalog)
    return Generation(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      shapeHeader: header, implementations: implementations,
      extent: extent, memo: &memo)
  }

  func index(_ name: String) throws -> Int { try #require(catalog.index(named: name)) }
}

extension Templates {
  /// Templates with the least around what is generated.
  static let plain = Templates([
    "DispatchKeyNativeFunctions.h": file("struct ${class_name} {\n${dispatch_declarations}\n};\n"),
    "DispatchKeyNativeFunctions.cpp": file("// kernels\n${native_function_definitions}\n"),
    "RegisterDispatchKey.cpp": file("$external_backend_headers\n$dispatch_definitions\n"),
    "RegisterDispatchDefinitions.ini": file(
      "$ns_prologue\n\n$dispatch_anonymous_definitions\n\n$deferred_dispatch_registrations\n"),
    "LazyIr.h": file("// ${generated_comment}\n${lazy_ir_inc}\n${ir_declarations}\n"),
    "LazyNonNativeIr.h": file("${non_native_ir_nodes}\n"),
  ])

  static func file(_ text: String) -> SourceFile { SourceFile(name: "template", text: text) }
}

extension Generation {
  func text(of name: String) throws -> String {
    try #require(files.first { $0.name == name }).text
  }
}
