// swift-format-ignore-file: written by Scripts/make_builtin_catalogue.py

extension BuiltInCatalogue {
  /// The operators, as native_functions.yaml would declare them.
  static let nativeFunctions = #"""
    - func: _adaptive_avg_pool2d(Tensor self, SymInt[2] output_size) -> Tensor
      tags: core
      autogen: _adaptive_avg_pool2d.out
      dispatch:
        CPU: adaptive_avg_pool2d_cpu
        CUDA: adaptive_avg_pool2d_cuda
        MPS: adaptive_avg_pool2d_mps
        QuantizedCPU: adaptive_avg_pool2d_quantized_cpu
        QuantizedCUDA: adaptive_avg_pool2d_quantized_cuda
        XPU: adaptive_avg_pool2d_xpu
    - func: _adaptive_avg_pool2d_backward(Tensor grad_output, Tensor self) -> Tensor
      tags: core
      autogen: _adaptive_avg_pool2d_backward.out
      dispatch:
        CPU: adaptive_avg_pool2d_backward_cpu
        CUDA: adaptive_avg_pool2d_backward_cuda
        MPS: adaptive_avg_pool2d_backward_mps
        XPU: adaptive_avg_pool2d_backward_xpu
    - func: _copy_from(Tensor self, Tensor dst, bool non_blocking=False) -> Tensor
      autogen: _copy_from.out
      dispatch:
        MPS: _copy_from_mps
    - func: _copy_from_and_resize(Tensor self, Tensor dst) -> Tensor
      autogen: _copy_from_and_resize.out
      dispatch:
        MPS: _copy_from_and_resize_mps
    - func: _log_softmax(Tensor self, int dim, bool half_to_float) -> Tensor
      structured_delegate: _log_softmax.out
      tags: core
    - func: _log_softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: log_softmax_cpu_out
        CUDA: log_softmax_cuda_out
        MPS: log_softmax_mps_out
        MTIA: log_softmax_mtia_out
        XPU: log_softmax_xpu_out
    - func: _log_softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor
      structured_delegate: _log_softmax_backward_data.out
    - func: _log_softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: log_softmax_backward_cpu_out
        CUDA: log_softmax_backward_cuda_out
        MPS: log_softmax_backward_mps_out
        MTIA: log_softmax_backward_mtia_out
        XPU: log_softmax_backward_xpu_out
    - func: _reshape_alias(Tensor(a) self, SymInt[] size, SymInt[] stride) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CPU, CUDA, Meta, QuantizedCPU, QuantizedCUDA, MPS, MTIA, XPU: _reshape_alias
        ZeroTensor: _reshape_alias_symint
    - func: _reshape_alias_copy(Tensor self, SymInt[] size, SymInt[] stride) -> Tensor
      variants: function
      tags: view_copy
      autogen: _reshape_alias_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: _reshape_alias_copy_symint
    - func: _softmax(Tensor self, int dim, bool half_to_float) -> Tensor
      structured_delegate: _softmax.out
      tags: core
      dispatch:
        MkldnnCPU: mkldnn_softmax
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: softmax_nested
    - func: _softmax.out(Tensor self, int dim, bool half_to_float, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: softmax_cpu_out
        CUDA: softmax_cuda_out
        MPS: softmax_mps_out
        XPU: softmax_xpu_out
    - func: _softmax_backward_data(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype) -> Tensor
      structured_delegate: _softmax_backward_data.out
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: nested_softmax_backward
    - func: _softmax_backward_data.out(Tensor grad_output, Tensor output, int dim, ScalarType input_dtype, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: softmax_backward_cpu_out
        CUDA: softmax_backward_cuda_out
        MPS: softmax_backward_mps_out
        XPU: softmax_backward_xpu_out
    - func: _to_copy(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, bool non_blocking=False, MemoryFormat? memory_format=None) -> Tensor
      device_check: NoCheck
      device_guard: False
      tags: core
      autogen: _to_copy.out
      dispatch:
        CompositeExplicitAutograd: _to_copy
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: _to_copy_nested
    - func: _trilinear(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unroll_dim=1) -> Tensor
      autogen: _trilinear.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: _trilinear
    - func: _unsafe_view(Tensor self, SymInt[] size) -> Tensor
      autogen: _unsafe_view.out
      dispatch:
        CompositeExplicitAutograd: _unsafe_view
    - func: abs(Tensor self) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        CompositeExplicitAutograd: abs
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_abs
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: abs_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: abs_sparse_csr
    - func: abs.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: abs_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: abs_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: abs_sparse_csr_out
    - func: abs_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      device_check: NoCheck
      dispatch:
        CompositeExplicitAutograd: abs_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_abs_
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: abs_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: abs_sparse_csr_
    - func: add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
      variants: function, method
      structured_delegate: add.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        MkldnnCPU: mkldnn_add
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_add_Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseMeta, SparseXPU: add_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: add_sparse_csr
        ZeroTensor: add_zerotensor
    - func: add.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      ufunc_inner_loop:
        Generic: add (AllAndComplex, BFloat16, Half, ComplexHalf)
        ScalarOnly: add (Bool)
      dispatch:
        MPS: add_out_mps
        MTIA: add_out_mtia
        MkldnnCPU: mkldnn_add_out
        SparseCPU, SparseMeta: add_out_sparse_cpu
        SparseCUDA: add_out_sparse_cuda
        SparseCsrCPU, SparseCsrMeta: add_out_sparse_compressed_cpu
        SparseCsrCUDA: add_out_sparse_compressed_cuda
        SparseCsrXPU: add_out_sparse_compressed_xpu
        SparseMPS: add_out_sparse_mps
        SparseXPU: add_out_sparse_xpu
        XPU: add_out_xpu
    - func: add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
      variants: method
      structured_delegate: add.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_add_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_add__Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseMeta, SparseXPU: add_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: add_sparse_csr_
    - func: addcdiv(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
      variants: method, function
      structured_delegate: addcdiv.out
      device_check: NoCheck
      tags: pointwise
    - func: addcdiv.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: addcdiv_out
    - func: addcdiv_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
      variants: method
      structured_delegate: addcdiv.out
      device_check: NoCheck
      tags: pointwise
    - func: addcmul(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor
      variants: method, function
      structured_delegate: addcmul.out
      device_check: NoCheck
      tags: pointwise
    - func: addcmul.out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: addcmul_out
    - func: addcmul_(Tensor(a!) self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor(a!)
      variants: method
      structured_delegate: addcmul.out
      device_check: NoCheck
      tags: pointwise
    - func: addmm(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
      variants: function, method
      structured_delegate: addmm.out
      tags: core
      dispatch:
        SparseCPU: addmm_sparse_dense_cpu
        SparseCUDA: addmm_sparse_dense_cuda
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: addmm_sparse_compressed_dense
        SparseMPS: addmm_sparse_dense_mps
        SparseXPU: addmm_sparse_dense_xpu
    - func: addmm.out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: addmm_out_cpu
        CUDA: addmm_out_cuda
        MPS: addmm_out_mps
        MTIA: addmm_out_mtia
        SparseCPU: addmm_out_sparse_dense_cpu
        SparseCUDA: addmm_out_sparse_dense_cuda
        SparseCsrCPU: addmm_out_sparse_compressed_cpu
        SparseCsrCUDA: addmm_out_sparse_compressed_cuda
        SparseCsrXPU: addmm_out_sparse_compressed_xpu
        SparseMPS: addmm_out_sparse_dense_mps
        SparseXPU: addmm_out_sparse_dense_xpu
        XPU: addmm_out_xpu
    - func: addmm_(Tensor(a!) self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
      variants: method
      structured_delegate: addmm.out
      dispatch:
        SparseCPU: s_addmm_sparse_dense_cpu_
        SparseCUDA: s_addmm_sparse_dense_cuda_
        SparseXPU: s_addmm_sparse_dense_xpu_
    - func: alias(Tensor(a) self) -> Tensor(a)
      variants: method, function
      tags: core
      dispatch:
        CompositeExplicitAutograd: alias
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: alias_nested
    - func: alias_copy(Tensor self) -> Tensor
      variants: function
      tags: view_copy
      autogen: alias_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: alias_copy
    - func: all(Tensor self) -> Tensor
      variants: method, function
      structured_delegate: all.all_out
      device_check: NoCheck
      tags: reduction
    - func: all.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MPS, XPU: all_all_out
        MTIA: all_all_out_mtia
    - func: any(Tensor self) -> Tensor
      variants: method, function
      structured_delegate: any.all_out
      device_check: NoCheck
      tags: [core, reduction]
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: any_sparse
    - func: any.all_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MPS, XPU: any_all_out
    - func: arange.start_out(Scalar start, Scalar end, Scalar step=1, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CPU, Meta: arange_out
        CUDA: arange_cuda_out
        MPS: arange_mps_out
        MTIA: arange_mtia_out
        XPU: arange_xpu_out
    - func: arange.start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
      tags: core
      dispatch:
        CompositeExplicitAutograd: arange
        Meta: arange_meta
    - func: as_strided(Tensor(a) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        Meta: as_strided_tensorimpl_meta_symint
        QuantizedCPU, QuantizedCUDA: as_strided_qtensorimpl
        ZeroTensor, CPU, CUDA, MTIA, MPS, XPU: as_strided_tensorimpl
    - func: as_strided_(Tensor(a!) self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor(a!)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      use_const_ref_for_mutable_tensors: True
      tags: inplace_view
      dispatch:
        CompositeExplicitAutogradNonFunctional: as_strided__symint
    - func: as_strided_copy(Tensor self, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor
      variants: function
      tags: view_copy
      autogen: as_strided_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: as_strided_copy_symint
    - func: as_strided_scatter(Tensor self, Tensor src, SymInt[] size, SymInt[] stride, SymInt? storage_offset=None) -> Tensor
      variants: function, method
      device_check: NoCheck
      device_guard: False
      autogen: as_strided_scatter.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: as_strided_scatter_symint
    - func: avg_pool2d(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None) -> Tensor
      structured_delegate: avg_pool2d.out
      tags: core
      dispatch:
        MkldnnCPU: mkldnn_avg_pool2d
        QuantizedCPU: avg_pool2d_quantized_cpu
    - func: avg_pool2d.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: avg_pool2d_out_cpu
        CUDA: avg_pool2d_out_cuda
        MPS: avg_pool2d_out_mps
        MkldnnCPU: mkldnn_avg_pool2d_out
        XPU: avg_pool2d_out_xpu
    - func: avg_pool2d_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, bool ceil_mode, bool count_include_pad, int? divisor_override) -> Tensor
      structured_delegate: avg_pool2d_backward.grad_input
      tags: core
      dispatch:
        MkldnnCPU: mkldnn_avg_pool2d_backward
    - func: avg_pool2d_backward.grad_input(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, bool ceil_mode, bool count_include_pad, int? divisor_override, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: avg_pool2d_backward_out_cpu
        CUDA: avg_pool2d_backward_out_cuda
        MPS: avg_pool2d_backward_out_mps
        MkldnnCPU: mkldnn_avg_pool2d_backward_out
        XPU: avg_pool2d_backward_out_xpu
    - func: baddbmm(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor
      variants: function, method
      structured_delegate: baddbmm.out
    - func: baddbmm.out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
      variants: function
      structured: True
      dispatch:
        CPU: baddbmm_out_cpu
        CUDA: baddbmm_out_cuda
        MPS: baddbmm_out_mps
        MTIA: baddbmm_out_mtia
        SparseCsrCUDA: baddbmm_out_sparse_csr_cuda
        SparseCsrXPU: baddbmm_out_sparse_csr_xpu
        XPU: baddbmm_out_xpu
    - func: baddbmm_(Tensor(a!) self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor(a!)
      variants: method
      structured_delegate: baddbmm.out
    - func: bernoulli(Tensor self, *, Generator? generator=None) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: nondeterministic_seeded
      dispatch:
        CompositeExplicitAutograd: bernoulli
    - func: bernoulli.out(Tensor self, *, Generator? generator=None, Tensor(a!) out) -> Tensor(a!)
      variants: function
      device_check: NoCheck
      tags: nondeterministic_seeded
      dispatch:
        CPU, CUDA, MPS, XPU: bernoulli_out
    - func: bernoulli.p(Tensor self, float p, *, Generator? generator=None) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: nondeterministic_seeded
      dispatch:
        CompositeExplicitAutogradNonFunctional: bernoulli
    - func: bernoulli_.float(Tensor(a!) self, float p=0.5, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: bernoulli.float_out
      dispatch:
        CPU, CUDA, MPS, XPU: bernoulli_
    - func: binary_cross_entropy(Tensor self, Tensor target, Tensor? weight=None, int reduction=Mean) -> Tensor
      variants: function
      device_check: NoCheck
      dispatch:
        CPU: binary_cross_entropy_cpu
        CUDA: binary_cross_entropy_cuda
        MPS: binary_cross_entropy_mps
        XPU: binary_cross_entropy_xpu
    - func: binary_cross_entropy.out(Tensor self, Tensor target, Tensor? weight=None, int reduction=Mean, *, Tensor(a!) out) -> Tensor(a!)
      variants: function
      device_check: NoCheck
      dispatch:
        CPU: binary_cross_entropy_out_cpu
        CUDA: binary_cross_entropy_out_cuda
        MPS: binary_cross_entropy_out_mps
        XPU: binary_cross_entropy_out_xpu
    - func: binary_cross_entropy_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight=None, int reduction=Mean) -> Tensor
      variants: function
      dispatch:
        CPU: binary_cross_entropy_backward_cpu
        CUDA: binary_cross_entropy_backward_cuda
        MPS: binary_cross_entropy_backward_mps
        XPU: binary_cross_entropy_backward_xpu
    - func: binary_cross_entropy_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight=None, int reduction=Mean, *, Tensor(a!) grad_input) -> Tensor(a!)
      variants: function
      dispatch:
        CPU: binary_cross_entropy_backward_out_cpu
        CUDA: binary_cross_entropy_backward_out_cuda
        MPS: binary_cross_entropy_backward_out_mps
        XPU: binary_cross_entropy_backward_out_xpu
    - func: bitwise_and.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: bitwise_and.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: bitwise_and.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      variants: function
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: bitwise_and_out
    - func: bitwise_and_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: bitwise_and.Tensor_out
      device_check: NoCheck
      tags: pointwise
    - func: bitwise_or.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: bitwise_or.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: bitwise_or.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      variants: function
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: bitwise_or_out
    - func: bitwise_or_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: bitwise_or.Tensor_out
      device_check: NoCheck
      tags: pointwise
    - func: block_diag(Tensor[] tensors) -> Tensor
      variants: function
      autogen: block_diag.out
      dispatch:
        CompositeExplicitAutograd: block_diag
    - func: bmm(Tensor self, Tensor mat2) -> Tensor
      variants: function, method
      structured_delegate: bmm.out
      tags: core
      dispatch:
        NestedTensorCPU: bmm_nested
        NestedTensorCUDA: bmm_nested_cuda
        NestedTensorXPU: bmm_nested_xpu
        SparseCPU: bmm_sparse_cpu
        SparseCUDA: bmm_sparse_cuda
        SparseMPS: bmm_sparse_mps
        SparseXPU: bmm_sparse_xpu
    - func: bmm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)
      variants: function
      structured: True
      dispatch:
        CPU: bmm_out_cpu
        CUDA: bmm_out_cuda
        MPS: bmm_out_mps
        MTIA: bmm_out_mtia
        SparseCPU: bmm_out_sparse_cpu
        SparseCUDA: bmm_out_sparse_cuda
        SparseCsrCUDA: bmm_out_sparse_csr_cuda
        SparseCsrXPU: bmm_out_sparse_csr_xpu
        SparseMPS: bmm_out_sparse_mps
        SparseXPU: bmm_out_sparse_xpu
        XPU: bmm_out_xpu
    - func: cat(Tensor[] tensors, int dim=0) -> Tensor
      structured_delegate: cat.out
      tags: core
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: cat_nested
        QuantizedCPU: cat_quantized_cpu
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: cat_sparse
    - func: cat.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: cat_out_cpu
        CUDA: cat_out_cuda
        MPS: cat_out_mps
        QuantizedCPU: cat_out_quantized_cpu
        XPU: cat_out_xpu
    - func: clamp(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor
      variants: function, method
      structured_delegate: clamp.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: clamp_quantized_cpu
    - func: clamp.out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MTIA, MPS, XPU: clamp_out
    - func: clamp_(Tensor(a!) self, Scalar? min=None, Scalar? max=None) -> Tensor(a!)
      variants: function, method
      structured_delegate: clamp.out
      device_check: NoCheck
      tags: pointwise
    - func: clamp_min(Tensor self, Scalar min) -> Tensor
      variants: function, method
      structured_delegate: clamp_min.out
      device_check: NoCheck
      tags: pointwise
    - func: clamp_min.out(Tensor self, Scalar min, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MTIA, MPS, XPU: clamp_min_out
    - func: clamp_min_(Tensor(a!) self, Scalar min) -> Tensor(a!)
      variants: function, method
      structured_delegate: clamp_min.out
      device_check: NoCheck
      tags: pointwise
    - func: clone(Tensor self, *, MemoryFormat? memory_format=None) -> Tensor
      variants: function, method
      tags: [core, pointwise]
      autogen: clone.out
      dispatch:
        CompositeExplicitAutograd: clone
        MkldnnCPU: mkldnn_clone
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: clone_nested
        QuantizedCPU, QuantizedCUDA: quantized_clone
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: clone_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: clone_sparse_compressed
    - func: constant_pad_nd(Tensor self, SymInt[] pad, Scalar value=0) -> Tensor
      variants: function
      tags: core
      autogen: constant_pad_nd.out
      dispatch:
        CompositeExplicitAutograd: constant_pad_nd
        MPS: constant_pad_nd_mps
    - func: convolution(Tensor input, Tensor weight, Tensor? bias, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups) -> Tensor
      tags: core
      autogen: convolution.out
      dispatch:
        CompositeExplicitAutograd: convolution
    - func: convolution_backward(Tensor grad_output, Tensor input, Tensor weight, SymInt[]? bias_sizes, SymInt[] stride, SymInt[] padding, SymInt[] dilation, bool transposed, SymInt[] output_padding, SymInt groups, bool[3] output_mask) -> (Tensor, Tensor, Tensor)
      tags: core
      autogen: convolution_backward.out
      dispatch:
        CompositeExplicitAutograd, CUDA: convolution_backward
    - func: cos(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: cos.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_cos
    - func: cos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: cos_out
    - func: cos_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: cos.out
      device_check: NoCheck
      tags: pointwise
    - func: cumsum(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor
      variants: function, method
      structured_delegate: cumsum.out
      device_check: NoCheck
      tags: core
    - func: cumsum.out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, XPU: cumsum_out
        MPS: cumsum_out_mps
    - func: cumsum_(Tensor(a!) self, int dim, *, ScalarType? dtype=None) -> Tensor(a!)
      variants: method
      structured_delegate: cumsum.out
    - func: detach(Tensor(a) self) -> Tensor(a)
      variants: function, method
      dispatch:
        CompositeExplicitAutograd: detach
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: detach
    - func: detach_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: detach_
    - func: detach_copy(Tensor self) -> Tensor
      variants: function
      tags: view_copy
      autogen: detach_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: detach_copy
    - func: diag_embed(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor
      variants: function, method
      autogen: diag_embed.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: diag_embed
    - func: diagonal(Tensor(a) self, int offset=0, int dim1=0, int dim2=1) -> Tensor(a)
      variants: function, method
      tags: core
      dispatch:
        CompositeExplicitAutograd: diagonal
    - func: diagonal_backward(Tensor grad_output, SymInt[] input_sizes, int offset, int dim1, int dim2) -> Tensor
      variants: function
      device_check: NoCheck
      device_guard: False
      autogen: diagonal_backward.out
      dispatch:
        CompositeExplicitAutograd: diagonal_backward_symint
    - func: diagonal_copy(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor
      variants: function
      tags: view_copy
      autogen: diagonal_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: diagonal_copy
    - func: diagonal_scatter(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor
      variants: function, method
      device_check: NoCheck
      device_guard: False
      autogen: diagonal_scatter.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: diagonal_scatter
    - func: div.Tensor(Tensor self, Tensor other) -> Tensor
      variants: function, method
      structured_delegate: div.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_div_Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_sparse
        ZeroTensor: div_zerotensor
    - func: div.Tensor_mode(Tensor self, Tensor other, *, str? rounding_mode) -> Tensor
      variants: function, method
      structured_delegate: div.out_mode
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_sparse
    - func: div.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: div_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_out_sparse_zerodim
    - func: div.out_mode(Tensor self, Tensor other, *, str? rounding_mode, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: div_out_mode
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_out_sparse_zerodim
    - func: div_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: div.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_sparse_
    - func: div_.Tensor_mode(Tensor(a!) self, Tensor other, *, str? rounding_mode) -> Tensor(a!)
      variants: method
      structured_delegate: div.out_mode
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: div_sparse_
    - func: elu(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor
      structured_delegate: elu.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: elu.out(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, MPS, XPU: elu_out
    - func: elu_(Tensor(a!) self, Scalar alpha=1, Scalar scale=1, Scalar input_scale=1) -> Tensor(a!)
      structured_delegate: elu.out
      device_check: NoCheck
      tags: pointwise
    - func: elu_backward(Tensor grad_output, Scalar alpha, Scalar scale, Scalar input_scale, bool is_result, Tensor self_or_result) -> Tensor
      structured_delegate: elu_backward.grad_input
    - func: elu_backward.grad_input(Tensor grad_output, Scalar alpha, Scalar scale, Scalar input_scale, bool is_result, Tensor self_or_result, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, MPS, XPU: elu_backward_out
    - func: embedding(Tensor weight, Tensor indices, SymInt padding_idx=-1, bool scale_grad_by_freq=False, bool sparse=False) -> Tensor
      tags: core
      autogen: embedding.out
      dispatch:
        CompositeExplicitAutograd: embedding_symint
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_embedding
    - func: embedding_dense_backward(Tensor grad_output, Tensor indices, SymInt num_weights, SymInt padding_idx, bool scale_grad_by_freq) -> Tensor
      tags: core
      autogen: embedding_dense_backward.out
      dispatch:
        CPU: embedding_dense_backward_cpu
        CUDA: embedding_dense_backward_cuda
        MPS: embedding_dense_backward_mps
        XPU: embedding_dense_backward_xpu
    - func: empty.memory_format(SymInt[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, MemoryFormat? memory_format=None) -> Tensor
      tags: core
      dispatch:
        CPU: empty_cpu
        CUDA: empty_cuda
        MPS: empty_mps
        Meta: empty_meta_symint
        MkldnnCPU: empty_mkldnn
        QuantizedCPU, QuantizedCUDA, QuantizedMeta: empty_unknown_quantized
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: empty_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrXPU: empty_sparse_compressed
        SparseCsrMeta: empty_sparse_compressed_symint
        SparseMeta: empty_sparse_symint
        XPU: empty_xpu
    - func: empty.out(SymInt[] size, *, MemoryFormat? memory_format=None, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      device_guard: False
    - func: empty_strided(SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
      tags: core
      autogen: empty_strided.out
      dispatch:
        CPU: empty_strided_cpu
        CUDA: empty_strided_cuda
        MPS: empty_strided_mps
        Meta: empty_strided_meta_symint
        QuantizedCPU, QuantizedCUDA: empty_strided_unknown_quantized
        XPU: empty_strided_xpu
    - func: eq.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: eq.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: eq_scalar_nested
        QuantizedCPU: eq_quantized_cpu
    - func: eq.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: eq_Scalar_out
        QuantizedCPU: eq_out_quantized_cpu
    - func: eq.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: eq.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: eq_tensor_nested
        QuantizedCPU: eq_quantized_cpu
    - func: eq.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: eq_Tensor_out
        QuantizedCPU: eq_out_quantized_cpu
    - func: eq_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: eq.Scalar_out
      device_check: NoCheck
    - func: eq_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: eq.Tensor_out
      device_check: NoCheck
    - func: exp(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: exp.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: exp.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: exp_out
    - func: exp_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: exp.out
      device_check: NoCheck
      tags: pointwise
    - func: expand(Tensor(a) self, SymInt[] size, *, bool implicit=False) -> Tensor(a)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: expand
    - func: expand_copy(Tensor self, SymInt[] size, *, bool implicit=False) -> Tensor
      variants: function
      tags: view_copy
      autogen: expand_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: expand_copy_symint
    - func: fill.Scalar(Tensor self, Scalar value) -> Tensor
      variants: function
      tags: core
      dispatch:
        CompositeExplicitAutograd: fill
    - func: fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)
      variants: function, method
      device_check: NoCheck
      autogen: fill.Scalar_out
      dispatch:
        CPU, CUDA, MPS, XPU: fill_
        Meta: fill_meta_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: fill_nested_
        QuantizedCPU, QuantizedCUDA: fill_quantized_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: fill_sparse_csr_
    - func: flip(Tensor self, int[] dims) -> Tensor
      variants: function, method
      tags: core
      autogen: flip.out
      dispatch:
        CPU, QuantizedCPU, CUDA, QuantizedCUDA, XPU, MPS: flip
    - func: floor(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: floor.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: floor_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: floor_sparse_csr
    - func: floor.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: floor_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: floor_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: floor_sparse_csr_out
    - func: floor_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: floor.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: floor_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: floor_sparse_csr_
    - func: frac(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: frac.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: frac_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: frac_sparse_csr
    - func: frac.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, XPU: frac_out
        MPS: frac_out_mps
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: frac_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: frac_sparse_csr_out
    - func: frac_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: frac.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: frac_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: frac_sparse_csr_
    - func: gather(Tensor self, int dim, Tensor index, *, bool sparse_grad=False) -> Tensor
      variants: method, function
      structured_delegate: gather.out
      tags: core
    - func: gather.out(Tensor self, int dim, Tensor index, *, bool sparse_grad=False, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, MPS, XPU: gather_out
    - func: ge.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: ge.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: ge_scalar_nested
        QuantizedCPU: ge_quantized_cpu
    - func: ge.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: ge_Scalar_out
        QuantizedCPU: ge_out_quantized_cpu
    - func: ge.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: ge.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: ge_quantized_cpu
    - func: ge.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: ge_Tensor_out
        QuantizedCPU: ge_out_quantized_cpu
    - func: ge_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: ge.Scalar_out
      device_check: NoCheck
    - func: ge_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: ge.Tensor_out
      device_check: NoCheck
    - func: gelu(Tensor self, *, str approximate='none') -> Tensor
      structured_delegate: gelu.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        MkldnnCPU: mkldnn_gelu
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_gelu
        QuantizedCPU: gelu_quantized_cpu
        QuantizedCUDA: gelu_quantized_cuda
    - func: gelu.out(Tensor self, *, str approximate='none', Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU: gelu_out_cpu
        CUDA: gelu_out_cuda
        MPS: gelu_out_mps
        XPU: gelu_out_xpu
    - func: gelu_(Tensor(a!) self, *, str approximate='none') -> Tensor(a!)
      structured_delegate: gelu.out
      device_check: NoCheck
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_gelu_
        QuantizedCPU: gelu_quantized_cpu_
    - func: gelu_backward(Tensor grad_output, Tensor self, *, str approximate='none') -> Tensor
      structured_delegate: gelu_backward.grad_input
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_gelu_backward
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: gelu_backwards_nested
    - func: gelu_backward.grad_input(Tensor grad_output, Tensor self, *, str approximate='none', Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: gelu_backward_out_cpu
        CUDA: gelu_backward_out_cuda
        MPS: gelu_backward_out_mps
        XPU: gelu_backward_out_xpu
    - func: glu(Tensor self, int dim=-1) -> Tensor
      structured_delegate: glu.out
      device_check: NoCheck
    - func: glu.out(Tensor self, int dim=-1, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, XPU: glu_out
        MPS: glu_out_mps
    - func: glu_backward(Tensor grad_output, Tensor self, int dim) -> Tensor
      dispatch:
        CPU: glu_backward_cpu
        CUDA: glu_backward_cuda
        MPS: glu_backward_mps
        XPU: glu_backward_xpu
    - func: glu_backward.grad_input(Tensor grad_output, Tensor self, int dim, *, Tensor(a!) grad_input) -> Tensor(a!)
      dispatch:
        CPU: glu_backward_cpu_out
        CUDA: glu_backward_cuda_out
        MPS: glu_backward_mps_out
        XPU: glu_backward_xpu_out
    - func: glu_jvp(Tensor glu, Tensor x, Tensor dx, int dim) -> Tensor
      autogen: glu_jvp.out
      dispatch:
        CPU, CUDA, XPU: glu_jvp
    - func: grid_sampler_2d(Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners) -> Tensor
      tags: core
      autogen: grid_sampler_2d.out
      dispatch:
        CPU, QuantizedCPU: grid_sampler_2d_cpu
        CUDA: grid_sampler_2d_cuda
        MPS: grid_sampler_2d_mps
        XPU: grid_sampler_2d_xpu
    - func: grid_sampler_2d_backward(Tensor grad_output, Tensor input, Tensor grid, int interpolation_mode, int padding_mode, bool align_corners, bool[2] output_mask) -> (Tensor, Tensor)
      autogen: grid_sampler_2d_backward.out
      dispatch:
        CPU: grid_sampler_2d_backward_cpu
        CUDA: grid_sampler_2d_backward_cuda
        MPS: grid_sampler_2d_backward_mps
        XPU: grid_sampler_2d_backward_xpu
    - func: gt.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: gt.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: gt_scalar_nested
        QuantizedCPU: gt_quantized_cpu
    - func: gt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: gt_Scalar_out
        QuantizedCPU: gt_out_quantized_cpu
    - func: gt.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: gt.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: gt_quantized_cpu
    - func: gt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: gt_Tensor_out
        QuantizedCPU: gt_out_quantized_cpu
    - func: gt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: gt.Scalar_out
      device_check: NoCheck
    - func: gt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: gt.Tensor_out
      device_check: NoCheck
    - func: hardsigmoid(Tensor self) -> Tensor
      structured_delegate: hardsigmoid.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        QuantizedCPU: hardsigmoid_quantized_cpu
    - func: hardsigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, MPS, XPU: hardsigmoid_out
        QuantizedCPU: hardsigmoid_out_quantized_cpu
    - func: hardsigmoid_(Tensor(a!) self) -> Tensor(a!)
      structured_delegate: hardsigmoid.out
      device_check: NoCheck
      tags: pointwise
    - func: index_select(Tensor self, int dim, Tensor index) -> Tensor
      variants: method, function
      tags: core
      dispatch:
        CPU: index_select_cpu_
        CUDA: index_select_cuda
        MPS: index_select_mps
        QuantizedCPU: index_select_quantized_cpu_
        QuantizedCUDA: index_select_quantized_cuda
        SparseCPU: index_select_sparse_cpu
        SparseCUDA: index_select_sparse_cuda
        SparseMPS: index_select_sparse_mps
        SparseXPU: index_select_sparse_xpu
        XPU: index_select_xpu_
    - func: index_select.out(Tensor self, int dim, Tensor index, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CPU, QuantizedCPU: index_select_out_cpu_
        CUDA, QuantizedCUDA: index_select_out_cuda
        MPS: index_select_out_mps
        XPU: index_select_out_xpu
    - func: le.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: le.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: le_quantized_cpu
    - func: le.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: le_Scalar_out
        QuantizedCPU: le_out_quantized_cpu
    - func: le.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: le.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: le_quantized_cpu
    - func: le.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: le_Tensor_out
        QuantizedCPU: le_out_quantized_cpu
    - func: le_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: le.Scalar_out
      device_check: NoCheck
    - func: le_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: le.Tensor_out
      device_check: NoCheck
    - func: leaky_relu(Tensor self, Scalar negative_slope=0.01) -> Tensor
      structured_delegate: leaky_relu.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: leaky_relu_quantized_cpu
    - func: leaky_relu.out(Tensor self, Scalar negative_slope=0.01, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, MPS, XPU: leaky_relu_out
        QuantizedCPU: leaky_relu_out_quantized_cpu
    - func: leaky_relu_(Tensor(a!) self, Scalar negative_slope=0.01) -> Tensor(a!)
      structured_delegate: leaky_relu.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        QuantizedCPU: leaky_relu_quantized_cpu_
    - func: leaky_relu_backward(Tensor grad_output, Tensor self, Scalar negative_slope, bool self_is_result) -> Tensor
      structured_delegate: leaky_relu_backward.grad_input
    - func: leaky_relu_backward.grad_input(Tensor grad_output, Tensor self, Scalar negative_slope, bool self_is_result, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, MPS, XPU: leaky_relu_backward_out
    - func: lift(Tensor self) -> Tensor
      autogen: lift.out
      dispatch:
        CompositeExplicitAutograd: lift
    - func: lift_fresh(Tensor(a) self) -> Tensor(a)
      dispatch:
        CompositeExplicitAutograd: lift_fresh
    - func: linalg_pinv.atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor
      variants: function
      dispatch:
        CompositeExplicitAutogradNonFunctional: linalg_pinv
    - func: linalg_pinv.atol_rtol_tensor_out(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor(a!) out) -> Tensor(a!)
      variants: function
      dispatch:
        CompositeExplicitAutograd: linalg_pinv_out
    - func: log(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: log.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: log.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: log_out
    - func: log2(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: log2.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: log2.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: log2_out
    - func: log2_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: log2.out
      device_check: NoCheck
      tags: pointwise
    - func: log_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: log.out
      device_check: NoCheck
      tags: pointwise
    - func: log_sigmoid_backward(Tensor grad_output, Tensor self, Tensor buffer) -> Tensor
      dispatch:
        CPU: log_sigmoid_backward_cpu
        CUDA: log_sigmoid_backward_cuda
        MPS: log_sigmoid_backward_mps
        XPU: log_sigmoid_backward_xpu
    - func: log_sigmoid_backward.grad_input(Tensor grad_output, Tensor self, Tensor buffer, *, Tensor(a!) grad_input) -> Tensor(a!)
      dispatch:
        CPU: log_sigmoid_backward_cpu_out
        CUDA: log_sigmoid_backward_cuda_out
        MPS: log_sigmoid_backward_mps_out
        XPU: log_sigmoid_backward_xpu_out
    - func: log_sigmoid_forward(Tensor self) -> (Tensor output, Tensor buffer)
      device_check: NoCheck
      dispatch:
        CPU: log_sigmoid_forward_cpu
        CUDA: log_sigmoid_forward_cuda
        MPS: log_sigmoid_forward_mps
        XPU: log_sigmoid_forward_xpu
    - func: log_sigmoid_forward.output(Tensor self, *, Tensor(a!) output, Tensor(b!) buffer) -> (Tensor(a!), Tensor(b!))
      device_check: NoCheck
      dispatch:
        CPU: log_sigmoid_forward_out_cpu
        CUDA: log_sigmoid_forward_out_cuda
        MPS: log_sigmoid_forward_out_mps
        XPU: log_sigmoid_forward_out_xpu
    - func: logdet(Tensor self) -> Tensor
      variants: function, method
    - func: logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: reduction
      dispatch:
        CompositeExplicitAutograd: logsumexp
    - func: logsumexp.out(Tensor self, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: reduction
      dispatch:
        CompositeExplicitAutogradNonFunctional: logsumexp_out
    - func: lt.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: lt.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: lt_quantized_cpu
    - func: lt.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: lt_Scalar_out
        QuantizedCPU: lt_out_quantized_cpu
    - func: lt.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: lt.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: lt_quantized_cpu
    - func: lt.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: lt_Tensor_out
        QuantizedCPU: lt_out_quantized_cpu
    - func: lt_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: lt.Scalar_out
      device_check: NoCheck
    - func: lt_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: lt.Tensor_out
      device_check: NoCheck
    - func: masked_fill.Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CompositeExplicitAutograd: masked_fill
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_masked_fill
    - func: masked_fill.Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor
      variants: function, method
      device_check: NoCheck
      dispatch:
        CompositeExplicitAutograd: masked_fill
    - func: masked_fill_.Scalar(Tensor(a!) self, Tensor mask, Scalar value) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      autogen: masked_fill.Scalar_out
      dispatch:
        CPU: masked_fill__cpu
        CUDA: masked_fill__cuda
        MPS: masked_fill__mps
        QuantizedCPU: masked_fill__quantized_cpu
        QuantizedCUDA: masked_fill__quantized_cuda
        XPU: masked_fill__xpu
    - func: masked_fill_.Tensor(Tensor(a!) self, Tensor mask, Tensor value) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      autogen: masked_fill.Tensor_out
      dispatch:
        CPU: masked_fill__cpu
        CUDA: masked_fill__cuda
        MPS: masked_fill__mps
        QuantizedCPU: masked_fill__quantized_cpu
        QuantizedCUDA: masked_fill__quantized_cuda
        XPU: masked_fill__xpu
    - func: max(Tensor self) -> Tensor
      variants: method, function
      device_check: NoCheck
      tags: [reduction]
      dispatch:
        CPU, CUDA, XPU: max
        MPS: max_mps
        QuantizedCPU: max_quantized_cpu
    - func: max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)
      variants: function, method
      structured_delegate: max.dim_max
      device_check: NoCheck
      tags: [core, reduction]
      dispatch:
        QuantizedCPU, QuantizedCUDA: qmax
    - func: max.dim_max(Tensor self, int dim, bool keepdim=False, *, Tensor(a!) max, Tensor(b!) max_values) -> (Tensor(a!) values, Tensor(b!) indices)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MTIA, XPU: max_out
        MPS: max_out_mps
    - func: max.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: [reduction]
      dispatch:
        CPU, CUDA, XPU: max_unary_out
        QuantizedCPU: max_quantized_unary_out
    - func: max_pool2d_with_indices(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)
      structured_delegate: max_pool2d_with_indices.out
      tags: core
    - func: max_pool2d_with_indices.out(Tensor self, int[2] kernel_size, int[2] stride=[], int[2] padding=0, int[2] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))
      structured: True
      dispatch:
        CPU: max_pool2d_with_indices_out_cpu
        CUDA: max_pool2d_with_indices_out_cuda
        MPS: max_pool2d_with_indices_out_mps
        XPU: max_pool2d_with_indices_out_xpu
    - func: max_pool2d_with_indices_backward(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, int[2] dilation, bool ceil_mode, Tensor indices) -> Tensor
      structured_delegate: max_pool2d_with_indices_backward.grad_input
      tags: core
    - func: max_pool2d_with_indices_backward.grad_input(Tensor grad_output, Tensor self, int[2] kernel_size, int[2] stride, int[2] padding, int[2] dilation, bool ceil_mode, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: max_pool2d_with_indices_backward_out_cpu
        CUDA: max_pool2d_with_indices_backward_out_cuda
        MPS: max_pool2d_with_indices_backward_out_mps
        XPU: max_pool2d_with_indices_backward_out_xpu
    - func: max_pool3d(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> Tensor
    - func: max_pool3d_with_indices(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False) -> (Tensor, Tensor)
      tags: core
      dispatch:
        CPU: max_pool3d_with_indices_cpu
        CUDA: max_pool3d_with_indices_cuda
        MPS: max_pool3d_with_indices_mps
        XPU: max_pool3d_with_indices_xpu
    - func: max_pool3d_with_indices.out(Tensor self, int[3] kernel_size, int[3] stride=[], int[3] padding=0, int[3] dilation=1, bool ceil_mode=False, *, Tensor(a!) out, Tensor(b!) indices) -> (Tensor(a!), Tensor(b!))
      dispatch:
        CPU: max_pool3d_with_indices_out_cpu
        CUDA: max_pool3d_with_indices_out_cuda
        MPS: max_pool3d_with_indices_out_mps
        XPU: max_pool3d_with_indices_out_xpu
    - func: max_pool3d_with_indices_backward(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, int[3] dilation, bool ceil_mode, Tensor indices) -> Tensor
      dispatch:
        CPU: max_pool3d_with_indices_backward_cpu
        CUDA: max_pool3d_with_indices_backward_cuda
        MPS: max_pool3d_with_indices_backward_mps
        XPU: max_pool3d_with_indices_backward_xpu
    - func: max_pool3d_with_indices_backward.grad_input(Tensor grad_output, Tensor self, int[3] kernel_size, int[3] stride, int[3] padding, int[3] dilation, bool ceil_mode, Tensor indices, *, Tensor(a!) grad_input) -> Tensor(a!)
      dispatch:
        CPU: max_pool3d_with_indices_backward_out_cpu
        CUDA: max_pool3d_with_indices_backward_out_cuda
        MPS: max_pool3d_with_indices_backward_out_mps
        XPU: max_pool3d_with_indices_backward_out_xpu
    - func: maximum(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: maximum.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: maximum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MTIA, MPS, XPU: maximum_out
    - func: mean(Tensor self, *, ScalarType? dtype=None) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: [core, reduction]
      dispatch:
        CompositeExplicitAutograd: mean
    - func: mean.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
      variants: function, method
      structured_delegate: mean.out
      device_check: NoCheck
      tags: [core, reduction]
      dispatch:
        QuantizedCPU: mean_quantized_cpu
    - func: mean.dtype_out(Tensor self, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: reduction
      dispatch:
        CompositeExplicitAutograd: mean_dtype_out
    - func: mean.out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MPS, XPU: mean_out
        QuantizedCPU: mean_out_quantized_cpu
    - func: min(Tensor self) -> Tensor
      variants: method, function
      device_check: NoCheck
      tags: [reduction]
      dispatch:
        CPU, CUDA, XPU: min
        MPS: min_mps
        QuantizedCPU: min_quantized_cpu
    - func: min.unary_out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: [reduction]
      dispatch:
        CPU, CUDA, XPU: min_unary_out
        QuantizedCPU: min_quantized_unary_out
    - func: minimum(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: minimum.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: minimum.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MTIA, MPS, XPU: minimum_out
    - func: mm(Tensor self, Tensor mat2) -> Tensor
      variants: function, method
      structured_delegate: mm.out
      tags: core
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: _sparse_mm
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: _sparse_csr_mm
    - func: mm.out(Tensor self, Tensor mat2, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: mm_out_cpu
        CUDA: mm_out_cuda
        MPS: mm_out_mps
        MTIA: mm_out_mtia
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: _sparse_mm_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: _sparse_csr_mm_out
        XPU: mm_out_xpu
    - func: mul.Tensor(Tensor self, Tensor other) -> Tensor
      variants: function, method
      structured_delegate: mul.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        MkldnnCPU: mkldnn_mul
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_mul_Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: mul_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: mul_sparse_csr
        ZeroTensor: mul_zerotensor
    - func: mul.out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: mul_out
        MkldnnCPU: mkldnn_mul_out
        SparseCPU: mul_out_sparse_cpu
        SparseCUDA: mul_out_sparse_cuda
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: mul_out_sparse_csr
        SparseMPS: mul_out_sparse_mps
        SparseXPU: mul_out_sparse_xpu
    - func: mul_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: mul.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_mul_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_mul__Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: mul_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: mul_sparse_csr_
    - func: mv(Tensor self, Tensor vec) -> Tensor
      variants: function, method
      dispatch:
        CompositeExplicitAutograd: mv
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: mv_sparse
    - func: mv.out(Tensor self, Tensor vec, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CompositeExplicitAutograd: mv_out
    - func: narrow(Tensor(a) self, int dim, SymInt start, SymInt length) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CompositeImplicitAutograd: narrow_symint
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: narrow_nested_symint
    - func: narrow_copy(Tensor self, int dim, SymInt start, SymInt length) -> Tensor
      variants: function, method
      tags: view_copy
      dispatch:
        CPU: narrow_copy_dense_cpu
        CompositeExplicitAutogradNonFunctional: narrow_copy_dense_symint
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: narrow_copy_sparse
    - func: narrow_copy.out(Tensor self, int dim, SymInt start, SymInt length, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CPU: narrow_copy_dense_cpu_out
    - func: native_batch_norm(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps) -> (Tensor, Tensor, Tensor)
      dispatch:
        CPU: batch_norm_cpu
        CUDA: batch_norm_cuda
        MPS: batch_norm_mps
        MkldnnCPU: mkldnn_batch_norm
        XPU: batch_norm_xpu
    - func: native_batch_norm.out(Tensor input, Tensor? weight, Tensor? bias, Tensor? running_mean, Tensor? running_var, bool training, float momentum, float eps, *, Tensor(a!) out, Tensor(b!) save_mean, Tensor(c!) save_invstd) -> (Tensor(a!), Tensor(b!), Tensor(c!))
      dispatch:
        CPU: batch_norm_cpu_out
        CUDA: batch_norm_cuda_out
        MPS: batch_norm_mps_out
        XPU: batch_norm_xpu_out
    - func: native_batch_norm_backward(Tensor grad_out, Tensor input, Tensor? weight, Tensor? running_mean, Tensor? running_var, Tensor? save_mean, Tensor? save_invstd, bool train, float eps, bool[3] output_mask) -> (Tensor, Tensor, Tensor)
      autogen: native_batch_norm_backward.out
      dispatch:
        CPU: batch_norm_backward_cpu
        CUDA: batch_norm_backward_cuda
        MPS: batch_norm_backward_mps
        MkldnnCPU: mkldnn_batch_norm_backward
        XPU: batch_norm_backward_xpu
    - func: native_dropout(Tensor input, float p, bool? train) -> (Tensor, Tensor)
      variants: function
      tags: [core, nondeterministic_seeded]
      autogen: native_dropout.out
      dispatch:
        CPU: native_dropout_cpu
        CUDA: native_dropout_cuda
        MPS: native_dropout_mps
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: native_dropout_nested
        XPU: native_dropout_xpu
    - func: native_dropout_backward(Tensor grad_output, Tensor mask, float scale) -> Tensor
      tags: pointwise
      autogen: native_dropout_backward.out
      dispatch:
        CPU, NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: native_dropout_backward
        CUDA: native_dropout_backward_cuda
        MPS: native_dropout_backward_mps
        XPU: native_dropout_backward_xpu
    - func: native_group_norm(Tensor input, Tensor? weight, Tensor? bias, SymInt N, SymInt C, SymInt HxW, int group, float eps) -> (Tensor, Tensor, Tensor)
      tags: core
      autogen: native_group_norm.out
      dispatch:
        CPU, CUDA, MPS, XPU: native_group_norm
        CompositeExplicitAutograd: math_group_norm
    - func: native_group_norm_backward(Tensor grad_out, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, SymInt N, SymInt C, SymInt HxW, int group, bool[3] output_mask) -> (Tensor, Tensor, Tensor)
      tags: core
      autogen: native_group_norm_backward.out
      dispatch:
        CPU, CUDA, MPS, XPU: native_group_norm_backward
    - func: native_layer_norm(Tensor input, SymInt[] normalized_shape, Tensor? weight, Tensor? bias, float eps) -> (Tensor, Tensor, Tensor)
      tags: core
      autogen: native_layer_norm.out
      dispatch:
        CPU: layer_norm_cpu
        CUDA: layer_norm_cuda
        CompositeExplicitAutograd: math_native_layer_norm
        MPS: layer_norm_mps
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: nested_layer_norm
        XPU: layer_norm_xpu
    - func: native_layer_norm_backward(Tensor grad_out, Tensor input, SymInt[] normalized_shape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[3] output_mask) -> (Tensor, Tensor, Tensor)
      tags: core
      autogen: native_layer_norm_backward.out
      dispatch:
        CPU: layer_norm_backward_cpu
        CUDA: layer_norm_backward_cuda
        MPS: layer_norm_backward_mps
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: layer_norm_backward_nested
        XPU: layer_norm_backward_xpu
    - func: ne.Scalar(Tensor self, Scalar other) -> Tensor
      variants: method, function
      structured_delegate: ne.Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: ne_quantized_cpu
    - func: ne.Scalar_out(Tensor self, Scalar other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: ne_Scalar_out
        QuantizedCPU: ne_out_quantized_cpu
    - func: ne.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: ne.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        QuantizedCPU: ne_quantized_cpu
    - func: ne.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: ne_Tensor_out
        QuantizedCPU: ne_out_quantized_cpu
    - func: ne_.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)
      variants: method
      structured_delegate: ne.Scalar_out
      device_check: NoCheck
    - func: ne_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: ne.Tensor_out
      device_check: NoCheck
    - func: neg(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: neg.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_neg
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: neg_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: neg_sparse_csr
    - func: neg.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: neg_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: neg_out_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: neg_sparse_csr_out
    - func: neg_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: neg.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_neg_
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: neg_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: neg_sparse_csr_
    - func: new_empty_strided(Tensor self, SymInt[] size, SymInt[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor
      variants: method
      autogen: new_empty_strided.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: new_empty_strided_symint
    - func: nll_loss2d_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor
      dispatch:
        CPU: nll_loss2d_backward_cpu
        CUDA: nll_loss2d_backward_cuda
        MPS: nll_loss2d_backward_mps
        XPU: nll_loss2d_backward_xpu
    - func: nll_loss2d_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight, *, Tensor(a!) grad_input) -> Tensor(a!)
      dispatch:
        CPU: nll_loss2d_backward_out_cpu
        CUDA: nll_loss2d_backward_out_cuda
        MPS: nll_loss2d_backward_out_mps
        XPU: nll_loss2d_backward_out_xpu
    - func: nll_loss2d_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)
      dispatch:
        CPU: nll_loss2d_forward_cpu
        CUDA: nll_loss2d_forward_cuda
        MPS: nll_loss2d_forward_mps
        XPU: nll_loss2d_forward_xpu
    - func: nll_loss2d_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!))
      dispatch:
        CPU: nll_loss2d_forward_out_cpu
        CUDA: nll_loss2d_forward_out_cuda
        MPS: nll_loss2d_forward_out_mps
        XPU: nll_loss2d_forward_out_xpu
    - func: nll_loss_backward(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight) -> Tensor
      structured_delegate: nll_loss_backward.grad_input
    - func: nll_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, Tensor total_weight, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: nll_loss_backward_out_cpu
        CUDA: nll_loss_backward_out_cuda
        MPS: nll_loss_backward_out_mps
        XPU: nll_loss_backward_out_xpu
    - func: nll_loss_forward(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index) -> (Tensor output, Tensor total_weight)
      structured_delegate: nll_loss_forward.output
    - func: nll_loss_forward.output(Tensor self, Tensor target, Tensor? weight, int reduction, SymInt ignore_index, *, Tensor(a!) output, Tensor(b!) total_weight) -> (Tensor(a!), Tensor(b!))
      structured: True
      dispatch:
        CPU: nll_loss_forward_out_cpu
        CUDA: nll_loss_forward_out_cuda
        MPS: nll_loss_forward_out_mps
        XPU: nll_loss_forward_out_xpu
    - func: nonzero(Tensor self) -> Tensor
      variants: method, function
      tags: [core, dynamic_output_shape]
      dispatch:
        CPU: nonzero_cpu
        CUDA: nonzero_cuda
        MPS: nonzero_mps
        XPU: nonzero_xpu
    - func: nonzero.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      tags: dynamic_output_shape
      dispatch:
        CPU: nonzero_out_cpu
        CUDA: nonzero_out_cuda
        MPS: nonzero_out_mps
        XPU: nonzero_out_xpu
    - func: norm.ScalarOpt_dim(Tensor self, Scalar? p, int[1] dim, bool keepdim=False) -> Tensor
      variants: function, method
      structured_delegate: norm.out
      device_check: NoCheck
      tags: reduction
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sparse_norm
    - func: norm.out(Tensor self, Scalar? p, int[1] dim, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MPS, XPU: norm_out
    - func: normal_(Tensor(a!) self, float mean=0, float std=1, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: normal.out
      dispatch:
        CPU, CUDA, MPS, XPU: normal_
        Meta: normal_meta_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: normal_nested_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: normal_sparse_csr_
    - func: normal_functional(Tensor self, float mean=0, float std=1, *, Generator? generator=None) -> Tensor
      device_check: NoCheck
      tags: nondeterministic_seeded
      dispatch:
        CompositeExplicitAutograd: normal_functional
    - func: permute(Tensor(a) self, int[] dims) -> Tensor(a)
      variants: function, method
      tags: core
      dispatch:
        CompositeExplicitAutograd: permute
        MPS: permute_mps
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: permute_sparse_coo
    - func: permute_copy(Tensor self, int[] dims) -> Tensor
      variants: function
      tags: view_copy
      autogen: permute_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: permute_copy
    - func: pixel_shuffle(Tensor self, int upscale_factor) -> Tensor
      autogen: pixel_shuffle.out
      dispatch:
        CPU: pixel_shuffle_cpu
        CompositeExplicitAutogradNonFunctional: math_pixel_shuffle
        MPS: pixel_shuffle_mps
    - func: pixel_unshuffle(Tensor self, int downscale_factor) -> Tensor
      autogen: pixel_unshuffle.out
      dispatch:
        CPU: pixel_unshuffle_cpu
        CompositeExplicitAutogradNonFunctional: math_pixel_unshuffle
        MPS: pixel_unshuffle_mps
    - func: pow.Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor
      variants: function, method
      structured_delegate: pow.Tensor_Scalar_out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: pow_sparse_scalar
    - func: pow.Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: pow_Tensor_Scalar_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: pow_out_sparse_scalar
    - func: pow.Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor
      variants: method, function
      structured_delegate: pow.Tensor_Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: pow.Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: pow_Tensor_Tensor_out
    - func: pow_.Scalar(Tensor(a!) self, Scalar exponent) -> Tensor(a!)
      variants: method
      structured_delegate: pow.Tensor_Scalar_out
      device_check: NoCheck
      tags: pointwise
    - func: pow_.Tensor(Tensor(a!) self, Tensor exponent) -> Tensor(a!)
      variants: method
      structured_delegate: pow.Tensor_Tensor_out
      device_check: NoCheck
      tags: pointwise
    - func: random_(Tensor(a!) self, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: random, random.out
      dispatch:
        CPU, CUDA, MPS, XPU: random_
        Meta: random_meta_
    - func: random_.from(Tensor(a!) self, int from, int? to, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: random.from, random.from_out
      dispatch:
        CPU, CUDA, MPS, XPU: random_
        Meta: random_meta_
    - func: random_.to(Tensor(a!) self, int to, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: random.to, random.to_out
      dispatch:
        CPU, CUDA, MPS, XPU: random_
        Meta: random_meta_
    - func: reciprocal(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: reciprocal.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: reciprocal.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: reciprocal_out
    - func: reciprocal_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: reciprocal.out
      device_check: NoCheck
      tags: pointwise
    - func: relu(Tensor self) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        CPU, CUDA, MPS, XPU: relu
        MTIA: relu_mtia
        MkldnnCPU: mkldnn_relu
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_relu
        QuantizedCPU: relu_quantized_cpu
        QuantizedCUDA: relu_quantized_cuda
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: relu_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: relu_sparse_csr
    - func: relu_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      device_check: NoCheck
      tags: pointwise
      autogen: relu.out
      dispatch:
        CPU, CUDA, MPS, XPU: relu_
        MTIA: relu_mtia_
        MkldnnCPU: mkldnn_relu_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_relu_
        QuantizedCPU: relu_quantized_cpu_
        QuantizedCUDA: relu_quantized_cuda_
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: relu_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: relu_sparse_csr_
    - func: remainder.Tensor(Tensor self, Tensor other) -> Tensor
      variants: method, function
      structured_delegate: remainder.Tensor_out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: remainder.Tensor_out(Tensor self, Tensor other, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: remainder_out
    - func: remainder_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)
      variants: method
      structured_delegate: remainder.Tensor_out
      device_check: NoCheck
      tags: pointwise
    - func: repeat(Tensor self, SymInt[] repeats) -> Tensor
      variants: method
      tags: core
      autogen: repeat.out
      dispatch:
        CompositeExplicitAutograd: repeat
        MPS: repeat_mps
    - func: rsqrt(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: rsqrt.out
      device_check: NoCheck
      tags: [core, pointwise]
    - func: rsqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: rsqrt_out
    - func: rsqrt_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: rsqrt.out
      device_check: NoCheck
      tags: pointwise
    - func: scatter_add(Tensor self, int dim, Tensor index, Tensor src) -> Tensor
      variants: function, method
      structured_delegate: scatter_add.out
      tags: core
    - func: scatter_add.out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor(a!) out) -> Tensor(a!)
      variants: function
      structured: True
      dispatch:
        CPU, CUDA, MPS, XPU: scatter_add
    - func: scatter_add_(Tensor(a!) self, int dim, Tensor index, Tensor src) -> Tensor(a!)
      variants: method
      structured_delegate: scatter_add.out
    - func: select.int(Tensor(a) self, int dim, SymInt index) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: select_symint
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: select_nested
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: select_sparse_csr
    - func: select_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt index) -> Tensor
      variants: function
      device_check: NoCheck
      device_guard: False
      autogen: select_backward.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: select_backward_symint
    - func: select_copy.int(Tensor self, int dim, SymInt index) -> Tensor
      variants: function
      tags: view_copy
      autogen: select_copy.int_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: select_copy_symint
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: select_copy_sparse_csr
    - func: select_scatter(Tensor self, Tensor src, int dim, SymInt index) -> Tensor
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      autogen: select_scatter.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: select_scatter_symint
    - func: selu(Tensor self) -> Tensor
      device_check: NoCheck
      tags: pointwise
    - func: sgn(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: sgn.out
      tags: pointwise
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_sgn
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sgn_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sgn_sparse_csr
    - func: sgn.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      tags: pointwise
      dispatch:
        CPU, CUDA, XPU: sgn_out
        MPS: sgn_out_mps
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sgn_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sgn_sparse_csr_out
    - func: sgn_(Tensor(a!) self) -> Tensor(a!)
      variants: method
      structured_delegate: sgn.out
      tags: pointwise
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_sgn_
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sgn_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sgn_sparse_csr_
    - func: sigmoid(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: sigmoid.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        MkldnnCPU: mkldnn_sigmoid
        QuantizedCPU: sigmoid_quantized_cpu
    - func: sigmoid.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: sigmoid_out
    - func: sigmoid_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: sigmoid.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_sigmoid_
    - func: sigmoid_backward(Tensor grad_output, Tensor output) -> Tensor
      structured_delegate: sigmoid_backward.grad_input
      tags: pointwise
    - func: sigmoid_backward.grad_input(Tensor grad_output, Tensor output, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: sigmoid_backward_out
    - func: silu(Tensor self) -> Tensor
      structured_delegate: silu.out
      tags: pointwise
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_silu
    - func: silu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: silu_out
    - func: silu_(Tensor(a!) self) -> Tensor(a!)
      structured_delegate: silu.out
      tags: pointwise
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_silu_
    - func: slice.Tensor(Tensor(a) self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: slice
    - func: slice_backward(Tensor grad_output, SymInt[] input_sizes, int dim, SymInt start, SymInt end, SymInt step) -> Tensor
      variants: function
      device_check: NoCheck
      device_guard: False
      autogen: slice_backward.out
      dispatch:
        CompositeExplicitAutograd: slice_backward
    - func: slice_copy.Tensor(Tensor self, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor
      variants: function
      tags: view_copy
      autogen: slice_copy.Tensor_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: slice_copy_Tensor_symint
    - func: slice_scatter(Tensor self, Tensor src, int dim=0, SymInt? start=None, SymInt? end=None, SymInt step=1) -> Tensor
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: [core, view_copy]
      autogen: slice_scatter.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: slice_scatter
    - func: smooth_l1_loss(Tensor self, Tensor target, int reduction=Mean, float beta=1.0) -> Tensor
      structured_delegate: smooth_l1_loss.out
      device_check: NoCheck
    - func: smooth_l1_loss.out(Tensor self, Tensor target, int reduction=Mean, float beta=1.0, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, XPU: smooth_l1_loss_out
        MPS: smooth_l1_loss_out_mps
    - func: smooth_l1_loss_backward(Tensor grad_output, Tensor self, Tensor target, int reduction, float beta) -> Tensor
      dispatch:
        CompositeExplicitAutograd: smooth_l1_loss_backward
    - func: smooth_l1_loss_backward.grad_input(Tensor grad_output, Tensor self, Tensor target, int reduction, float beta, *, Tensor(a!) grad_input) -> Tensor(a!)
      dispatch:
        CPU, XPU: smooth_l1_loss_backward_out
        CUDA: smooth_l1_loss_backward_out
        MPS: smooth_l1_loss_backward_out_mps
    - func: softplus(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor
      structured_delegate: softplus.out
      device_check: NoCheck
      tags: pointwise
    - func: softplus.out(Tensor self, Scalar beta=1, Scalar threshold=20, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, MPS, XPU: softplus_out
    - func: softplus_backward(Tensor grad_output, Tensor self, Scalar beta, Scalar threshold) -> Tensor
      structured_delegate: softplus_backward.grad_input
    - func: softplus_backward.grad_input(Tensor grad_output, Tensor self, Scalar beta, Scalar threshold, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, MPS, XPU: softplus_backward_out
    - func: sort(Tensor self, int dim=-1, bool descending=False) -> (Tensor values, Tensor indices)
      variants: method, function
      device_check: NoCheck
      tags: core
      dispatch:
        CompositeExplicitAutograd: sort
    - func: sort.values(Tensor self, int dim=-1, bool descending=False, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)
      device_check: NoCheck
      dispatch:
        CompositeExplicitAutograd: sort_out
    - func: sqrt(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: sqrt.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_sqrt
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sqrt_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sqrt_sparse_csr
    - func: sqrt.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: sqrt_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sqrt_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sqrt_sparse_csr_out
    - func: sqrt_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: sqrt.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sqrt_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sqrt_sparse_csr_
    - func: squeeze(Tensor(a) self) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CompositeExplicitAutograd: squeeze
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: squeeze_nested
        QuantizedCPU, QuantizedCUDA: squeeze_quantized
    - func: squeeze.dim(Tensor(a) self, int dim) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: squeeze
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: squeeze_dim_nested
        QuantizedCPU, QuantizedCUDA: squeeze_quantized
    - func: squeeze.dims(Tensor(a) self, int[] dim) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: squeeze
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: squeeze_dim_nested
        QuantizedCPU, QuantizedCUDA: squeeze_quantized
    - func: squeeze_(Tensor(a!) self) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: squeeze_
    - func: squeeze_.dim(Tensor(a!) self, int dim) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: squeeze_
    - func: squeeze_.dims(Tensor(a!) self, int[] dim) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: squeeze_
    - func: squeeze_copy(Tensor self) -> Tensor
      variants: function
      tags: view_copy
      autogen: squeeze_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: squeeze_copy
    - func: squeeze_copy.dim(Tensor self, int dim) -> Tensor
      variants: function
      tags: view_copy
      autogen: squeeze_copy.dim_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: squeeze_copy_dim
    - func: squeeze_copy.dims(Tensor self, int[] dim) -> Tensor
      variants: function
      tags: view_copy
      autogen: squeeze_copy.dims_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: squeeze_copy_dims
    - func: stack(Tensor[] tensors, int dim=0) -> Tensor
      dispatch:
        CompositeExplicitAutograd: stack
        Meta: stack_meta
    - func: stack.out(Tensor[] tensors, int dim=0, *, Tensor(a!) out) -> Tensor(a!)
      dispatch:
        CompositeExplicitAutograd: stack_out
    - func: std(Tensor self, bool unbiased=True) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: reduction
    - func: std.correction(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, XPU: std
        MPS: std_mps
        QuantizedCPU: std_quantized_cpu
    - func: std.correction_out(Tensor self, int[1]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, XPU: std_out
        QuantizedCPU: std_out_quantized_cpu
    - func: std.dim(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: reduction
    - func: std.out(Tensor self, int[1]? dim, bool unbiased=True, bool keepdim=False, *, Tensor(a!) out) -> Tensor(a!)
      device_check: NoCheck
      tags: reduction
    - func: sub.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor
      variants: function, method
      structured_delegate: sub.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_sub_Tensor
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sub_sparse
        ZeroTensor: sub_zerotensor
    - func: sub.out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: sub_out
        MTIA: sub_out_mtia
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sub_out_sparse
    - func: sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)
      variants: method
      structured_delegate: sub.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sub_sparse_
    - func: sum(Tensor self, *, ScalarType? dtype=None) -> Tensor
      variants: function, method
      device_check: NoCheck
      tags: reduction
      autogen: sum.out
      dispatch:
        CompositeExplicitAutograd: sum
        SparseCPU, SparseCUDA, SparseMPS, SparseMeta, SparseXPU: sum_coo
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sum_csr
    - func: sum.IntList_out(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: reduction
      dispatch:
        CPU, CUDA, MPS, XPU: sum_out
    - func: sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor
      variants: function, method
      structured_delegate: sum.IntList_out
      device_check: NoCheck
      tags: [core, reduction]
      dispatch:
        NestedTensorCPU: NestedTensor_sum_dim_CPU
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: sum_sparse_coo
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: sum_sparse_compressed
    - func: svd(Tensor self, bool some=True, bool compute_uv=True) -> (Tensor U, Tensor S, Tensor V)
      variants: method, function
    - func: svd.U(Tensor self, bool some=True, bool compute_uv=True, *, Tensor(a!) U, Tensor(b!) S, Tensor(c!) V) -> (Tensor(a!) U, Tensor(b!) S, Tensor(c!) V)
    - func: t(Tensor(a) self) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CompositeExplicitAutograd: t
    - func: t_(Tensor(a!) self) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: t_
    - func: t_copy(Tensor self) -> Tensor
      variants: function
      tags: view_copy
      autogen: t_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: t_copy
    - func: tanh(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: tanh.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        MkldnnCPU: mkldnn_tanh
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_tanh
        QuantizedCPU: tanh_quantized_cpu
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: tanh_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: tanh_sparse_csr
    - func: tanh.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: tanh_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: tanh_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: tanh_sparse_csr_out
    - func: tanh_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: tanh.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_tanh_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: NestedTensor_tanh_
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: tanh_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: tanh_sparse_csr_
    - func: tanh_backward(Tensor grad_output, Tensor output) -> Tensor
      structured_delegate: tanh_backward.grad_input
      tags: pointwise
    - func: tanh_backward.grad_input(Tensor grad_output, Tensor output, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, MTIA, XPU: tanh_backward_out
    - func: threshold(Tensor self, Scalar threshold, Scalar value) -> Tensor
      variants: function
      structured_delegate: threshold.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        QuantizedCPU: threshold_quantized_cpu
    - func: threshold.out(Tensor self, Scalar threshold, Scalar value, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      dispatch:
        CPU, CUDA, XPU: threshold_out
        MPS: threshold_out_mps
    - func: threshold_(Tensor(a!) self, Scalar threshold, Scalar value) -> Tensor(a!)
      variants: function
      structured_delegate: threshold.out
      device_check: NoCheck
    - func: threshold_backward(Tensor grad_output, Tensor self, Scalar threshold) -> Tensor
      variants: function
      structured_delegate: threshold_backward.grad_input
      tags: pointwise
      dispatch:
        MkldnnCPU: mkldnn_relu_backward
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: threshold_backwards_nested
        SparseCPU, SparseCUDA, SparseXPU: threshold_backward_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: threshold_backward_sparse_compressed
    - func: threshold_backward.grad_input(Tensor grad_output, Tensor self, Scalar threshold, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU, CUDA, XPU: threshold_backward_out
        MPS: threshold_backward_out_mps
        SparseCPU, SparseCUDA, SparseXPU: threshold_backward_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: threshold_backward_sparse_compressed_out
    - func: topk(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True) -> (Tensor values, Tensor indices)
      variants: method, function
      structured_delegate: topk.values
      tags: core
      dispatch:
        QuantizedCPU: topk_quantized_cpu
    - func: topk.values(Tensor self, SymInt k, int dim=-1, bool largest=True, bool sorted=True, *, Tensor(a!) values, Tensor(b!) indices) -> (Tensor(a!) values, Tensor(b!) indices)
      structured: True
      dispatch:
        CPU: topk_out_cpu
        CUDA: topk_out_cuda
        MPS: topk_out_mps
        XPU: topk_out_xpu
    - func: trace(Tensor self) -> Tensor
      variants: method, function
      autogen: trace.out
      dispatch:
        CPU: trace_cpu
        CUDA: trace_cuda
        MPS: trace_mps
        XPU: trace_xpu
    - func: transpose.int(Tensor(a) self, int dim0, int dim1) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CompositeExplicitAutograd: transpose
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: transpose_nested
    - func: transpose_(Tensor(a!) self, int dim0, int dim1) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: transpose_
    - func: transpose_copy.int(Tensor self, int dim0, int dim1) -> Tensor
      variants: function
      tags: view_copy
      autogen: transpose_copy.int_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: transpose_copy_int
    - func: tril(Tensor self, SymInt diagonal=0) -> Tensor
      variants: method, function
      structured_delegate: tril.out
    - func: tril.out(Tensor self, SymInt diagonal=0, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: tril_cpu
        CUDA: tril_cuda
        MPS: tril_mps_out
        XPU: tril_xpu
    - func: tril_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!)
      variants: method
      structured_delegate: tril.out
    - func: triu(Tensor self, SymInt diagonal=0) -> Tensor
      variants: method, function
      structured_delegate: triu.out
    - func: triu.out(Tensor self, SymInt diagonal=0, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: triu_cpu
        CUDA: triu_cuda
        MPS: triu_mps_out
        XPU: triu_xpu
    - func: triu_(Tensor(a!) self, SymInt diagonal=0) -> Tensor(a!)
      variants: method
      structured_delegate: triu.out
    - func: trunc(Tensor self) -> Tensor
      variants: function, method
      structured_delegate: trunc.out
      device_check: NoCheck
      tags: [core, pointwise]
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: trunc_sparse
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: trunc_sparse_csr
    - func: trunc.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      device_check: NoCheck
      tags: pointwise
      dispatch:
        CPU, CUDA, MPS, XPU: trunc_out
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: trunc_sparse_out
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: trunc_sparse_csr_out
    - func: trunc_(Tensor(a!) self) -> Tensor(a!)
      variants: function, method
      structured_delegate: trunc.out
      device_check: NoCheck
      tags: pointwise
      dispatch:
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: trunc_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMPS, SparseCsrMeta, SparseCsrXPU: trunc_sparse_csr_
    - func: unfold(Tensor(a) self, int dimension, int size, int step) -> Tensor(a)
      variants: method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CPU, CUDA, Meta, MPS, MTIA, XPU: unfold
        QuantizedCPU, QuantizedCUDA: unfold
    - func: unfold_copy(Tensor self, int dimension, int size, int step) -> Tensor
      variants: function
      tags: view_copy
      autogen: unfold_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: unfold_copy
    - func: uniform_(Tensor(a!) self, float from=0, float to=1, *, Generator? generator=None) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      tags: nondeterministic_seeded
      autogen: uniform, uniform.out
      dispatch:
        CPU, CUDA, MPS, XPU: uniform_
        Meta: uniform_meta_
    - func: unsqueeze(Tensor(a) self, int dim) -> Tensor(a)
      variants: function, method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CompositeExplicitAutograd: unsqueeze
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: unsqueeze_nested
        QuantizedCPU, QuantizedCUDA: unsqueeze_quantized
        SparseCPU, SparseCUDA, SparseMPS, SparseXPU: unsqueeze_sparse
    - func: unsqueeze_(Tensor(a!) self, int dim) -> Tensor(a!)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: inplace_view
      dispatch:
        CompositeExplicitAutograd: unsqueeze_
    - func: unsqueeze_copy(Tensor self, int dim) -> Tensor
      variants: function
      tags: view_copy
      autogen: unsqueeze_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: unsqueeze_copy
    - func: upsample_bilinear2d(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
      structured_delegate: upsample_bilinear2d.out
      dispatch:
        QuantizedCPU: upsample_bilinear2d_quantized_cpu
    - func: upsample_bilinear2d.out(Tensor self, SymInt[2] output_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: upsample_bilinear2d_out_cpu
        CUDA: upsample_bilinear2d_out_cuda
        MPS: upsample_bilinear2d_out_mps
        XPU: upsample_bilinear2d_out_xpu
    - func: upsample_bilinear2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None) -> Tensor
      structured_delegate: upsample_bilinear2d_backward.grad_input
    - func: upsample_bilinear2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, bool align_corners, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: upsample_bilinear2d_backward_out_cpu
        CUDA: upsample_bilinear2d_backward_out_cuda
        MPS: upsample_bilinear2d_backward_out_mps
        XPU: upsample_bilinear2d_backward_out_xpu
    - func: upsample_nearest2d(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None) -> Tensor
      structured_delegate: upsample_nearest2d.out
      dispatch:
        QuantizedCPU: upsample_nearest2d_quantized_cpu
    - func: upsample_nearest2d.out(Tensor self, SymInt[2] output_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) out) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: upsample_nearest2d_out_cpu
        CUDA: upsample_nearest2d_out_cuda
        MPS: upsample_nearest2d_out_mps
        XPU: upsample_nearest2d_out_xpu
    - func: upsample_nearest2d_backward(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None) -> Tensor
      structured_delegate: upsample_nearest2d_backward.grad_input
    - func: upsample_nearest2d_backward.grad_input(Tensor grad_output, SymInt[2] output_size, SymInt[4] input_size, float? scales_h=None, float? scales_w=None, *, Tensor(a!) grad_input) -> Tensor(a!)
      structured: True
      dispatch:
        CPU: upsample_nearest2d_backward_out_cpu
        CUDA: upsample_nearest2d_backward_out_cuda
        MPS: upsample_nearest2d_backward_out_mps
        XPU: upsample_nearest2d_backward_out_xpu
    - func: view(Tensor(a) self, SymInt[] size) -> Tensor(a)
      variants: method
      device_check: NoCheck
      device_guard: False
      tags: core
      dispatch:
        CPU, CUDA, QuantizedCPU, QuantizedCUDA, MPS, MTIA, XPU: view
        Meta, ZeroTensor: view_symint
        MkldnnCPU: mkldnn_view
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: view_nested
    - func: view.dtype(Tensor(a) self, ScalarType dtype) -> Tensor(a)
      variants: method
      device_check: NoCheck
      device_guard: False
      dispatch:
        CompositeExplicitAutograd: view_dtype
    - func: view_copy(Tensor self, SymInt[] size) -> Tensor
      variants: function
      tags: view_copy
      autogen: view_copy.out
      dispatch:
        CompositeExplicitAutogradNonFunctional: view_copy_symint
    - func: view_copy.dtype(Tensor self, ScalarType dtype) -> Tensor
      variants: function
      tags: view_copy
      autogen: view_copy.dtype_out
      dispatch:
        CompositeExplicitAutogradNonFunctional: view_copy_dtype
    - func: zero_(Tensor(a!) self) -> Tensor(a!)
      variants: method, function
      device_check: NoCheck
      autogen: zero, zero.out
      dispatch:
        CPU, MPS, XPU: zero_
        CUDA: zero_cuda_
        Meta: zero_meta_
        MkldnnCPU: mkldnn_zero_
        NestedTensorCPU, NestedTensorHPU, NestedTensorCUDA, NestedTensorXPU: zero_nested_
        SparseCPU, SparseCUDA, SparseMPS, SparseMeta, SparseXPU: zero_sparse_
        SparseCsrCPU, SparseCsrCUDA, SparseCsrMeta, SparseCsrXPU: zero_sparse_csr_

    """#
}
