import Schema

/// The generated files, and everything that is wrong.
///
/// Mirrors `run_gen_lazy_tensor` in `torchgen/gen_lazy_tensor.py` and `run` in
/// `torchgen/gen_backend_stubs.py`, except that it names all problems
/// instead of the first, and leaves reading and writing to its caller.
public struct Generation: Sendable {
  /// How much is wanted.
  public enum Extent: Sendable {
    /// The files, and everything that is wrong.
    case files
    /// Only what is wrong, for which no code is written that nothing can be wrong with.
    case diagnostics
  }

  /// What torchgen would refuse; nothing may be written while there are errors.
  public let diagnostics: [Diagnostic]
  /// The names of the files in the order in which torchgen writes them, without what could not be
  /// generated.
  public let names: [String]
  /// Each file is put together when it is first asked for.
  private let laterFiles: [Later<GeneratedFile>]

  /// All files, in the order of `names`.
  public var files: [GeneratedFile] { laterFiles.mapInParallel { $0.value } }

  /// Those of them that are wanted, by their names.
  public func files(where isWanted: (String) -> Bool) -> [GeneratedFile] {
    zip(names, laterFiles).filter { isWanted($0.0) }.map { $0.1.value }
  }

  private init(_ drafts: [FileDraft], _ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    names = drafts.map(\.name)
    laterFiles = drafts.map { draft in Later { draft.file } }
  }
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
  ///   - extent: Whether the files are wanted; without, there are none.
  ///   - memo: What was generated before for the same catalogue; afterwards, what was now.
  public init(
    catalog: Catalog, list: BackendList, coverage: BackendCoverage, options: Options,
    templates: Templates, shapeHeader: ShapeHeader? = nil, implementations: [String] = [],
    extent: Extent = .files, memo: inout PieceMemo
  ) {
    // Without a key, or anything listed for it, there is nothing to generate; the list says why.
    guard list.backendKey != nil, !list[.supported].isEmpty || !list[.fullCodegen].isEmpty else {
      self.init([], [])
      return
    }
    var emission = Emission(
      catalog: catalog, list: list, coverage: coverage, options: options, templates: templates,
      extent: extent, memo: memo.taken())
    if !implementations.isEmpty { emission.checkKernels(in: implementations) }
    if options.program == .lazy {
      if let shapeHeader { emission.checkShapeFunctions(in: shapeHeader) }
      emission.checkClassNames()
    }
    let drafts = Manifest.files(of: options.program).compactMap { $0.draft(in: &emission) }
    self.init(
      extent == .files ? drafts : [],
      options.refusals + emission.refusalDiagnostics() + emission.diagnostics)
    memo = emission.memo
  }
}

extension Emission {
  /// A finding for each listed operator that cannot be generated, in the order of the yaml.
  fileprivate func refusalDiagnostics() -> [Diagnostic] {
    guard !refusals.isEmpty else { return [] }
    var found: [(place: (Int, Int), diagnostic: Diagnostic)] = []
    var items = itemsByFunction()
    for (function, errors) in refusals.sorted(by: { $0.key < $1.key }) {
      // Resolving the list against the catalogue finds this one.
      let errors = errors.filter { $0 != .symIntWithoutSymInt }
      guard !errors.isEmpty else { continue }
      let item = items.removeValue(forKey: function)
      let name = catalog.functions[function].name
      let place = (item?.location.line ?? 0, item?.location.column ?? 0)
      found.append((place, .refusal(errors, of: name, at: item?.location)))
    }
    return found.sorted { $0.place < $1.place }.map(\.diagnostic)
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
