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
  private let routes: FateRoutes
  private let coverage: BackendCoverage

  /// Rules for the routes of a catalogue and what a backend lists of it.
  public init(routes: FateRoutes, coverage: BackendCoverage) {
    self.routes = routes
    self.coverage = coverage
  }

  /// The fate of the operator at a position of the catalogue.
  public func verdict(for index: Int) -> FateVerdict {
    if coverage.autogradKernels[index] != nil {
      return FateVerdict(fate: .autograd, decidedBy: index, route: .direct)
    }
    if coverage.kernels[index] == nil, routes.fatesUnlisted[index] == .decomposed {
      return FateVerdict(fate: .decomposed, decidedBy: index, route: .direct)
    }
    let step = routes.steps[index]
    let isListed = coverage.kernels[step.decidedBy] != nil
    return FateVerdict(
      fate: isListed ? .traced : routes.fatesUnlisted[step.decidedBy], decidedBy: step.decidedBy,
      route: step.route)
  }
}
