import Schema

/// What happens to an operator at run time on a lazy backend.
public enum Fate: String, CaseIterable, Sendable {
  /// A kernel of the backend runs: the operator becomes a node of the graph.
  case traced
  /// Its composite implicit kernel runs above autograd; its parts meet their own fates.
  case decomposed
  /// Its composite explicit kernel runs in the backend's place; its parts meet their own fates.
  case composite
  /// No kernel serves it: eager PyTorch computes it, and the graph is cut.
  case fallback
  /// The backend's own autograd kernel runs.
  case autograd
}

/// An operator's fate and the operator whose listing decides it.
public struct FateVerdict: Equatable, Sendable {
  /// How functionalization gets from the operator to the one that decides.
  public enum Route: Sendable {
    /// It decides itself.
    case direct
    /// It writes to an argument: its functional variant runs and the result is written back.
    case functional
    /// It is a view: its copying twin runs.
    case viewCopy
    /// It has no kernel but the generated wrapper, which calls its functional variant.
    case wrapper
  }

  /// What happens.
  public let fate: Fate
  /// The position of the deciding operator in `Catalog.functions`.
  public let decidedBy: Int
  /// Why that operator.
  public let route: Route
}

/// Predicts fates from the yaml files alone: a prediction, since kernels can fall back themselves.
///
/// The order of the rules is that of the dispatcher: autograd key, functionalization, backend key.
public struct FateRules: Sendable {
  let catalog: Catalog
  let coverage: BackendCoverage
  let profile: BackendProfile
  /// Whether in-place and out variants come with the functional variant that is listed.
  private let bringsVariants: Bool
  private var functionalization: Functionalization

  /// Rules for a catalogue and what a backend lists of it.
  public init(
    catalog: Catalog, list: BackendList, coverage: BackendCoverage, profile: BackendProfile
  ) {
    self.catalog = catalog
    self.coverage = coverage
    self.profile = profile
    bringsVariants = !list.useOutAsPrimary
    functionalization = Functionalization(catalog)
  }

  /// The same rules with what is known already of how calls are rewritten.
  public func with(_ functionalization: Functionalization) -> FateRules {
    var rules = self
    rules.functionalization = functionalization
    return rules
  }

  /// The fate of the operator at a position of the catalogue.
  public func verdict(for index: Int) -> FateVerdict {
    if coverage.autogradKernels[index] != nil {
      return FateVerdict(fate: .autograd, decidedBy: index, route: .direct)
    }
    if coverage.kernels[index] == nil,
      catalog.functions[index].hasCompositeImplicitAutogradKernel
    {
      return FateVerdict(fate: .decomposed, decidedBy: index, route: .direct)
    }
    guard profile.functionalizes, let step = functionalization.step(of: index) else {
      return direct(index)
    }
    return FateVerdict(
      fate: fateBelowAutograd(step.decidedBy), decidedBy: step.decidedBy, route: step.route)
  }

  /// What a call meets that nothing has rewritten.
  private func direct(_ index: Int) -> FateVerdict {
    if let functional = wrapped(index) {
      return FateVerdict(fate: .traced, decidedBy: functional, route: .wrapper)
    }
    return FateVerdict(fate: fateBelowAutograd(index), decidedBy: index, route: .direct)
  }

  /// The listed functional variant whose generated wrapper serves this one.
  private func wrapped(_ index: Int) -> Int? {
    let group = catalog.group(of: index)
    guard bringsVariants, group.isGroup, group.functional != index,
      coverage.kernels[index] == nil, coverage.kernels[group.functional] != nil,
      !function(index).manualKernelRegistration
    else { return nil }
    return group.functional
  }

  /// What a call meets once functionalization has rewritten it.
  private func fateBelowAutograd(_ index: Int) -> Fate {
    if coverage.kernels[index] != nil { return .traced }
    let function = function(index)
    // The dispatcher prefers non-functional kernels to explicit ones, and those to implicit ones.
    if takesNonFunctionalKernel(of: function) { return .composite }
    if function.hasCompositeExplicitAutogradKernel { return .composite }
    return function.hasCompositeImplicitAutogradKernel ? .decomposed : .fallback
  }

  /// Structured operators have such a kernel without any word in the yaml, but for the out variant.
  func takesNonFunctionalKernel(of function: NativeFunction) -> Bool {
    profile.takesNonFunctionalKernels
      && (function.hasCompositeExplicitAutogradNonFunctionalKernel
        || function.structuredDelegate != nil)
  }

  func function(_ index: Int) -> NativeFunction { catalog.functions[index] }
}
