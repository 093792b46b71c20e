/// The class of a node of torch_xla: its shape comes from a function of the backend, and its lowering
/// is written by hand.
///
/// Mirrors `GenXlaLazyIR` in torch_xla's `codegen/lazy_tensor_generator.py`.
struct XlaNode: IrNodeWriter {
  let schema: LazySchema
  let properties: LazyProperties

  func baseCall(of nodeBase: String) -> Code {
    let shapeFunction = Self.shapeFunctionName(of: schema)
    return """
      \(nodeBase)(torch::lazy::OpKind(\(schema.symbol)),
                    {\(schema.values, by: ", ", \.valueOrNull)},
                    [&]() { return \(shapeFunction)(\(schema.xlaShapeInputs, by: ", ", \.name)); },
                    /* num_outputs */ \(schema.returnCount),
                    torch::lazy::MHash(\(schema.scalars, by: ", ", \.name)))
      """
  }

  var lowering: Code { "torch_xla::XlaOpVector Lower(LoweringContext* loctx) const override;" }

  /// The function, written by hand, that makes the shape of a node.
  static func shapeFunctionName(of schema: LazySchema) -> String { "\(schema.nodeName)OutputShape" }
}

extension LazySchema {
  /// The arguments that the shape function takes; of what is stored as it is, those by which shapes
  /// tend to differ.
  var xlaShapeInputs: [LazyArgument] {
    arguments.filter { argument in
      if case .vector = argument.lazyType { return true }
      return argument.isValue || argument.lazyType == .constant(.bool)
        || ["reduction", "dim"].contains(argument.name)
    }
  }
}
