import Schema

/// What of an operator's fate no list of a backend changes.
struct FateGround: Sendable {
  /// How functionalization rewrites a call; `nil` when it stays as it is.
  let step: Functionalization.Step?
  /// Whether it decomposes above autograd unless the backend has a kernel.
  let decomposes: Bool
  /// Whether PyTorch has a composite kernel for the backends that take non-functional ones.
  let hasNonFunctionalKernel: Bool
  /// What other kernels of PyTorch make of a call that reaches a backend without its own.
  let withoutKernel: Fate
  /// The functional variant whose generated wrapper can serve it.
  let wrapped: Int?
}

/// The grounds of all operators of a catalogue.
public struct FateGrounds: Sendable {
  private let catalog: Catalog
  private let functionalization: Functionalization
  /// Those of every operator, once all have been worked out.
  private var known: [FateGround]?

  /// Works the grounds of an operator out when they are asked for.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    functionalization = Functionalization(catalog)
  }

  /// The same with all of them worked out, for who asks for all of them again and again.
  public var learned: FateGrounds {
    var learned = self
    learned.known = Array(catalog.functions.indices).mapInParallel(by: 128, ground)
    return learned
  }

  subscript(index: Int) -> FateGround { known?[index] ?? ground(of: index) }

  private func ground(of index: Int) -> FateGround {
    let function = catalog.functions[index]
    let group = catalog.group(of: index)
    let canBeWrapped =
      group.isGroup && group.functional != index && !function.manualKernelRegistration
    return FateGround(
      step: functionalization.step(of: index),
      decomposes: function.hasCompositeImplicitAutogradKernel,
      hasNonFunctionalKernel: function.hasNonFunctionalKernel,
      withoutKernel: function.fateWithoutKernel, wrapped: canBeWrapped ? group.functional : nil)
  }
}

extension NativeFunction {
  /// Structured operators have such a kernel without any word in the yaml, but for the out variant.
  var hasNonFunctionalKernel: Bool {
    hasCompositeExplicitAutogradNonFunctionalKernel || structuredDelegate != nil
  }

  /// The dispatcher prefers explicit kernels to implicit ones.
  fileprivate var fateWithoutKernel: Fate {
    if hasCompositeExplicitAutogradKernel { return .composite }
    return hasCompositeImplicitAutogradKernel ? .decomposed : .fallback
  }
}
