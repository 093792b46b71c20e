import Emit
import Schema

extension ModelOperators {
  /// Takes a file's text for a workspace; fails where it names no operator at all.
  static func read(_ file: SourceFile, for workspace: Workspace) -> Result<Self, Diagnostic> {
    guard !file.bytes.contains(0) else { return .failure(.modelWithoutText(file.name)) }
    let calls = ModelCalls(
      file, backendNamespaces: Set(["lazy", "xla"] + workspace.options.counterNamespaces))
    let lists = OperatorSurvey.lists(workspace.backend.list, workspace.catalog)
    let model = ModelOperators(calls, file: file.name, in: workspace.catalog, lists: lists)
    guard model.uses.isEmpty else { return .success(model) }
    return .failure(calls.calls.isEmpty ? .emptyModel(file.name) : .strangeModel(model))
  }

  /// The same calls looked up in another catalogue.
  func moved(to workspace: Workspace) -> Self {
    let lists = OperatorSurvey.lists(workspace.backend.list, workspace.catalog)
    return ModelOperators(calls, file: file, in: workspace.catalog, lists: lists)
  }
}

extension Options {
  /// The namespace under which kernels count their calls: `lazy` of `FN_COUNTER("lazy::")`.
  fileprivate var counterNamespaces: [String] {
    let parts = metricsCounter.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1].hasSuffix("::") else { return [] }
    return [String(parts[1].dropLast(2))]
  }
}
