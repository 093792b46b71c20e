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
  /// The statements that define `shapes`, as they stand behind twelve blanks.
  func code(for function: NativeFunction, kernel: Kernel) -> Code {
    let arguments = function.schema.arguments.all
    guard self != .computeShape else {
      let call: Code = "compute_shape_\(kernel.name)(\(arguments, by: ", ", \.name))"
      return """

                    auto shapes = torch::lazy::\(call);
        """
    }
    let tensors = arguments.filter(\.type.isTensorLike)
    let namespace = self == .viewCopy ? "compositeexplicitautogradnonfunctional" : "meta"
    // An out= operator calls the function of its functional variant, as torchgen has it.
    let suffix = function.schema.hasSymInt && kernel.supportsSymInt ? "_symint" : ""
    let called = function.name.name.description + suffix
    let shapes = Self.shapesOfMetaResult(count: function.schema.returns.count)
    return """
              \(tensors, by: "\n        ", \.metaConversion)
              auto out_meta = at::\(namespace)::\(called)(\(arguments, by: ", ", \.metaName));
              \(shapes)
      """
  }

  private static func shapesOfMetaResult(count: Int) -> Code {
    guard count > 1 else {
      return """

        std::vector<torch::lazy::Shape> shapes{\(shape(of: "out_meta"))};
        """
    }
    let results = (0..<count).map { "std::get<\($0)>(out_meta)" }
    return "std::vector<torch::lazy::Shape> shapes{\(results, by: ",", shape)};"
  }

  private static func shape(of tensor: String) -> Code {
    "torch::lazy::Shape(\(tensor).scalar_type(), \(tensor).sizes().vec())"
  }
}

extension Argument {
  fileprivate var metaName: String { type.isTensorLike ? "\(name)_meta" : name }
  fileprivate var metaConversion: Code { "auto \(metaName) = to_meta(\(name));" }
}
