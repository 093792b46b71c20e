import Schema

/// The function, written by hand, that makes the shapes of an operator's results.
///
/// Mirrors `ComputeShapeSignature` and `GenLazyShapeInferenceDefinition` in
/// `torchgen/dest/lazy_ir.py`.
struct ShapeFunction: Equatable, Sendable {
  private let schema: FunctionSchema
  private let rules: CppTypeRules
  let kernelName: String

  /// The function of an operator with a kernel; `nil` where none is needed.
  init?(of function: NativeFunction, kernelName: String, symInt: Bool) {
    guard ShapeInference(of: function) == .computeShape else { return nil }
    schema = function.schema
    rules = CppTypeRules(for: function, symInt: symInt)
    self.kernelName = kernelName
  }

  /// The line that declares it.
  func declaration() throws(EmitError) -> Code {
    let signature = try DispatcherSignature(schema, rules)
    return """
      TORCH_API std::vector<torch::lazy::Shape> compute_shape_\(kernelName)(\
      \(signature.parameters, by: ", "));
      """
  }
}
