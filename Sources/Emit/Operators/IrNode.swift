import Schema

/// The class of an operator's nodes in the intermediate representation.
///
/// Mirrors `GenLazyIR` and `GenTSLazyIR` in `torchgen/dest/lazy_ir.py`. Making one refuses what
/// torchgen refuses; its text can then always be written.
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
    let functions = memberFunctions(of: name, parameters, in: context)
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

        \(functions.create)

        \(functions.reuse)

        \(functions.lower)

        \(scalars, by: "\n  ", context.valueClass.member)
        \(optionals, by: "\n  ", \.optionalMember)

      };


      """
  }

  /// The constructor, which hands nearly everything to the base class.
  ///
  /// Mirrors `GenLazyIR.node_base_ctor_call`.
  private func constructor(of name: String, _ parameters: Code, in context: EmitContext) -> Code {
    let values = schema.values
    let scalars = schema.scalars
    let takesShapes = context.options.useLazyShape && properties.shape == .precompute
    let comma = takesShapes && !parameters.isEmpty ? ", " : ""
    let shapes = takesShapes ? "std::vector<torch::lazy::Shape>&& shapes" : ""
    let shape = shapeArgument
    let initializers: Code =
      scalars.isEmpty ? "" : ",\n        \(scalars, by: ",\n        ", \.initializer)"
    let optionals = values.filter(\.isOptional)
    return """
      \(name)(\(parameters)\(comma)\(shapes))
            : \(context.options.nodeBase)(
                    \(name)::ClassOpKind(),
                    OpList{\(values, by: ", ", \.valueOrNull)},
                    \(shape)
                    /* num_outputs */ \(schema.returnCount),
                    torch::lazy::MHash(\(scalars, by: ", ", \.name)))\(initializers)
        {
          \(optionals, by: "\n    ", \.optionalMark)
        }
      """
  }

  /// What the base class gets as the node's shape, with the comma after it.
  private var shapeArgument: Code {
    let scalars = schema.scalars.map(\.name)
    let values = schema.values
    switch properties.shape {
    case .precompute: return "std::move(shapes),"
    case .compute:
      let arguments = values.map(\.name) + scalars
      return "compute_shape_\(schema.name.description)(\(arguments, by: ", ")),"
    case .cache:
      let arguments = values.indices.map { "operand(\($0))" } + scalars
      return """
        [&](){ return compute_shape_\(schema.name.description)(\(arguments, by: ", "))[0]; },
        """
    }
  }

  private func memberFunctions(of name: String, _ parameters: Code, in context: EmitContext)
    -> (create: Code, reuse: Code, lower: Code)
  {
    switch context.options.irGenerator {
    case .base:
      let reuse: Code = """
        bool CanBeReused(\(parameters)) const {
            return false;
            }
        """
      return ("", reuse, "")
    case .torchScript:
      let node = TorchScriptNode(schema: schema, properties: properties)
      return (node.create(name, parameters), node.reuse(parameters), node.lowering)
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
