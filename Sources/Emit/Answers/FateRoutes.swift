import Schema

/// What of the operators' fates depends on the catalogue alone, so that no edit changes it.
public struct FateRoutes: Sendable {
  /// The operator that a call ends at, and how it gets there.
  struct Step: Sendable {
    let decidedBy: Int
    let route: FateVerdict.Route
  }

  /// What functionalization makes of a call of each operator.
  let steps: [Step]
  /// What becomes of each operator below autograd while no backend lists it.
  let fatesUnlisted: [Fate]

  /// Follows each operator of a catalogue.
  public init(_ catalog: Catalog) {
    let rewriting = Rewriting(catalog: catalog)
    steps = catalog.functions.indices.map(rewriting.step)
    fatesUnlisted = catalog.functions.map { function in
      if function.hasCompositeImplicitAutogradKernel { return .decomposed }
      return function.hasCompositeExplicitAutogradKernel ? .composite : .fallback
    }
  }
}

/// How functionalization rewrites calls.
private struct Rewriting {
  let catalog: Catalog

  func step(of index: Int) -> FateRoutes.Step {
    if let copy = viewCopy(of: index) {
      return FateRoutes.Step(decidedBy: copy, route: .viewCopy)
    }
    if let functional = functionalVariant(of: index) {
      return FateRoutes.Step(decidedBy: functional, route: .functional)
    }
    return FateRoutes.Step(decidedBy: index, route: .direct)
  }

  private func function(_ index: Int) -> NativeFunction { catalog.functions[index] }

  private func functionalVariant(of index: Int) -> Int? {
    let group = catalog.group(of: index)
    guard group.isGroup, group.functional != index,
      !Self.withoutFunctionalization.contains(function(index).name.description)
    else { return nil }
    return group.functional
  }

  /// The copying twin of a view that functionalization rewrites.
  private func viewCopy(of index: Int) -> Int? {
    guard function(index).isViewOp else { return nil }
    let view = function(index)
    guard view.name.description != "lift_fresh" else { return nil }
    let base = view.name.name.base
    // The inverse of a view writes back, which is what the scatter operator of its name does.
    if base.hasSuffix("_inverse") {
      return copy(named: String(base.dropLast("_inverse".count)) + "_scatter", of: view.name)
    }
    if let twin = copy(named: base + "_copy", of: view.name) { return twin }
    // `transpose_` has no overload name where `transpose.int` has one; their signatures agree.
    guard view.name.name.inplace else { return nil }
    let signature = view.schema.signature
    let plain = catalog.functions.indices.first { index in
      let name = catalog.functions[index].schema.name.name
      return !name.inplace && name.base == base && function(index).schema.signature == signature
    }
    return plain.flatMap { copy(named: base + "_copy", of: function($0).name) }
  }

  private func copy(named base: String, of name: OperatorName) -> Int? {
    let copy = BaseOperatorName(base: base, dunderMethod: name.name.dunderMethod)
    return catalog.index(of: OperatorName(copy, overloadName: name.overloadName))
  }

  /// Operators that write to an argument and yet go straight to the backend's key.
  private static let withoutFunctionalization: Set<String> = [
    "adaptive_avg_pool3d_backward.grad_input", "_slow_conv2d_backward.grad_input",
    "_cummax_helper", "_cummin_helper", "polygamma_", "record_stream", "resize_", "resize_as_",
    "_fill_mem_eff_dropout_mask_", "_flash_attention_forward_no_dropout_inplace",
    "_cudnn_attention_forward_no_dropout_inplace",
  ]
}
