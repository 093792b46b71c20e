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
  func text(in context: EmitContext) -> String {
    let name = schema.nodeName
    let base = context.options.nodeBase
    let opkind = opkind.flatMap { $0.isEmpty ? nil : $0 } ?? schema.symbol
    let parameters = parameters(in: context)
    let takesShapes = context.options.useLazyShape && properties.shape == .precompute
    let shapes = takesShapes ? ["std::vector<torch::lazy::Shape>&& shapes"] : []
    let constructorParameters = (parameters + shapes).joined(separator: ", ")
    let operands = schema.values.map(\.valueOrNull).joined(separator: ", ")
    let shape = shapeArgument
    let hashed = schema.scalars.map(\.name).joined(separator: ", ")
    let initializers = schema.scalars.map { ",\n        \($0.initializer)" }.joined()
    let optionals = schema.values.filter(\.isOptional)
    let hasOptionals = optionals.map { "has_\($0.name) = !!\($0.name);" }.joined(separator: "\n    ")
    let printed = schema.scalars.map(\.printed).joined(separator: "\n    ")
    let functions = memberFunctions(nodeName: name, parameters.joined(separator: ", "), context)
    let members = schema.scalars.map { $0.member(context.valueClass) }.joined(separator: "\n  ")
    let optionalMembers = optionals.map { "bool has_\($0.name): 1;" }.joined(separator: "\n  ")
    return """
      class \(name) : public \(base) {
       public:
        static torch::lazy::OpKind ClassOpKind() {
          return torch::lazy::OpKind(\(opkind));
        }

        \(name)(\(constructorParameters))
            : \(base)(
                    \(name)::ClassOpKind(),
                    OpList{\(operands)},
                    \(shape)
                    /* num_outputs */ \(schema.returnCount),
                    torch::lazy::MHash(\(hashed)))\(initializers)
        {
          \(hasOptionals)
        }

        std::string ToString() const override {
          std::stringstream ss;
          ss << \(base)::ToString();
          \(printed)
          return std::move(ss).str();
        }

        \(functions.create)

        \(functions.reuse)

        \(functions.lower)

        \(members)
        \(optionalMembers)

      };


      """
  }

  /// The constructor's parameters but for the shapes.
  private func parameters(in context: EmitContext) -> [String] {
    schema.arguments.map { "const \(context.valueClass.spelled($0.lazyType))& \($0.name)" }
  }

  /// What the base class gets as the node's shape, with the comma after it.
  private var shapeArgument: String {
    let scalars = schema.scalars.map(\.name)
    switch properties.shape {
    case .precompute: return "std::move(shapes),"
    case .compute:
      let arguments = (schema.values.map(\.name) + scalars).joined(separator: ", ")
      return "compute_shape_\(schema.name)(\(arguments)),"
    case .cache:
      let operands = schema.values.indices.map { "operand(\($0))" }
      let arguments = (operands + scalars).joined(separator: ", ")
      return "[&](){ return compute_shape_\(schema.name)(\(arguments))[0]; },"
    }
  }

  private func memberFunctions(nodeName: String, _ parameters: String, _ context: EmitContext)
    -> (create: String, reuse: String, lower: String)
  {
    switch context.options.irGenerator {
    case .base:
      let reuse = """
        bool CanBeReused(\(parameters)) const {
            return false;
            }
        """
      return ("", reuse, "")
    case .torchScript:
      let node = TorchScriptNode(schema: schema, properties: properties)
      return (
        node.create(nodeName: nodeName, parameters), node.reuse(parameters), node.lowering
      )
    }
  }
}

extension LazyArgument {
  /// The value, or the null value where an optional one is missing.
  var valueOrNull: String { isOptional ? "\(name).value_or(kNullValue)" : name }

  private var isOptionalString: Bool { lazyType == .optional(.constant(.stringView)) }

  /// How the constructor stores it; strings are copied, because views do not live long enough.
  fileprivate var initializer: String {
    isOptionalString
      ? "\(name)(\(name).has_value() ? ::std::make_optional(std::string(*\(name))) : ::std::nullopt)"
      : "\(name)(\(name))"
  }

  /// Its declaration as a member.
  fileprivate func member(_ valueClass: LazyValueClass) -> String {
    if isOptionalString { return "::std::optional<std::string> \(name);" }
    let isString = lazyType == .constant(.stringView)
    return "\(isString ? "std::string" : valueClass.spelled(lazyType)) \(name);"
  }

  /// The statement that prints it.
  fileprivate var printed: String {
    guard isOptional else { return #"ss << ", \#(name)=" << \#(name);"# }
    let value = type.isGenerator ? #""torch.Generator()""# : "\(name).value()"
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
