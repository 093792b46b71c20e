import Schema

/// Finds what torchgen lets pass in silence although the author can hardly have meant it.
///
/// Nothing here changes what is generated: all findings are warnings and notes.
public struct BackendLints: Sendable {
  let catalog: Catalog
  let list: BackendList
  let coverage: BackendCoverage
  let shapeHeader: ShapeHeader?
  let implementations: KernelSignatures?
  /// Whether kernels call the functions of the header.
  let callsShapeFunctions: Bool
  let backend: Backend
  let readiness: ReadinessSurvey

  /// Prepares the search.
  ///
  /// Without a header no shape function counts as unused, and without files no kernels are looked
  /// for. A survey of the same backend may know some of the answers already.
  public init(
    catalog: Catalog, list: BackendList, coverage: BackendCoverage, options: Options,
    shapeHeader: ShapeHeader?, implementations: KernelSignatures? = nil,
    handwritten: HandwrittenFunctions = HandwrittenFunctions(), readiness: ReadinessSurvey? = nil
  ) {
    self.catalog = catalog
    self.list = list
    self.coverage = coverage
    self.shapeHeader = shapeHeader
    self.implementations = implementations
    callsShapeFunctions = options.kernelsMakeShapes
    backend = Backend(list, for: .lazy)
    self.readiness =
      readiness
      ?? ReadinessSurvey(
        catalog: catalog, list: list, options: options, shapeHeader: shapeHeader,
        handwritten: handwritten)
  }

  /// Everything that is found, in the order of the yaml.
  public var findings: [Diagnostic] {
    let found =
      unknownNames + symIntsWithoutKernel + repeatedNames + namesInTwoLists + backendFindings
      + codeFindings
    let places = found.enumerated().map { ($0.element.location?.line ?? .max, $0.offset) }
    return places.sorted(by: <).map { found[$0.1] } + unusedShapeFunctions + kernelFindings
  }

  /// What is said about the backend as a whole.
  private var backendFindings: [Diagnostic] {
    guard let name = list.className, name != backend.className else { return [] }
    return [.ignoredClassName(name, at: list.classNameLocation, used: backend.className)]
  }
}

extension Diagnostic {
  /// A class that only the generator of stubs knows about.
  static func ignoredClassName(_ name: String, at location: SourceLocation?, used: String)
    -> Diagnostic
  {
    Diagnostic(
      .note, code: "ignored-class-name",
      "the lazy generator ignores 'class_name': its class is '\(used)', not '\(name)'",
      at: location, hint: "'lazyops stubs' honours it")
  }
}
