/// C++ that a file of registrations begins with; it depends on nothing but the dispatch key.
struct RegistrationText {
  let key: String
  let perOperatorHeaders: Bool

  /// The headers that wrappers need.
  ///
  /// Mirrors `gen_registration_headers` in `torchgen/dest/register_dispatch_key.py`.
  var headers: [Piece] {
    let own = [perOperatorHeaders ? "ATen/ops/as_strided_native.h" : "ATen/NativeFunctions.h"]
    let all =
      own + (Self.emptyTensorHeaders[key].map { [$0] } ?? functions) + ["c10/macros/Macros.h"]
    return all.map { Piece("#include <\($0)>") }
  }

  /// What PyTorch's own backends make empty tensors with.
  private static let emptyTensorHeaders = [
    "CPU": "ATen/EmptyTensor.h", "Meta": "ATen/EmptyTensor.h", "CUDA": "ATen/cuda/EmptyTensor.h",
    "MPS": "ATen/mps/EmptyTensor.h", "XPU": "ATen/xpu/EmptyTensor.h",
    "MTIA": "ATen/native/mtia/EmptyTensor.h",
  ]

  /// What all the others do it with.
  private var functions: [String] {
    guard perOperatorHeaders else { return ["ATen/Functions.h"] }
    return ["empty", "empty_strided", "_copy_from_and_resize", "_copy_from"].map {
      "ATen/ops/\($0).h"
    }
  }

  /// The functions that wrappers may call.
  ///
  /// Mirrors `gen_registration_helpers` in `torchgen/dest/register_dispatch_key.py`.
  var helpers: [Piece] {
    var functions: [Code] = [Self.checkInplace]
    // The key without out= kernels resizes nothing.
    if key != Self.nonFunctional { functions.insert(Self.resizeOut, at: 0) }
    if let empty = emptyFunctions {
      functions.insert(Self.createOut(empty, onMeta: key == "Meta"), at: 0)
      functions.append(Self.createProxy(empty))
    }
    return (Self.quiet + functions + ["C10_DIAGNOSTIC_POP()"]).map { Piece($0) }
  }

  private static let quiet: [Code] = [
    #"C10_DIAGNOSTIC_PUSH_AND_IGNORED_IF_DEFINED("-Wunused-function")"#
  ]
  private static let nonFunctional = "CompositeExplicitAutogradNonFunctional"

  /// Two functions that make empty tensors: without strides, and with them.
  private typealias EmptyFunctions = (plain: String, strided: String)

  /// Mirrors `gen_empty_impl_names`.
  private var emptyFunctions: EmptyFunctions? {
    if Self.emptyTensorHeaders[key] != nil {
      let name = key.lowercased()
      return ("at::detail::empty_\(name)", "at::detail::empty_strided_\(name)")
    }
    return [Self.nonFunctional, "QuantizedCPU", "QuantizedCUDA"].contains(key)
      ? ("at::empty", "at::empty_strided") : nil
  }

  private static func createOut(_ empty: EmptyFunctions, onMeta: Bool) -> Code {
    let options = onMeta ? "options.device(at::kMeta)" : "options"
    return """

      Tensor create_out(IntArrayRef sizes, IntArrayRef strides, const TensorOptions &options) {
        if (strides.empty()) {
            return \(empty.plain)(sizes, \(options));
        } else {
            return \(empty.strided)(sizes, strides, \(options));
        }
      }
      """
  }

  private static func createProxy(_ empty: EmptyFunctions) -> Code {
    """

    std::optional<Tensor> maybe_create_proxy(const Tensor &out, IntArrayRef sizes, \
    IntArrayRef strides, const TensorOptions &options) {
      if (out.strides() != strides) {
        return \(empty.strided)(sizes, strides, options);
      }
      return std::nullopt;
    }
    """
  }

  private static let resizeOut: Code = """

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
    """

  private static let checkInplace: Code = """

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
    """
}
