/// C++ that is the same for every backend.
enum FixedText {
  /// The functions that turn tensors into meta tensors.
  ///
  /// Mirrors `get_ltc_helper_fns` in `torchgen/gen_lazy_tensor.py`.
  static let metaHelpers: Code = """
    at::Tensor to_meta(const at::Tensor& tensor) {
      // undefined tensors can't be converted to the meta device, since they don't have sizes/strides
      if (!tensor.defined()) return tensor;
      auto out = at::native::empty_strided_meta_symint(tensor.sym_sizes(), tensor.sym_strides(), \
    /*dtype=*/tensor.scalar_type(), /*layout=*/tensor.layout(), \
    /*device=*/c10::Device(c10::kMeta), /*pin_memory=*/std::nullopt);
      // needs to handle wrapped numbers, so dtype promotion works properly.
      if (tensor.unsafeGetTensorImpl()->is_wrapped_number()) {
        out.unsafeGetTensorImpl()->set_wrapped_number(true);
      }
      return out;
    }
    std::optional<at::Tensor> to_meta(const std::optional<at::Tensor>& tensor) {
      if (tensor.has_value()) {
        return to_meta(*tensor);
      }
      return std::nullopt;
    }

    std::vector<at::Tensor> to_meta(at::ITensorListRef t_list) {
      std::vector<at::Tensor> outs;
      outs.reserve(t_list.size());
      for (const auto& tensor : t_list) {
        outs.push_back(to_meta(tensor));
      }
      return outs;
    }
    """

  /// The headers that wrappers need.
  ///
  /// Mirrors `gen_registration_headers` in `torchgen/dest/register_dispatch_key.py`.
  static func registrationHeaders(_ options: Options) -> [Piece] {
    let headers =
      options.perOperatorHeaders
      ? [
        "ATen/ops/as_strided_native.h", "ATen/ops/empty.h", "ATen/ops/empty_strided.h",
        "ATen/ops/_copy_from_and_resize.h", "ATen/ops/_copy_from.h",
      ] : ["ATen/NativeFunctions.h", "ATen/Functions.h"]
    return (headers + ["c10/macros/Macros.h"]).map { Piece("#include <\($0)>") }
  }

  /// The functions that wrappers may call.
  ///
  /// Mirrors `gen_registration_helpers` in `torchgen/dest/register_dispatch_key.py`.
  static let registrationHelpers: [Code] = [
    #"C10_DIAGNOSTIC_PUSH_AND_IGNORED_IF_DEFINED("-Wunused-function")"#,
    """

    void resize_out(const Tensor &out, IntArrayRef sizes, IntArrayRef strides, \
    const TensorOptions &options) {
      TORCH_CHECK(options.dtype() == out.dtype(),
          "Expected out tensor to have dtype ", options.dtype(), ", but got ", out.dtype(), \
    " instead");
      TORCH_CHECK(options.device() == out.device(),
          "Expected out tensor to have device ", options.device(), ", but got ", out.device(), \
    " instead");
      const bool resized = at::native::resize_output(out, sizes);
      // Only restride if a resize occurred; otherwise we ignore the (advisory)
      // strides from the meta function and directly use the output tensor's
      // preexisting strides
      if (resized) {
        if (!strides.empty()) {
          TORCH_INTERNAL_ASSERT(!options.memory_format_opt().has_value());
          // TODO: avoid the redispatch here
          out.as_strided_(sizes, strides);
        } else if (options.memory_format_opt().has_value()) {
          out.unsafeGetTensorImpl()->empty_tensor_restride(*options.memory_format_opt());
        }
      }
    }
    """,
    """

    void check_inplace(const Tensor &self, IntArrayRef sizes, const TensorOptions &options) {
      // These checks are needed on those operators that:
      //   1) don't use 'TensorIterator' (e.g. 'addmm' and 'baddbmm')
      //   2) have particular typing rules (e.g. 'cumsum' and 'cumprod')
      // For other operators (e.g. 'add'), 'TensorIterator' already checks
      // these things separately.
      TORCH_CHECK(options.dtype() == self.dtype(),
          "Bad in-place call: ",
          "input tensor dtype ", self.dtype(), " and output tensor dtype ", options.dtype(), \
    " should match");
      TORCH_CHECK(options.device() == self.device(),
          "Bad in-place call: ",
          "input tensor device ", self.device(), " and output tensor device ", options.device(), \
    " should match");
      TORCH_CHECK(sizes == self.sizes(),
          "Bad in-place call: ",
          "input tensor size ", self.sizes(), " and output tensor size ", sizes, " should match");
    }
    """,
    "C10_DIAGNOSTIC_POP()",
  ]
}
