import Schema

/// A shape function that asks PyTorch itself: it runs the operator on meta tensors.
///
/// It takes the place of one that is still to be written by hand, as long as PyTorch has a meta
/// kernel, or a composite one, for the operator; where it has none, calling the stub fails.
public struct ShapeStub: Equatable, Sendable {
  /// The name of the kernel that calls it.
  public let kernelName: String
  /// The line that torchgen wants in the shape header.
  public let declaration: String
  /// The function, in the namespace `torch::lazy`; it needs `helpers` before it.
  public let definition: String

  /// The stub of an operator; `nil` where its shapes come from no such function.
  ///
  /// - Parameters:
  ///   - function: The operator.
  ///   - symInt: Whether the kernel takes symbolic sizes.
  /// - Throws: The reason for which torchgen cannot declare the function.
  public init?(of function: NativeFunction, symInt: Bool) throws(EmitError) {
    let name = function.schema.kernelName + (symInt ? "_symint" : "")
    guard let shapes = ShapeFunction(of: function, kernelName: name, symInt: symInt) else {
      return nil
    }
    kernelName = name
    declaration = try shapes.declaration().text
    let own = try DispatcherSignature(function.schema, CppTypeRules(for: function, symInt: symInt))
    let called = try DispatcherSignature(
      function.schema, CppTypeRules(for: function, symInt: true))
    let arguments = try Translation(available: own.parameters).arguments(for: called.parameters)
    let passed = zip(function.schema.arguments.all, arguments).map { $0.onMeta($1) }
    let code: Code = """
      std::vector<torch::lazy::Shape> compute_shape_\(name)(\(own.parameters, by: ", ")) {
        return lazyops::shapes_of(at::_ops::\(function.name.unambiguousName)::call(
            \(passed, by: ", ")));
      }

      """
    definition = code.text
  }
}

extension Argument {
  /// What the stub passes for the argument: tensors without values, on the meta device.
  fileprivate func onMeta(_ expression: String) -> String {
    if type.isTensorLike { return "lazyops::meta(\(expression))" }
    switch type {
    case .base(.device), .optional(.base(.device)): return "c10::Device(c10::kMeta)"
    default: return expression
    }
  }
}

extension OperatorName {
  /// The name of the operator's structure in `at::_ops`.
  ///
  /// Mirrors `OperatorName.unambiguous_name` in `torchgen/model.py`.
  fileprivate var unambiguousName: String {
    overloadName.isEmpty ? name.description : "\(name)_\(overloadName)"
  }
}

extension ShapeStub {
  /// What all stubs call.
  public static let helpers = """
    #include <ATen/Functions.h>
    #include <ATen/Operators.h>
    #include <torch/csrc/lazy/core/shape.h>

    namespace lazyops {
    // The same tensor without values; a number that became a tensor stays one, for type promotion.
    inline at::Tensor meta(const at::Tensor& tensor) {
      if (!tensor.defined()) return tensor;
      auto options = tensor.options().device(c10::Device(c10::kMeta));
      auto result = at::empty_strided_symint(tensor.sym_sizes(), tensor.sym_strides(), options);
      auto is_number = tensor.unsafeGetTensorImpl()->is_wrapped_number();
      if (is_number) result.unsafeGetTensorImpl()->set_wrapped_number(true);
      return result;
    }

    inline std::optional<at::Tensor> meta(const std::optional<at::Tensor>& tensor) {
      return tensor ? std::make_optional(meta(*tensor)) : std::nullopt;
    }

    inline std::vector<at::Tensor> meta(at::ITensorListRef tensors) {
      std::vector<at::Tensor> result;
      for (const auto& tensor : tensors) result.push_back(meta(tensor));
      return result;
    }

    inline c10::List<std::optional<at::Tensor>> meta(
        const c10::List<std::optional<at::Tensor>>& tensors) {
      c10::List<std::optional<at::Tensor>> result;
      for (size_t i = 0; i < tensors.size(); ++i) result.push_back(meta(tensors.get(i)));
      return result;
    }

    inline std::vector<torch::lazy::Shape> shapes_of(const at::Tensor& tensor) {
      return {torch::lazy::Shape(tensor.scalar_type(), tensor.sizes().vec())};
    }

    inline std::vector<torch::lazy::Shape> shapes_of(at::TensorList tensors) {
      std::vector<torch::lazy::Shape> result;
      for (const auto& tensor : tensors) result.push_back(shapes_of(tensor)[0]);
      return result;
    }

    template <typename... T>
    std::vector<torch::lazy::Shape> shapes_of(const std::tuple<T...>& results) {
      return std::apply(
          [](const auto&... each) { return std::vector{shapes_of(each)[0]...}; }, results);
    }
    }  // namespace lazyops

    """
}

extension Catalog {
  /// The name of the IR class of an operator, which operators with similar names can share.
  public func nodeName(of function: Int) -> String { functions[function].name.nodeName }
}
