import Schema

extension LazyKernel {
  /// The definition of the kernel.
  func text(in context: EmitContext) -> String {
    let options = context.options
    let declaration = signature.declaration(of: "\(context.backend.className)::\(kernel.name)")
    let fallback = options.genForcedFallbackCode ? fallback : ""
    let devices = deviceArguments.joined(separator: ", ")
    let handles = schema.arguments.compactMap { $0.handle(in: context) }
      .joined(separator: "\n        ")
    let nodeName = schema.nodeName
    let inputs = schema.arguments.map { $0.nodeInput(context.valueClass) }.joined(separator: ", ")
    let shapes = ShapeInference(of: function).text(for: function, kernel: kernel)
    let names = schema.arguments.map(\.name).joined(separator: ", ")
    let schemaText = function.schema.description
    let result = result(in: context)
    return """
          \(declaration) {
              \(fallback)
              \(options.metricsCounter);
              auto common_device = \(options.getDeviceFunction)(\(devices));
              TORCH_INTERNAL_ASSERT(common_device);

              \(handles)
              torch::lazy::NodePtr node = torch::lazy::ReuseNode<\(nodeName)>(\(inputs));
              if (!node) {
                  \(shapes)
                  TORCH_INTERNAL_ASSERT(shapes.size() == \(schema.returnCount));
                  if(torch::lazy::symbolicShapeEnabled()){
                      std::vector<torch::jit::IValue> inputs = { \(names) };
                      const char* schema_str = "aten::\(schemaText)";
                      applySymbolicShapesOnLT(schema_str, inputs, shapes);
                  }

                  node = torch::lazy::MakeNode<\(nodeName)>(\(inputs), std::move(shapes));
                  CacheNode(node);
              }

              \(result)
              return result;
          }



      """
  }

  /// The test for a forced fallback to eager mode.
  private var fallback: String {
    let overload = schema.name.overloadName
    let op =
      overload.isEmpty
      ? "ATEN_OP(\(schema.atenName))" : "ATEN_OP2(\(schema.atenName), \(overload))"
    let arguments = fallbackArguments.joined(separator: ",\n                ")
    return """

              if (force_eager_fallback(\(schema.symbol))) {
                  return at::native::call_fallback_fn_symint<&ltc_eager_fallback, \(op)>::call(
                      \(arguments)
                  );
              }

      """
  }

  /// The statements that define `result`.
  private func result(in context: EmitContext) -> String {
    let options = context.options
    let firstTensor = firstTensor ?? "None"
    if writesToArgument {
      return """
        lazy_\(firstTensor)->SetInPlaceIrValue(node);
                auto& result = \(firstTensor);
        """
    }
    let maker = options.createFromFirstTensor ? "\(firstTensor)." : "\(options.backendNamespace)::"
    let create = maker + options.createTensor
    guard schema.returnCount > 1 else {
      return """
        auto result = \(options.createAtenFromLtcTensor)(
                        \(create)(std::move(node), *common_device));
        """
    }
    let count = schema.returnCount
    let value = context.valueClass.name
    return """
      std::vector<\(options.lazyTensorPointer)> lazy_tensors;
              for (int i = 0; i < \(count); i++) {
                  lazy_tensors.push_back(\(create)(\(value)(node, i), *common_device));
              }
              auto result = \(options.tupleAtenFromLtcTensors)<\(count)>(lazy_tensors);
      """
  }
}

extension LazyArgument {
  /// The statement that finds the lazy tensor or the value of an argument; `nil` without one.
  ///
  /// Mirrors `GenLazyNativeFuncDefinition.lazy_tensor_decls`.
  fileprivate func handle(in context: EmitContext) -> String? {
    guard isValue else { return nil }
    if isWrappedScalar { return isOptional ? optionalScalarHandle : scalarHandle }
    if isSymInt { return nil }
    let options = context.options
    let namespace = options.backendNamespace
    if lazyType == .tensorList {
      return "auto lazy_\(name)_tensorlist = \(namespace)::\(options.getTensorList)(\(name));"
    }
    let lazyTensor =
      isOptional
      ? "\(namespace)::\(options.tryGetTensor)(\(name).value_or(at::Tensor()))"
      : "\(namespace)::\(options.getTensorOrWrapNumber)(\(name), *common_device)"
    return "\(options.lazyTensorPointer) lazy_\(name) = \(lazyTensor);"
  }

  private var scalarHandle: String {
    """
    auto node_\(name) = torch::lazy::LazyGraphExecutor::Get()->
                                GetIrValueForScalarFromCodegen(\(name), *common_device);
    """
  }

  private var optionalScalarHandle: String {
    """
    auto node_\(name) = \(name) ?
                    std::make_optional(torch::lazy::LazyGraphExecutor::Get()->
                        GetIrValueForScalarFromCodegen(*\(name), *common_device)):
                    ::std::nullopt;
    """
  }

  /// The expression that a node is made with.
  ///
  /// Mirrors `node_ctor_arg_rvalue_string`.
  fileprivate func nodeInput(_ valueClass: LazyValueClass) -> String {
    guard isValue else { return storedInput(valueClass) }
    if isOptional {
      if isSymInt { return "\(name) ? std::make_optional(GetSymIntValue(*\(name))) : ::std::nullopt" }
      if isWrappedScalar { return "node_\(name)" }
      return "lazy_\(name) ? std::make_optional(lazy_\(name)->GetIrValue()) : ::std::nullopt"
    }
    if isWrappedScalar { return "node_\(name)" }
    if lazyType == .tensorList { return "lazy_\(name)_tensorlist" }
    return isSymInt ? "GetSymIntValue(\(name))" : "lazy_\(name)->GetIrValue()"
  }

  private func storedInput(_ valueClass: LazyValueClass) -> String {
    if case .list(.base(.symInt), _) = type {
      return takesSymInts
        ? "GetSymIntArrayRefValue(\(name))" : "std::vector<int64_t>(\(name).begin(), \(name).end())"
    }
    return switch lazyType {
    case .vector(let element) where element.isPlain:
      "std::vector<\(valueClass.spelled(element))>(\(name).begin(), \(name).end())"
    case .optional(.vector(let element)) where element.isPlain:
      "torch::lazy::ToOptionalVector<\(valueClass.spelled(element))>(\(name))"
    default: name
    }
  }
}
