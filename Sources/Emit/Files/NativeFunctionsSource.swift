import Schema

extension FileEmitter {
  /// The generated kernels.
  ///
  /// Mirrors the part of `run_gen_lazy_tensor` that writes `{Key}NativeFunctions.cpp`.
  static let nativeFunctionsSource = FileEmitter(
    name: { "\($0.fileName).cpp" }, template: "DispatchKeyNativeFunctions.cpp"
  ) { emission in
    let namespace = NamespaceLines(emission.context.backend.cppNamespace)
    let headers = headers(emission.context)
    return [
      "includes": .list(headers.map { Piece("#include <\($0)>") }),
      "helper_fns": .text(FixedText.metaHelpers),
      "native_functions_include": .text(""),
      "namespace_prologue": .text(namespace.prologue),
      "namespace_epilogue": .text(namespace.epilogue),
      "native_function_definitions": .list(emission.kernels()),
    ]
  }

  private static func headers(_ context: EmitContext) -> [String] {
    let options = context.options
    // torchgen prints Python's word for a header that is not set.
    let first = [options.tensorClassHeader, options.shapeInferenceHeader ?? "None"]
    let generated = [
      "\(options.outputDir)/\(context.backend.fileName).h", "\(options.outputDir)/LazyIr.h",
    ]
    let fallback =
      options.genForcedFallbackCode ? ["torch/csrc/lazy/ts_backend/ts_eager_fallback.h"] : []
    return first + fixedHeaders + generated + fallback
  }

  private static let fixedHeaders = [
    "ATen/Functions.h", "ATen/native/TensorConversions.h", "ATen/NativeFunctions.h",
    "ATen/CompositeExplicitAutogradNonFunctionalFunctions.h", "ATen/MetaFunctions.h",
    "ATen/Operators.h", "ATen/native/CPUFallback.h", "torch/csrc/lazy/core/ir_builder.h",
    "torch/csrc/lazy/core/lazy_graph_executor.h", "torch/csrc/lazy/core/metrics.h",
    "torch/csrc/lazy/core/shape.h",
  ]
}

extension Emission {
  /// The kernels of the operators in `full_codegen`.
  fileprivate mutating func kernels() -> [Piece] {
    let (catalog, context) = (catalog, context)
    let orders = generatedKernels(of: written)
    let outcomes = memo.kernels.outcomes(of: orders) { order throws(EmitError) in
      try LazyKernel(catalog.functions[order.function], kernel: order.key, in: context)
        .code(in: context)
    }
    return pieces(outcomes, of: orders)
  }
}
