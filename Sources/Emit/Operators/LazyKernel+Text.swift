import Schema

extension LazyKernel {
  /// The definition of the kernel.
  func code(in context: EmitContext) -> Code {
    let options = context.options
    let declaration = signature.declaration(of: "\(context.backend.className)::\(kernel.name)")
    let fallback = options.genForcedFallbackCode ? fallback : ""
    let handles = schema.arguments.compactMap { $0.handle(in: context) }
    let node = node(in: context)
    let result = result(in: context)
    return """
          \(declaration) {
              \(fallback)
              \(options.metricsCounter);
              auto common_device = \(options.getDeviceFunction)(\(deviceArguments, by: ", "));
              TORCH_INTERNAL_ASSERT(common_device);

              \(handles, by: "\n        ")
              \(node)
              \(result)
              return result;
          }



      """
  }

  /// The statements that define `node`.
  ///
  /// Mirrors `build_ir_node`, as `GenLazyNativeFuncDefinition` and its subclass in torch_xla have it.
  private func node(in context: EmitContext) -> Code {
    let node = schema.nodeName
    let inputs: Code = "\(schema.arguments, by: ", ", context.valueClass.nodeInput)"
    switch context.options.kernelGenerator {
    case .base:
      let shapes = shapes
      return """
        torch::lazy::NodePtr node = torch::lazy::ReuseNode<\(node)>(\(inputs));
                if (!node) {
                    \(shapes)
                    node = torch::lazy::MakeNode<\(node)>(\(inputs), std::move(shapes));
                    CacheNode(node);
                }

        """
    case .xla:
      return """
        torch::lazy::NodePtr node = torch::lazy::ReuseNode<\(node)>(\(inputs));
              if (!node) {

                  node = torch_xla::MakeNode<\(node)>(\(inputs));
                  CacheNode(node);
              }

        """
    }
  }

  /// The statements that define `shapes` and check them.
  ///
  /// Mirrors `GenLazyNativeFuncDefinition.shape_inference`.
  private var shapes: Code {
    let shapes = ShapeInference(of: function).code(for: function, kernel: kernel)
    return """
      \(shapes)
                  TORCH_INTERNAL_ASSERT(shapes.size() == \(schema.returnCount));
                  if(torch::lazy::symbolicShapeEnabled()){
                      std::vector<torch::jit::IValue> inputs = { \(schema.arguments, by: ", ", \.name) };
                      const char* schema_str = "aten::\(function.schema.description)";
                      applySymbolicShapesOnLT(schema_str, inputs, shapes);
                  }

      """
  }

  /// The test for a forced fallback to eager mode.
  private var fallback: Code {
    let overload = schema.name.overloadName
    let op: Code =
      overload.isEmpty
      ? "ATEN_OP(\(schema.atenName))" : "ATEN_OP2(\(schema.atenName), \(overload))"
    return """

              if (force_eager_fallback(\(schema.symbol))) {
                  return at::native::call_fallback_fn_symint<&ltc_eager_fallback, \(op)>::call(
                      \(fallbackArguments, by: ",\n                ")
                  );
              }

      """
  }

  /// The statements that define `result`.
  private func result(in context: EmitContext) -> Code {
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
  fileprivate func handle(in context: EmitContext) -> Code? {
    guard isValue else { return nil }
    if isWrappedScalar { return isOptional ? optionalScalarHandle : scalarHandle }
    if isSymInt { return nil }
    let options = context.options
    let namespace = options.backendNamespace
    if lazyType == .tensorList {
      return "auto lazy_\(name)_tensorlist = \(namespace)::\(options.getTensorList)(\(name));"
    }
    let lazyTensor: Code =
      isOptional
      ? "\(namespace)::\(options.tryGetTensor)(\(name).value_or(at::Tensor()))"
      : "\(namespace)::\(options.getTensorOrWrapNumber)(\(name), *common_device)"
    return "\(options.lazyTensorPointer) lazy_\(name) = \(lazyTensor);"
  }

  private var scalarHandle: Code {
    """
    auto node_\(name) = torch::lazy::LazyGraphExecutor::Get()->
                                GetIrValueForScalarFromCodegen(\(name), *common_device);
    """
  }

  private var optionalScalarHandle: Code {
    """
    auto node_\(name) = \(name) ?
                    std::make_optional(torch::lazy::LazyGraphExecutor::Get()->
                        GetIrValueForScalarFromCodegen(*\(name), *common_device)):
                    ::std::nullopt;
    """
  }
}

extension LazyValueClass {
  /// The expression for an argument that a node is made with.
  ///
  /// Mirrors `node_ctor_arg_rvalue_string`.
  fileprivate func nodeInput(_ argument: LazyArgument) -> Code {
    let name = argument.name
    guard argument.isValue else { return storedInput(argument) }
    if argument.isOptional {
      if argument.isSymInt {
        return "\(name) ? std::make_optional(GetSymIntValue(*\(name))) : ::std::nullopt"
      }
      if argument.isWrappedScalar { return "node_\(name)" }
      return "lazy_\(name) ? std::make_optional(lazy_\(name)->GetIrValue()) : ::std::nullopt"
    }
    if argument.isWrappedScalar { return "node_\(name)" }
    if argument.lazyType == .tensorList { return "lazy_\(name)_tensorlist" }
    return argument.isSymInt ? "GetSymIntValue(\(name))" : "lazy_\(name)->GetIrValue()"
  }

  private func storedInput(_ argument: LazyArgument) -> Code {
    let name = argument.name
    if argument.takesSymInts, case .list(.base(.symInt), _) = argument.type {
      return "GetSymIntArrayRefValue(\(name))"
    }
    return switch argument.lazyType {
    case .vector(let element) where element.isPlain:
      "std::vector<\(spelled(element))>(\(name).begin(), \(name).end())"
    case .optional(.vector(let element)) where element.isPlain:
      "torch::lazy::ToOptionalVector<\(spelled(element))>(\(name))"
    default: Code(name)
    }
  }
}
