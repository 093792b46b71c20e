import Schema

extension LazyKernel {
  /// The definition of the kernel.
  func code(in context: EmitContext) -> Code { LazyKernelText(self, in: context).part(.kernel) }
}

/// The definition of a kernel, part by part.
private struct LazyKernelText {
  let plan: LazyKernel
  let context: EmitContext
  let inputs: Code

  init(_ plan: LazyKernel, in context: EmitContext) {
    self.plan = plan
    self.context = context
    inputs = "\(plan.schema.arguments, by: ", ", context.valueClass.nodeInput)"
  }

  private var schema: LazySchema { plan.schema }
  private var options: Options { context.options }

  /// A part, as a preset has it or else as torchgen has it.
  func part(_ part: TemplatePart) -> Code {
    options.templates.text(
      of: part, for: schema, in: context, standard: { standard(part) }, own: { value($0) })
  }

  private func standard(_ part: TemplatePart) -> Code {
    switch part {
    case .kernel: definition
    case .fallback: options.genForcedFallbackCode ? fallback : ""
    case .metrics: "\(options.metricsCounter);"
    case .device: device
    case .handles:
      "\(schema.arguments.compactMap { $0.handle(in: context) }, by: "\n        ")"
    case .shapes: options.kernelGenerator == .base ? shapes : ""
    case .buildNode: buildNode
    case .result: result
    case .node, .nodeBaseCall, .create, .canBeReused, .lower, .shapeDeclaration: ""
    }
  }

  private var signature: Code {
    plan.signature.declaration(of: "\(context.backend.className)::\(plan.kernel.name)")
  }

  private var definition: Code {
    """
        \(signature) {
            \(part(.fallback))
            \(part(.metrics))
            \(part(.device))

            \(part(.handles))
            \(part(.buildNode))

            \(part(.result))
        }



    """
  }

  private var device: Code {
    """
    auto common_device = \(options.getDeviceFunction)(\(plan.deviceArguments, by: ", "));
            TORCH_INTERNAL_ASSERT(common_device);
    """
  }
}

extension LazyKernelText {
  /// Mirrors `build_ir_node`, as `GenLazyNativeFuncDefinition` and its subclass in torch_xla have it.
  private var buildNode: Code {
    let node = schema.nodeName
    let shapes = part(.shapes)
    switch options.kernelGenerator {
    case .base:
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
                  \(shapes)
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
    let shapes = ShapeInference(of: plan.function).code(for: plan.function, kernel: plan.kernel)
    return """
      \(shapes)
                  TORCH_INTERNAL_ASSERT(shapes.size() == \(schema.returnCount));
                  if(torch::lazy::symbolicShapeEnabled()){
                      std::vector<torch::jit::IValue> inputs = { \(schema.arguments, by: ", ", \.name) };
                      const char* schema_str = "aten::\(plan.function.schema.description)";
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
                      \(plan.fallbackArguments, by: ",\n                ")
                  );
              }

      """
  }

  /// The statements that define `result` and return it.
  private var result: Code {
    "\(definitionOfResult)\n        return result;"
  }

  private var definitionOfResult: Code {
    let firstTensor = plan.firstTensor ?? "None"
    if plan.writesToArgument {
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

  /// What a preset's templates of kernels can name besides what all templates can.
  private func value(_ name: String) -> Code? {
    let parts = TemplatePart.kernel.inner + TemplatePart.buildNode.inner
    if let part = TemplatePart(rawValue: name), parts.contains(part) { return self.part(part) }
    return switch KernelValue(rawValue: name) {
    case .schema: Code(plan.function.schema.description)
    case .kernelName: Code(plan.kernel.name)
    case .kernelClass: Code(context.backend.className)
    case .signature: signature
    case .inputs: inputs
    case .devices: "\(plan.deviceArguments, by: ", ")"
    case .firstTensor: plan.firstTensor.map { Code($0) } ?? ""
    case nil: nil
    }
  }
}
