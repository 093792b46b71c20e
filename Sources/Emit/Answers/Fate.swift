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
  private let grounds: FateGrounds
  /// Whether each operator has a kernel at the backend key, and at the autograd key.
  private let hasKernel: [Bool]
  private let hasAutogradKernel: [Bool]

  /// Rules for a catalogue and what a backend lists of it; grounds that are known already make
  /// verdicts on all operators quick.
  public init(
    catalog: Catalog, list: BackendList, coverage: BackendCoverage, profile: BackendProfile,
    grounds: FateGrounds? = nil
  ) {
    self.catalog = catalog
    self.coverage = coverage
    self.profile = profile
    bringsVariants = !list.useOutAsPrimary
    self.grounds = grounds ?? FateGrounds(catalog)
    hasKernel = Self.flags(coverage.kernels.keys, in: catalog)
    hasAutogradKernel = Self.flags(coverage.autogradKernels.keys, in: catalog)
  }

  private static func flags(_ indices: some Sequence<Int>, in catalog: Catalog) -> [Bool] {
    var flags = Array(repeating: false, count: catalog.functions.count)
    for index in indices { flags[index] = true }
    return flags
  }

  /// The fate of the operator at a position of the catalogue.
  public func verdict(for index: Int) -> FateVerdict {
    if hasAutogradKernel[index] {
      return FateVerdict(fate: .autograd, decidedBy: index, route: .direct)
    }
    let ground = grounds[index]
    if ground.decomposes, !hasKernel[index], profile.functionalizes || !isWrapped(index, ground) {
      return FateVerdict(fate: .decomposed, decidedBy: index, route: .direct)
    }
    guard profile.functionalizes, let step = ground.step else { return direct(index, ground) }
    return FateVerdict(
      fate: fateBelowAutograd(step.decidedBy, grounds[step.decidedBy]), decidedBy: step.decidedBy,
      route: step.route)
  }

  /// What a call meets that nothing has rewritten.
  private func direct(_ index: Int, _ ground: FateGround) -> FateVerdict {
    if isWrapped(index, ground), let functional = ground.wrapped {
      return FateVerdict(fate: .traced, decidedBy: functional, route: .wrapper)
    }
    return FateVerdict(fate: fateBelowAutograd(index, ground), decidedBy: index, route: .direct)
  }

  /// Whether its only kernel at the backend's key is the wrapper that comes with its functional
  /// variant.
  private func isWrapped(_ index: Int, _ ground: FateGround) -> Bool {
    guard bringsVariants, !hasKernel[index], let functional = ground.wrapped else { return false }
    return hasKernel[functional]
  }

  /// The functional variant that brings a wrapper for an operator that would decompose: the wrapper
  /// hides PyTorch's composite implicit kernel, and functionalization has none for it and refuses
  /// operators that write.
  func hiding(_ index: Int) -> Int? {
    let ground = grounds[index]
    guard profile.functionalizes, ground.decomposes, isWrapped(index, ground) else { return nil }
    return ground.wrapped
  }

  /// What a call meets once functionalization has rewritten it.
  private func fateBelowAutograd(_ index: Int, _ ground: FateGround) -> Fate {
    if hasKernel[index] { return .traced }
    // The dispatcher prefers non-functional kernels to all others.
    let isNonFunctional = ground.hasNonFunctionalKernel && profile.takesNonFunctionalKernels
    return isNonFunctional ? .composite : ground.withoutKernel
  }

  /// Whether PyTorch's composite kernel for functional backends serves an operator.
  func takesNonFunctionalKernel(of function: NativeFunction) -> Bool {
    profile.takesNonFunctionalKernels && function.hasNonFunctionalKernel
  }

  func function(_ index: Int) -> NativeFunction { catalog.functions[index] }
}
