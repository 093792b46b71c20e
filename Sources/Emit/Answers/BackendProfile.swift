import Schema

/// What must be known of a backend at run time besides its yaml.
///
/// The lazy backends of PyTorch and XLA register a boxed kernel that computes in eager PyTorch
/// whatever has no kernel, and put functionalization before their kernels; others need not.
public struct BackendProfile: Equatable, Sendable {
  /// What a person says about a backend; what is not said follows from its key.
  public struct Choice: Equatable, Sendable {
    /// Whether operators without a kernel fall back.
    public var hasFallback: Bool?
    /// Whether functionalization comes before the kernels.
    public var functionalizes: Bool?

    /// Nothing is said.
    public init() {}

    /// The same; where nothing is said, what another one says.
    public func over(_ other: Choice) -> Choice {
      var choice = self
      choice.hasFallback = hasFallback ?? other.hasFallback
      choice.functionalizes = functionalizes ?? other.functionalizes
      return choice
    }
  }

  /// The name of the dispatch key.
  public let key: String
  /// The name of the autograd key.
  public let autogradKey: String
  /// Whether operators without a kernel fall back to eager PyTorch; else they raise an error.
  public let hasFallback: Bool
  /// Whether views and operators that write reach the backend as their functional twins.
  public let functionalizes: Bool
  /// Whether composite non-functional kernels answer; the keys Lazy and XLA are exempt from them.
  public let takesNonFunctionalKernels: Bool

  /// The profile of a backend: Lazy and XLA functionalize, and all are taken to have a fallback.
  public init(_ list: BackendList, choice: Choice = Choice()) {
    key = list.backendKey?.name ?? "Lazy"
    autogradKey = list.autogradKey?.name ?? "Autograd\(key)"
    let isLazy = key == "Lazy" || key == "XLA"
    hasFallback = choice.hasFallback ?? true
    functionalizes = choice.functionalizes ?? isLazy
    takesNonFunctionalKernels = !isLazy
  }
}
