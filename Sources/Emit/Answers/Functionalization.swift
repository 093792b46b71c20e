import Schema

/// How functionalization rewrites the call of each operator; no list of a backend changes that.
struct Functionalization: Sendable {
  /// The operator that a call is rewritten to, and why to that one.
  struct Step: Sendable {
    let decidedBy: Int
    let route: FateVerdict.Route
  }

  let catalog: Catalog

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// What a call becomes; `nil` when it stays as it is.
  func step(of index: Int) -> Step? {
    if let copy = viewCopy(of: index) { return Step(decidedBy: copy, route: .viewCopy) }
    return functionalVariant(of: index).map { Step(decidedBy: $0, route: .functional) }
  }
}

extension Functionalization {
  private func function(_ index: Int) -> NativeFunction { catalog.functions[index] }

  private func functionalVariant(of index: Int) -> Int? {
    let group = catalog.group(of: index)
    guard group.isGroup, group.functional != index,
      !Self.withoutFunctionalization.contains(function(index).name)
    else { return nil }
    return group.functional
  }

  /// The copying twin of a view that functionalization rewrites.
  private func viewCopy(of index: Int) -> Int? {
    let view = function(index)
    guard view.isViewOp else { return nil }
    guard view.name.description != "lift_fresh" else { return nil }
    let base = view.name.name.base
    // The inverse of a view writes back, which is what the scatter operator of its name does.
    if base.hasSuffix("_inverse") {
      return copy(named: String(base.dropLast("_inverse".count)) + "_scatter", of: view.name)
    }
    if let twin = copy(named: base + "_copy", of: view.name) { return twin }
    // `transpose_` has no overload name where `transpose.int` has one; their signatures agree.
    guard view.name.name.inplace else { return nil }
    let plain = BaseOperatorName(base: base, dunderMethod: view.name.name.dunderMethod)
    let signature = view.schema.signature
    let twin = catalog.groups(named: plain).first {
      function($0.functional).schema.signature == signature
    }
    return twin.flatMap { copy(named: base + "_copy", of: function($0.functional).name) }
  }

  private func copy(named base: String, of name: OperatorName) -> Int? {
    let copy = BaseOperatorName(base: base, dunderMethod: name.name.dunderMethod)
    return catalog.index(of: OperatorName(copy, overloadName: name.overloadName))
  }

  /// Operators that write to an argument and yet go straight to the backend's key.
  private static let withoutFunctionalization = OperatorName.set([
    "adaptive_avg_pool3d_backward.grad_input", "_slow_conv2d_backward.grad_input",
    "_cummax_helper", "_cummin_helper", "polygamma_", "record_stream", "resize_", "resize_as_",
    "_fill_mem_eff_dropout_mask_", "_flash_attention_forward_no_dropout_inplace",
    "_cudnn_attention_forward_no_dropout_inplace",
  ])
}
