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
    let text = IrNodeText(self, in: context)
    return context.options.templates.text(
      of: .node, for: schema, in: context, standard: { text.definition },
      own: { text.value($0) })
  }
}

/// The class of a node, part by part.
private struct IrNodeText {
  let context: EmitContext
  let schema: LazySchema
  let opkind: Code
  /// The subclass of `GenLazyIR` that writes what backends have in their own way.
  let writer: any IrNodeWriter
  let parameters: Code

  init(_ node: IrNode, in context: EmitContext) {
    self.context = context
    schema = node.schema
    opkind = node.opkind.flatMap { $0.isEmpty ? nil : Code($0) } ?? schema.symbol
    parameters = "\(schema.arguments, by: ", ", context.valueClass.parameter)"
    let standard: any IrNodeWriter =
      switch context.options.irGenerator {
      case .base: BaseNode(schema: schema, properties: node.properties)
      case .torchScript: TorchScriptNode(schema: schema, properties: node.properties)
      case .xla: XlaNode(schema: schema, properties: node.properties)
      case .torchMlir: TorchMlirNode(schema: schema, properties: node.properties)
      }
    writer =
      context.options.templates.parts.isEmpty
      ? standard : TemplatedNode(standard: standard, opkind: opkind, context: context)
  }

  var definition: Code {
    let name = schema.nodeName
    let base = context.options.nodeBase
    let stream = context.options.movesStreams ? "std::move(ss)" : "ss"
    return """
      class \(name) : public \(base) {
       public:
        static torch::lazy::OpKind ClassOpKind() {
          return torch::lazy::OpKind(\(opkind));
        }

        \(name)(\(parameters)\(shapeParameter))
            : \(writer.baseCall(of: base))\(initializers)
        {
          \(optionalMarks)
        }

        std::string ToString() const override {
          std::stringstream ss;
          ss << \(base)::ToString();
          \(printing)
          return \(stream).str();
        }

        \(writer.create(name, parameters))

        \(writer.reuse(parameters))

        \(writer.lowering)

        \(members)
        \(optionalMembers)

      };


      """
  }
}

extension IrNodeText {
  private var shapeParameter: Code {
    guard context.options.useLazyShape, writer.properties.shape == .precompute else { return "" }
    return "\(parameters.isEmpty ? "" : ", ")std::vector<torch::lazy::Shape>&& shapes"
  }

  private var initializers: Code {
    let scalars = schema.scalars
    return scalars.isEmpty ? "" : ",\n        \(scalars, by: ",\n        ", \.initializer)"
  }

  private var optionals: [LazyArgument] { schema.values.filter(\.isOptional) }
  private var optionalMarks: Code { "\(optionals, by: "\n    ", \.optionalMark)" }
  private var optionalMembers: Code { "\(optionals, by: "\n  ", \.optionalMember)" }
  private var printing: Code { "\(schema.scalars, by: "\n    ", \.printed)" }
  private var members: Code { "\(schema.scalars, by: "\n  ", context.valueClass.member)" }

  /// What a preset's template of the class can name besides what all templates can.
  func value(_ name: String) -> Code? {
    if name == "opkind" { return opkind }
    switch TemplatePart(rawValue: name) {
    case .nodeBaseCall: return writer.baseCall(of: context.options.nodeBase)
    case .create: return writer.create(schema.nodeName, parameters)
    case .canBeReused: return writer.reuse(parameters)
    case .lower: return writer.lowering
    default: break
    }
    return switch NodeValue(rawValue: name) {
    case .shapeParameter: shapeParameter
    case .initializers: initializers
    case .optionalMarks: optionalMarks
    case .optionalMembers: optionalMembers
    case .printing: printing
    case .members: members
    case nil: nil
    }
  }
}

extension LazyValueClass {
  /// An argument as a parameter of a member function.
  func parameter(_ argument: LazyArgument) -> Code {
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
