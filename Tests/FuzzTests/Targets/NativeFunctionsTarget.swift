import Emit
import Schema

/// native_functions.yaml: every finding can be shown, and what has none is kept whole in its image,
/// and generates or is refused.
func fuzzNativeFunctions(_ bytes: [UInt8]) {
  let origin = CatalogOrigin(
    nativeFunctions: SourceFile(name: "native_functions.yaml", bytes: bytes),
    tags: SmallCatalog.tags)
  let catalog = Catalog(of: origin)
  show(catalog.diagnostics)
  if let image = catalog.image(of: origin, madeBy: "me") {
    precondition(
      Catalog(image: image, of: origin, madeBy: "me") == catalog, "an image is not kept whole")
  }
  guard !catalog.diagnostics.hasErrors else { return }
  let names = catalog.functions.prefix(40).map { "- '\($0.name)'\n" }.joined()
  let list = BackendFile(
    SourceFile(name: "backend.yaml", text: SmallCatalog.head + "full_codegen:\n" + names)
  ).list
  generate(catalog, list)
}

/// Prints findings, as a command would.
func show(_ diagnostics: [Diagnostic]) {
  for diagnostic in diagnostics {
    precondition(!diagnostic.description.isEmpty && !diagnostic.code.isEmpty)
    if let location = diagnostic.location {
      precondition(location.line >= 1 && location.column >= 1, "a finding lies nowhere")
    }
  }
}

/// Generates all files of a list.
func generate(_ catalog: Catalog, _ list: BackendList) {
  let (coverage, diagnostics) = BackendCoverage.resolve(list, in: catalog)
  show(diagnostics)
  guard !list.diagnostics.hasErrors, !diagnostics.hasErrors else { return }
  var memo = PieceMemo(for: catalog)
  let generation = Generation(
    catalog: catalog, list: list, coverage: coverage, options: Options(),
    templates: SmallCatalog.templates, shapeHeader: nil, implementations: [], memo: &memo)
  show(generation.diagnostics)
}
