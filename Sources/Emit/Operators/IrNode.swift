import Schema

/// The class of an operator's nodes in the intermediate representation.
///
/// Mirrors `GenLazyIR.gen` in `torchgen/dest/lazy_ir.py`. Making one refuses what torchgen refuses;
/// its text can then always be written.
struct IrNode {
  let schema: LazySchema
  let properties: LazyProperties
  /// The C++ expression for the kind of node.
  let opkind: String?

  /// The class of an operator of PyTorch.
  init(_ function: FunctionSchema, symInt: Bool, in context: EmitContext) throws(EmitError) {
    try self.init(function, symInt: symInt, properties: .native, opkind: nil, in: context)
  }

  /// The class of a node that a backend yaml declares.
  init(_ item: BackendList.NonNativeItem, in context: EmitContext) throws(EmitError) {
    try self.init(
      item.schema, symInt: true, properties: .nonNative(item.properties), opkind: item.opkind,
      in: context)
  }

  private init(
    _ function: FunctionSchema, symInt: Bool, properties: LazyProperties, opkind: String?,
    in context: EmitContext
  ) throws(EmitError) {
    schema = try LazySchema(
      function, symInt: symInt, properties: properties, valueClass: context.valueClass)
    self.properties = properties
    self.opkind = opkind
    for argument in schema.arguments where argument.isValue {
      guard case .list = argument.lazyType else { continue }
      throw .optionalTensorList(argument)
    }
  }
}

extension IrNode {
  /// The class.
  func code(in context: EmitContext) -> Code {
    let name = schema.nodeName
    let base = context.options.nodeBase
    let opkind = opkind.flatMap { $0.isEmpty ? nil : Code($0) } ?? schema.symbol
    let parameters: Code = "\(schema.arguments, by: ", ", context.valueClass.parameter)"
    let constructor = constructor(of: name, parameters, in: context)
    let writer = writer(in: context)
    let scalars = schema.scalars
    let optionals = schema.values.filter(\.isOptional)
    let stream = context.options.movesStreams ? "std::move(ss)" : "ss"
    return """
      class \(name) : public \(base) {
       public:
        static torch::lazy::OpKind ClassOpKind() {
          return torch::lazy::OpKind(\(opkind));
        }

        \(constructor)

        std::string ToString() const override {
          std::stringstream ss;
          ss << \(base)::ToString();
          \(scalars, by: "\n    ", \.printed)
          return \(stream).str();
        }

        \(writer.create(name, parameters))

        \(writer.reuse(parameters))

        \(writer.lowering)

        \(scalars, by: "\n  ", context.valueClass.member)
        \(optionals, by: "\n  ", \.optionalMember)

      };


      """
  }

  /// The constructor, which hands nearly everything to the base class.
  private func constructor(of name: String, _ parameters: Code, in context: EmitContext) -> Code {
    let scalars = schema.scalars
    let takesShapes = context.options.useLazyShape && properties.shape == .precompute
    let comma = takesShapes && !parameters.isEmpty ? ", " : ""
    let shapes = takesShapes ? "std::vector<torch::lazy::Shape>&& shapes" : ""
    let call = writer(in: context).baseCall(of: context.options.nodeBase)
    let initializers: Code =
      scalars.isEmpty ? "" : ",\n        \(scalars, by: ",\n        ", \.initializer)"
    let optionals = schema.values.filter(\.isOptional)
    return """
      \(name)(\(parameters)\(comma)\(shapes))
            : \(call)\(initializers)
        {
          \(optionals, by: "\n    ", \.optionalMark)
        }
      """
  }

  /// The subclass of `GenLazyIR` that writes what backends have in their own way.
  private func writer(in context: EmitContext) -> any IrNodeWriter {
    switch context.options.irGenerator {
    case .base: BaseNode(schema: schema, properties: properties)
    case .torchScript: TorchScriptNode(schema: schema, properties: properties)
    case .xla: XlaNode(schema: schema, properties: properties)
    case .torchMlir: TorchMlirNode(schema: schema, properties: properties)
    }
  }
}

extension LazyValueClass {
  /// An argument as a parameter of a member function.
  fileprivate func parameter(_ argument: LazyArgument) -> Code {
    "const \(spelled(argument.lazyType))& \(argument.name)"
  }

  /// An argument as a member.
  fileprivate func member(_ argument: LazyArgument) -> Code {
    switch argument.lazyType {
    case .optional(.constant(.stringView)): "::std::optional<std::string> \(argument.name);"
    case .constant(.stringView): "std::string \(argument.name);"
    default: "\(spelled(argument.lazyType)) \(argument.name);"
    }
  }
}

extension LazyArgument {
  /// The value, or the null value where an optional one is missing.
  var valueOrNull: String { isOptional ? "\(name).value_or(kNullValue)" : name }

  fileprivate var optionalMark: Code { "has_\(name) = !!\(name);" }
  fileprivate var optionalMember: Code { "bool has_\(name): 1;" }

  /// How the constructor stores it; strings are copied, because views do not live long enough.
  fileprivate var initializer: Code {
    lazyType == .optional(.constant(.stringView))
      ? "\(name)(\(name).has_value() ? ::std::make_optional(std::string(*\(name))) : ::std::nullopt)"
      : "\(name)(\(name))"
  }

  /// The statement that prints it.
  fileprivate var printed: Code {
    guard isOptional else { return #"ss << ", \#(name)=" << \#(name);"# }
    let value: Code = type.isGenerator ? #""torch.Generator()""# : "\(name).value()"
    return """
      if (\(name).has_value()) {
            ss << ", \(name)=" << \(value);
          } else {
            ss << ", \(name)=null";
          }
      """
  }
}

extension EmitError {
  static func optionalTensorList(_ argument: LazyArgument) -> EmitError {
    EmitError(
      "optional-tensor-list",
      "takes \(argument.type.plainName) ('\(argument.name)'), which has no lazy value",
      hint: "list it under 'supported' and write its kernel by hand")
  }
}
