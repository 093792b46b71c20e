// swift-format-ignore-file
/// Well-known operators as PyTorch 2.15 declares them, cut down to what decides their fates: names of
/// kernels, and all but one of the devices, do not.
enum WellKnownOperators {
  static let functions = #"""
    - {func: "dropout(Tensor input, float p, bool train) -> Tensor", tags: [nondeterministic_seeded]}
    - {func: "view_as_real(Tensor(a) self) -> Tensor(a)", dispatch: {CPU: k}}
    - {func: "acos(Tensor self) -> Tensor", structured_delegate: acos.out}
    - {func: "acos_(Tensor(a!) self) -> Tensor(a!)", structured_delegate: acos.out}
    - {func: "acos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", structured_delegate: add.out, dispatch: {SparseCPU: k}}
    - {func: "add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)", structured_delegate: add.out, dispatch: {SparseCPU: k}}
    - {func: "add.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {SparseCPU: k}}
    - {func: "add.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}, autogen: "add.Scalar_out"}
    - {func: "argmax(Tensor self, int? dim=None, bool keepdim=False) -> Tensor", structured_delegate: argmax.out}
    - {func: "argmax.out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)", dispatch: {ZeroTensor: k}}
    - {func: "batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, bool cudnn_enabled) -> Tensor"}
    - {func: "clamp.Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor", structured_delegate: clamp.Tensor_out}
    - {func: "clamp_.Tensor(Tensor(a!) self, Tensor? min=None, Tensor? max=None) -> Tensor(a!)", structured_delegate: clamp.Tensor_out}
    - {func: "clamp.Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "contiguous(Tensor(a) self, *, MemoryFormat memory_format=contiguous_format) -> Tensor(a)"}
    - {func: "convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor", dispatch: {CompositeExplicitAutograd: k}, autogen: "convolution.out"}
    - {func: "conv2d(Tensor input, Tensor weight, Tensor? bias=None, SymInt[2] stride=1, SymInt[2] padding=0, SymInt[2] dilation=1, SymInt groups=1) -> Tensor"}
    - {func: "cumprod(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor", structured_delegate: cumprod.out}
    - {func: "cumprod_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)", structured_delegate: cumprod.out}
    - {func: "cumprod.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "einsum(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor"}
    - {func: "embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor", dispatch: {CompositeExplicitAutograd: k}, autogen: "embedding.out"}
    - {func: "resize_(Tensor(a!) self, SymInt[] size, *, MemoryFormat? memory_format=None) -> Tensor(a!)", dispatch: {Meta: k}, tags: [inplace_view], autogen: "resize, resize.out"}
    - {func: "erf(Tensor self) -> Tensor", structured_delegate: erf.out, dispatch: {SparseCPU: k}}
    - {func: "erf_(Tensor(a!) self) -> Tensor(a!)", structured_delegate: erf.out, dispatch: {SparseCPU: k}}
    - {func: "erf.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "flatten.using_ints(Tensor(a) self, int start_dim=0, int end_dim=-1) -> Tensor(a)"}
    - {func: "fill.Scalar(Tensor self, Scalar value) -> Tensor", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)", dispatch: {CPU: k}, autogen: "fill.Scalar_out"}
    - {func: "index.Tensor(Tensor self, Tensor?[] indices) -> Tensor", structured_delegate: index.Tensor_out, dispatch: {QuantizedCPU: k}}
    - {func: "index.Tensor_out(Tensor self, Tensor?[] indices, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "index_put_(Tensor(a!) self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}, autogen: "index_put.out"}
    - {func: "index_put(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "isnan(Tensor self) -> Tensor", dispatch: {CPU: k}, autogen: "isnan.out"}
    - {func: "layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1e-05, bool cudnn_enable=True) -> Tensor"}
    - {func: "native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor)", dispatch: {CPU: k, CompositeExplicitAutograd: k}, autogen: "native_layer_norm.out"}
    - {func: "linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor"}
    - {func: "linear.out(Tensor input, Tensor weight, Tensor? bias=None, *, Tensor(a!) out) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "matmul(Tensor self, Tensor other) -> Tensor"}
    - {func: "matmul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)"}
    - {func: "amax(Tensor self, int[1] dim=[], bool keepdim=False) -> Tensor", structured_delegate: amax.out}
    - {func: "amax.out(Tensor self, int[1] dim=[], bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor"}
    - {func: "mm(Tensor self, Tensor mat2) -> Tensor", structured_delegate: mm.out, dispatch: {SparseCPU: k}}
    - {func: "mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "mul.Tensor(Tensor self, Tensor other) -> Tensor", structured_delegate: mul.out, dispatch: {SparseCPU: k}}
    - {func: "mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)", structured_delegate: mul.out, dispatch: {SparseCPU: k}}
    - {func: "mul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "reshape(Tensor(a) self, SymInt[] shape) -> Tensor(a)", dispatch: {CompositeImplicitAutograd: k, CompositeImplicitAutogradNestedTensor: k}}
    - {func: "relu(Tensor self) -> Tensor", dispatch: {CPU: k}}
    - {func: "relu_(Tensor(a!) self) -> Tensor(a!)", dispatch: {CPU: k}, autogen: "relu.out"}
    - {func: "select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "selu(Tensor self) -> Tensor"}
    - {func: "sin(Tensor self) -> Tensor", structured_delegate: sin.out, dispatch: {SparseCsrCPU: k}}
    - {func: "sin_(Tensor(a!) self) -> Tensor(a!)", structured_delegate: sin.out, dispatch: {SparseCsrCPU: k}}
    - {func: "sin.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "softmax.int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor"}
    - {func: "softmax.int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor(a!) out) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "split.Tensor(Tensor(a -> *) self, SymInt split_size, int dim=0) -> Tensor(a)[]", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "std(Tensor self, bool unbiased=True) -> Tensor"}
    - {func: "t(Tensor(a) self) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "tanh(Tensor self) -> Tensor", structured_delegate: tanh.out, dispatch: {QuantizedCPU: k}}
    - {func: "tanh_(Tensor(a!) self) -> Tensor(a!)", structured_delegate: tanh.out, dispatch: {MkldnnCPU: k}}
    - {func: "tanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)", structured: True, dispatch: {CPU: k}}
    - {func: "transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}, tags: [inplace_view]}
    - {func: "unsqueeze(Tensor(a) self, int dim) -> Tensor(a)", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!)", dispatch: {CompositeExplicitAutograd: k}, tags: [inplace_view]}
    - {func: "zeros_like(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor", dispatch: {CompositeExplicitAutograd: k, CompositeImplicitAutogradNestedTensor: k}, autogen: "zeros_like.out"}
    - {func: "zero_(Tensor(a!) self) -> Tensor(a!)", dispatch: {CPU: k}, autogen: "zero, zero.out"}
    - {func: "rsub.Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor", dispatch: {CompositeExplicitAutograd: k}, autogen: "rsub.Scalar_out"}
    - {func: "masked_scatter_(Tensor(a!) self, Tensor mask, Tensor source) -> Tensor(a!)", dispatch: {CPU: k}, autogen: "masked_scatter.out"}
    - {func: "masked_scatter(Tensor self, Tensor mask, Tensor source) -> Tensor", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "view(Tensor(a) self, SymInt[] size) -> Tensor(a)", dispatch: {CPU: k}}
    - {func: "cross_entropy_loss(Tensor self, Tensor target, Tensor? weight=None, int reduction=Mean, SymInt ignore_index=-100, float label_smoothing=0.0) -> Tensor"}
    - {func: "sort.values_stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)", structured: True, dispatch: {CPU: k}}
    - {func: "sort.stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)", structured_delegate: sort.values_stable, dispatch: {QuantizedCPU: k}}
    - {func: "logdet(Tensor self) -> Tensor"}
    - {func: "view_as_real_copy(Tensor self) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "view_as_real_copy.out"}
    - {func: "as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "as_strided_copy.out"}
    - {func: "expand_copy(Tensor self, SymInt[] size, *, bool implicit=False) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "expand_copy.out"}
    - {func: "select_copy.int(Tensor self, int dim, SymInt index) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "select_copy.int_out"}
    - {func: "split_copy.Tensor(Tensor self, SymInt split_size, int dim=0) -> Tensor[]", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy]}
    - {func: "squeeze_copy.dim(Tensor self, int dim) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "squeeze_copy.dim_out"}
    - {func: "t_copy(Tensor self) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "t_copy.out"}
    - {func: "transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "transpose_copy.int_out"}
    - {func: "unsqueeze_copy(Tensor self, int dim) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "unsqueeze_copy.out"}
    - {func: "split_copy.Tensor_out(Tensor self, SymInt split_size, int dim=0, *, Tensor(a!)[] out) -> ()", dispatch: {CompositeExplicitAutograd: k}}
    - {func: "view_copy(Tensor self, SymInt[] size) -> Tensor", dispatch: {CompositeExplicitAutogradNonFunctional: k}, tags: [view_copy], autogen: "view_copy.out"}
    """#

  /// What PyTorch's own backend for TorchScript lists of them.
  static let torchScriptList = """
    full_codegen: [unsqueeze_copy, embedding, tanh, convolution, mm, select_copy.int,
      squeeze_copy.dim, view_copy, expand_copy, mul.Tensor, add.Tensor, relu, t_copy,
      as_strided_copy, transpose_copy.int, zero, std, native_layer_norm, logdet]
    ir_gen: [selu]
    supported: [fill_.Scalar]
    autograd: [max_pool3d]
    """
}
