/// What backends write in their own way in the class of a node.
///
/// Mirrors the methods of `GenLazyIR` in `torchgen/dest/lazy_ir.py` that its subclasses override;
/// whatever a writer leaves out is as in `GenLazyIR` itself.
protocol IrNodeWriter {
  var schema: LazySchema { get }
  var properties: LazyProperties { get }

  /// The call of the base class's constructor; mirrors `node_base_ctor_call`.
  func baseCall(of nodeBase: String) -> Code
  /// The function that makes a node, or finds one to use again; mirrors `create_function`.
  func create(_ nodeName: String, _ parameters: Code) -> Code
  /// The function that compares a node with the arguments of a new one; mirrors
  /// `can_be_reused_function`.
  func reuse(_ parameters: Code) -> Code
  /// The function that turns a node into what the backend compiles; mirrors `lowering_function`.
  var lowering: Code { get }
}

/// `GenLazyIR` itself.
struct BaseNode: IrNodeWriter {
  let schema: LazySchema
  let properties: LazyProperties
}

extension IrNodeWriter {
  func baseCall(of nodeBase: String) -> Code {
    let shape = shapeArgument
    return """
      \(nodeBase)(
                    \(schema.nodeName)::ClassOpKind(),
                    OpList{\(schema.values, by: ", ", \.valueOrNull)},
                    \(shape)
                    /* num_outputs */ \(schema.returnCount),
                    torch::lazy::MHash(\(schema.scalars, by: ", ", \.name)))
      """
  }

  func create(_ nodeName: String, _ parameters: Code) -> Code { "" }

  func reuse(_ parameters: Code) -> Code {
    """
    bool CanBeReused(\(parameters)) const {
        return false;
        }
    """
  }

  var lowering: Code { "" }

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
}
