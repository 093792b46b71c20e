import Emit
import Schema

/// One operator.
extension Workspace {
  /// What an operator's group generates, listed as it is or, with `list`, with the operator in that
  /// list besides: the same text as in the whole files, for a fraction of the work.
  func generation(ofGroupOf index: Int, listing list: CoverageList? = nil)
    -> (generation: Generation, diagnostics: [Diagnostic])
  {
    let group = catalog.groupOfFunction[index]
    var reduced = backend.list
    reduced.nonNative = []
    for name in CoverageList.allCases {
      reduced.items[name] = backend.list[name].filter { item in
        catalog.index(of: item.name).map { catalog.groupOfFunction[$0] } == group
      }
    }
    if let list { reduced.put(catalog.functions[index].name, in: list) }
    if reduced[.supported].isEmpty, reduced[.fullCodegen].isEmpty {
      // torchgen generates nothing for a list without any operator in these two.
      for name in [CoverageList.supported, .fullCodegen] {
        reduced.items[name] = backend.list[name].first.map { [$0] } ?? []
      }
    }
    let (coverage, diagnostics) = BackendCoverage.resolve(reduced, in: catalog)
    let generation = cache.generation { memo in
      Generation(
        catalog: catalog, list: reduced, coverage: coverage, options: options,
        templates: inputs.templates, shapeHeader: list == nil ? nil : inputs.shapeHeader,
        memo: &memo)
    }
    let faults = inputs.tree.reworded(generation.diagnostics).filter { !$0.isAboutOldTemplates }
    return (generation, (diagnostics + faults).map(\.withoutNowhere))
  }
}

extension Diagnostic {
  /// The same without a place, where it is about an entry that no file has.
  fileprivate var withoutNowhere: Diagnostic {
    guard location?.file.isEmpty == true else { return self }
    return Diagnostic(severity, code: code, message, at: nil, hint: hint)
  }
}

extension BackendList {
  /// Puts an operator into one list and takes it out of the others.
  fileprivate mutating func put(_ name: OperatorName, in list: CoverageList) {
    for other in CoverageList.allCases { items[other]?.removeAll { $0.name == name } }
    let location = SourceLocation(file: "", line: 0, column: 1)
    items[list, default: []].append(
      Item(text: name.description, name: name, location: location))
  }
}
