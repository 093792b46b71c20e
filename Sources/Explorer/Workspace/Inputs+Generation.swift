import Emit
import Schema

extension Inputs {
  /// The same with another content of the backend's yaml.
  func with(_ backend: BackendFile) -> Inputs {
    Inputs(
      tree: tree, catalog: catalog, templates: templates, backend: backend,
      shapeHeader: shapeHeader, implementations: implementations, diagnostics: diagnostics)
  }

  /// The texts of the files with kernels; none where no kernels are to be looked for.
  private var implementationTexts: [String] {
    guard let implementations else { return [] }
    // A folder without C++ defines no kernel, which is not the same as not looking for any.
    return implementations.isEmpty ? [""] : implementations.map(\.text)
  }

  /// Generates what a list says, or only finds what stands in the way.
  func generation(
    _ list: BackendList, _ coverage: BackendCoverage, _ options: Options,
    _ extent: Generation.Extent, _ memo: inout PieceMemo
  ) -> Generation {
    Generation(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      shapeHeader: shapeHeader, implementations: implementationTexts,
      extent: extent, memo: &memo)
  }
}
