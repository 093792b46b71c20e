import Schema

/// How a generated kernel learns the shapes of its results.
///
/// Mirrors `GenLazyNativeFuncDefinition.shape_inference` and `ComputeShapeSignature` in
/// `torchgen/dest/lazy_ir.py`.
enum ShapeInference: Equatable, Sendable {
  /// The structured meta kernel is run on meta tensors.
  case metaKernel
  /// The composite kernel of a `view_copy` operator is run on meta tensors.
  case viewCopy
  /// A function written by hand is called.
  case computeShape

  init(of function: NativeFunction) {
    if function.hasTag("view_copy") {
      self = .viewCopy
    } else {
      self = function.isPartOfStructuredGroup ? .metaKernel : .computeShape
    }
  }
}

extension ShapeInference {
  /// The line that declares the function written by hand; `nil` where none is called.
  ///
  /// Mirrors `GenLazyShapeInferenceDefinition`.
  static func declaration(for function: NativeFunction, kernel: Kernel) throws(EmitError)
    -> String?
  {
    guard ShapeInference(of: function) == .computeShape else { return nil }
    let rules = CppTypeRules(for: function, symInt: kernel.supportsSymInt)
    let parameters = try DispatcherSignature(function.schema, rules).parameterList
    return
      "TORCH_API std::vector<torch::lazy::Shape> compute_shape_\(kernel.name)(\(parameters));"
  }

  /// The statements that define `shapes`, as they stand behind twelve blanks.
  func text(for function: NativeFunction, kernel: Kernel) -> String {
    let arguments = function.schema.arguments.all
    guard self != .computeShape else {
      let names = arguments.map(\.name).joined(separator: ", ")
      return """

                    auto shapes = torch::lazy::compute_shape_\(kernel.name)(\(names));
        """
    }
    let conversions = arguments.filter(\.type.isTensorLike)
      .map { "auto \($0.name)_meta = to_meta(\($0.name));" }.joined(separator: "\n        ")
    let names = arguments.map { $0.type.isTensorLike ? "\($0.name)_meta" : $0.name }
      .joined(separator: ", ")
    let namespace = self == .viewCopy ? "compositeexplicitautogradnonfunctional" : "meta"
    // An out= operator calls the function of its functional variant, as torchgen does.
    let suffix = function.schema.hasSymInt && kernel.supportsSymInt ? "_symint" : ""
    let called = "at::\(namespace)::\(function.name.name)\(suffix)"
    return """
              \(conversions)
              auto out_meta = \(called)(\(names));
              \(Self.shapesOfMetaResult(count: function.schema.returns.count))
      """
  }

  private static func shapesOfMetaResult(count: Int) -> String {
    guard count > 1 else {
      return """

        std::vector<torch::lazy::Shape> shapes{\(shape(of: "out_meta"))};
        """
    }
    let shapes = (0..<count).map { shape(of: "std::get<\($0)>(out_meta)") }
    return "std::vector<torch::lazy::Shape> shapes{\(shapes.joined(separator: ","))};"
  }

  private static func shape(of tensor: String) -> String {
    "torch::lazy::Shape(\(tensor).scalar_type(), \(tensor).sizes().vec())"
  }
}
