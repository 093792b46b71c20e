/// An argument in the text of a kernel: how its value is found, and how a node takes it.
extension LazyArgument {
  /// The statement that finds the lazy tensor or the value of an argument; `nil` without one.
  ///
  /// Mirrors `GenLazyNativeFuncDefinition.lazy_tensor_decls`.
  func handle(in context: EmitContext) -> Code? {
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
  func nodeInput(_ argument: LazyArgument) -> Code {
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
