/// The operators of the yaml and, after them, those that torchgen makes to complete groups.
///
/// Mirrors `add_generated_native_functions` in `torchgen/native_function_generation.py`.
struct GeneratedVariants {
  let functions: [NativeFunction]
  let diagnostics: [Diagnostic]
  /// All of them by signature; a duplicate kind is reported once, when they are grouped.
  let bySignature: VariantsBySignature

  init(of declared: [NativeFunction], in dialect: SchemaDialect) {
    var bySignature = VariantsBySignature(declared)
    let completions = bySignature.groups.mapInParallel(by: 128) { variants in
      var completion = GroupCompletion(functions: declared, dialect: dialect)
      completion.complete(variants)
      return completion
    }
    functions = declared + completions.flatMap(\.added)
    diagnostics = completions.flatMap(\.diagnostics)
    bySignature.extend(to: functions)
    self.bySignature = bySignature
  }
}

/// What one group of variants lacks.
private struct GroupCompletion {
  private let functions: [NativeFunction]
  private let dialect: SchemaDialect
  private(set) var added: [NativeFunction] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(functions: [NativeFunction], dialect: SchemaDialect) {
    self.functions = functions
    self.dialect = dialect
  }

  mutating func complete(_ variants: VariantsBySignature.Variants) {
    guard let base = baseFunction(of: variants) else { return }
    let hasOut = variants[.out] != nil
    if hasOut, variants.members.count == 1 { return checkLoneOut(base) }
    if let inplace = variants[.inplace], functions[inplace].name.description == "polygamma_" {
      return
    }
    let canGetOut =
      base.schema.kind == .inplace || base.schema.returns.contains { $0.type.isTensorLike }
    if !hasOut, !canGetOut { return checkWithoutTensorReturn(base) }
    let getsOut = !hasOut && base.autogen.contains { $0.description.holds("out") }
    if getsOut { append(base.outVariant, madeFrom: base) }
    if variants[.functional] == nil, hasOut || getsOut {
      append(.success(base.functionalVariant), madeFrom: base)
    }
  }

  /// The member that variants are derived from; `nil` for groups that stay as they are.
  private func baseFunction(of variants: VariantsBySignature.Variants) -> NativeFunction? {
    func all(_ holds: (NativeFunction) -> Bool) -> Bool {
      variants.members.allSatisfy { holds(functions[$0.index]) }
    }
    guard !all(\.manualCppBinding),
      all({ !$0.isViewOp || $0.name.name.description == "set_" }),
      !all(\.hasCompositeImplicitAutogradKernel) || !all({ !$0.hasTag("core") })
    else { return nil }
    let base = variants[.mutable] ?? variants[.inplace] ?? variants[.out] ?? variants[.functional]
    return base.map { functions[$0] }
  }

  private mutating func append(
    _ variant: Result<NativeFunction, SchemaProblem>, madeFrom base: NativeFunction
  ) {
    switch variant {
    case .failure(let problem): report(problem.message, base)
    case .success(let function):
      if let problem = function.schema.validityProblem {
        report(
          "the variant '\(function.name)' made from it breaks a rule: \(problem.message)", base)
      }
      for problem in NativeFunctionProblem.all(of: function, in: dialect) {
        report(
          "the variant '\(function.name)' made from it breaks a rule: \(problem.message)", base)
      }
      added.append(function)
    }
  }

  private mutating func report(_ message: String, _ function: NativeFunction, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(code: "variants-of-operator", message, at: function.location, hint: hint))
  }
}

extension GroupCompletion {
  private static let loneOuts: Set<String> = [
    "adaptive_avg_pool3d_backward.grad_input", "_slow_conv2d_backward.grad_input",
  ]

  private mutating func checkLoneOut(_ function: NativeFunction) {
    guard !Self.loneOuts.contains(function.name.description) else { return }
    report(
      "no other variant has the signature of the out= operator '\(function.name)'", function,
      hint: "declare its functional variant with the same arguments and defaults")
  }

  private mutating func checkWithoutTensorReturn(_ function: NativeFunction) {
    guard !Self.withoutTensorReturn.contains(function.name.description) else { return }
    report(
      "'\(function.name)' returns no tensor, so it can have no out= variant", function,
      hint: "such operators must be composite, or known to torchgen by name")
  }

  /// The operators that torchgen knows to have no out= variant.
  private static let withoutTensorReturn = Set(
    """
    _cummax_helper _cummin_helper _assert_async _assert_async.msg _assert_tensor_metadata \
    _cslt_sparse_mm_search _assert_scalar _dimI _dimV _has_same_storage_numel \
    _linalg_check_errors _local_scalar_dense _nested_tensor_from_mask_left_aligned _nnz \
    _use_cudnn_ctc_loss _use_cudnn_ctc_loss.Tensor _use_miopen_ctc_loss \
    _use_miopen_ctc_loss.Tensor _validate_compressed_sparse_indices allclose dense_dim equal \
    is_coalesced is_pinned is_same_size is_set_to q_per_channel_axis q_scale q_zero_point qscheme \
    record_stream sparse_dim sym_constrain_range sym_constrain_range_for_size \
    _nested_tensor_storage_offsets _chunk_grad_outputs_efficient_attention _fused_sdp_choice \
    _print _sink_tokens _nested_get_ragged_idx
    """.split(separator: " ").map(String.init))
}
