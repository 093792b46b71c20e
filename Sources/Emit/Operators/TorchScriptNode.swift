/// The functions that an IR class of the TorchScript backend has beyond those of every backend.
///
/// Mirrors `GenTSLazyIR` in `torchgen/dest/lazy_ir.py` and `ts_lowering_body` in
/// `torchgen/dest/lazy_ts_lowering.py`.
struct TorchScriptNode {
  let schema: LazySchema
  let properties: LazyProperties

  /// The function that makes a node, or finds one to use again.
  func create(nodeName: String, _ parameters: String) -> String {
    let signature = "static NodePtr Create(\(parameters))"
    return switch properties.create {
    case nil: ""
    case .declaration: "\(signature);"
    case .full:
      """
      \(signature) {
          return ReuseOrMakeNode<\(nodeName)>(data);
        }
      """
    }
  }

  /// The function that compares a node with the arguments of a new one.
  func reuse(_ parameters: String) -> String {
    let signature = "bool CanBeReused(\(parameters)) const"
    switch properties.reuse {
    case nil: return ""
    case .declaration: return "\(signature);"
    case .full:
      let values = schema.values.map { $0.isOptional ? "nullable_operand(i++)" : "operand(i++)" }
      let comparisons =
        zip(values, schema.values).map { "\($0) == \($1.valueOrNull)" }
        + schema.scalars.map(\.comparison)
      let condition = comparisons.joined(separator: " &&\n        ")
      return """
        \(signature) {
            size_t i = 0;
            return (\(condition));
          }
        """
    }
  }

  /// The function that turns a node into TorchScript.
  var lowering: String {
    let signature = """

        torch::lazy::TSOpVector Lower(
            std::shared_ptr<torch::jit::GraphFunction> function,
            torch::lazy::TSLoweringContext* loctx) const override
      """
    return switch properties.lower {
    case nil: ""
    case .declaration: "\(signature);"
    case .full: "\(signature) {\n\(loweringBody)"
    }
  }

  private var loweringBody: String {
    let name = schema.atenName
    let positional = schema.positional.map {
      $0.isValue ? $0.loweredValue : $0.namedScalar
    }
    // Keyword arguments lose their order: values come before everything else.
    let keyword =
      schema.keyword.filter(\.isValue).map { "\"\($0.name)\", \($0.loweredValue)" }
      + schema.keyword.filter { !$0.isValue }.map(\.namedScalar)
    let arguments = positional.map { "arguments.emplace_back(\($0));" }
      .joined(separator: "\n    ")
    let keywordArguments = keyword.map { "kwarguments.emplace_back(\($0));" }
      .joined(separator: "\n    ")
    return """
              std::vector<torch::jit::NamedValue> arguments;
          std::vector<torch::jit::NamedValue> kwarguments;
          arguments.reserve(\(positional.count));
          kwarguments.reserve(\(keyword.count));
          size_t i = 0;
          \(arguments)
          \(keywordArguments)
          torch::lazy::TSOpVector \(name)_out = torch::lazy::LowerTSBuiltin(function, op().op, arguments, kwarguments);
          TORCH_CHECK_EQ(\(name)_out.size(), \(schema.returnCount));

          return \(name)_out;

        }

      """
  }
}

extension LazyArgument {
  /// The next operand, lowered.
  fileprivate var loweredValue: String {
    isOptional
      ? "has_\(name) ? loctx->GetOutputOp(operand(i++)) : nullptr"
      : "loctx->GetOutputOp(operand(i++))"
  }

  fileprivate var namedScalar: String { "\"\(name)\", \(name)" }

  /// Whether a stored argument equals a new one.
  fileprivate var comparison: String {
    isOptional
      ? "((!this->\(name)&&!\(name)) || (this->\(name)&&\(name) && *(this->\(name)) == *\(name)))"
      : "this->\(name) == \(name)"
  }
}
