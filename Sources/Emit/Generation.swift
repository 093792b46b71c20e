import Schema

/// The generated files, and everything that is wrong.
///
/// Mirrors `run_gen_lazy_tensor` in `torchgen/gen_lazy_tensor.py` and `run` in
/// `torchgen/gen_backend_stubs.py`, except that it names all problems
/// instead of the first, and leaves reading and writing to its caller.
public struct Generation: Sendable {
  /// The files in the order in which torchgen writes them, without what could not be generated.
  public let files: [GeneratedFile]
  /// What torchgen would refuse; nothing may be written while there are errors.
  public let diagnostics: [Diagnostic]
}

extension Generation {
  /// Generates the files of a backend.
  ///
  /// - Parameters:
  ///   - catalog: The operators.
  ///   - list: What the backend yaml says.
  ///   - coverage: The same, resolved against the catalogue.
  ///   - options: What the text depends on besides.
  ///   - templates: The templates of the ATen tree.
  ///   - shapeHeader: The shape inference header; `nil` leaves out its check.
  ///   - implementations: The texts of the files with kernels written by hand; none leaves out
  ///     their check.
  ///   - memo: What was generated before for the same catalogue; afterwards, what was now.
  public init(
    catalog: Catalog, list: BackendList, coverage: BackendCoverage, options: Options,
    templates: Templates, shapeHeader: ShapeHeader? = nil, implementations: [String] = [],
    memo: inout PieceMemo
  ) {
    // Without a key, or anything listed for it, there is nothing to generate; the list says why.
    guard list.backendKey != nil, !list[.supported].isEmpty || !list[.fullCodegen].isEmpty else {
      self.init(files: [], diagnostics: [])
      return
    }
    var emission = Emission(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      memo: memo.taken())
    if !implementations.isEmpty { emission.checkKernels(in: implementations) }
    if options.program == .lazy {
      if let shapeHeader { emission.checkShapeFunctions(in: shapeHeader) }
      emission.checkClassNames()
    }
    let files = Manifest.files(of: options.program).compactMap { $0.file(in: &emission) }
    self.init(
      files: files,
      diagnostics: options.refusals + emission.refusalDiagnostics() + emission.diagnostics)
    memo = emission.memo
  }
}

extension Emission {
  /// A finding for each listed operator that cannot be generated, in the order of the yaml.
  fileprivate func refusalDiagnostics() -> [Diagnostic] {
    guard !refusals.isEmpty else { return [] }
    var found: [(line: Int, diagnostic: Diagnostic)] = []
    var items = itemsByFunction()
    for (function, errors) in refusals {
      // Resolving the list against the catalogue finds this one.
      let errors = errors.filter { $0 != .symIntWithoutSymInt }
      guard !errors.isEmpty else { continue }
      let item = items.removeValue(forKey: function)
      let name = catalog.functions[function].name
      found.append(
        (item?.location.line ?? 0, .refusal(errors, of: name, at: item?.location)))
    }
    return found.sorted { $0.line < $1.line }.map(\.diagnostic)
  }

  /// The place in the yaml of every listed operator.
  func itemsByFunction() -> [Int: BackendList.Item] {
    var items: [Int: BackendList.Item] = [:]
    for name in [CoverageList.fullCodegen, .supported, .irGen, .autograd] {
      for item in list[name] {
        guard let function = catalog.index(of: item.name), items[function] == nil else { continue }
        items[function] = item
      }
    }
    return items
  }
}

extension Diagnostic {
  /// All reasons why an operator cannot be generated, as one sentence.
  static func refusal(_ errors: [EmitError], of name: OperatorName, at location: SourceLocation?)
    -> Diagnostic
  {
    let reasons = errors.map(\.message).joined(separator: "; it ")
    return Diagnostic(
      code: errors.first?.code ?? "refused", "'\(name)' \(reasons)", at: location,
      hint: errors.lazy.compactMap(\.hint).first)
  }
}
