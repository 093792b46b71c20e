/// The functions that an IR class of the TorchScript backend has beyond those of every backend.
///
/// Mirrors `GenTSLazyIR` in `torchgen/dest/lazy_ir.py` and `ts_lowering_body` in
/// `torchgen/dest/lazy_ts_lowering.py`.
struct TorchScriptNode: IrNodeWriter {
  let schema: LazySchema
  let properties: LazyProperties

  func create(_ nodeName: String, _ parameters: Code) -> Code {
    let signature: Code = "static NodePtr Create(\(parameters))"
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

  func reuse(_ parameters: Code) -> Code {
    let signature: Code = "bool CanBeReused(\(parameters)) const"
    switch properties.reuse {
    case nil: return ""
    case .declaration: return "\(signature);"
    case .full:
      let comparisons = schema.values + schema.scalars
      return """
        \(signature) {
            size_t i = 0;
            return (\(comparisons, by: " &&\n        ", \.comparison));
          }
        """
    }
  }

  var lowering: Code {
    let signature: Code = """

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

  private var loweringBody: Code {
    let name = schema.atenName
    // Keyword arguments lose their order: values come before everything else.
    let keyword = schema.keyword.filter(\.isValue) + schema.keyword.filter { !$0.isValue }
    return """
              std::vector<torch::jit::NamedValue> arguments;
          std::vector<torch::jit::NamedValue> kwarguments;
          arguments.reserve(\(schema.positionalCount));
          kwarguments.reserve(\(keyword.count));
          size_t i = 0;
          \(schema.positional, by: "\n    ", \.loweredArgument)
          \(keyword, by: "\n    ", \.loweredKeywordArgument)
          torch::lazy::TSOpVector \(name)_out = torch::lazy::LowerTSBuiltin(function, op().op, arguments, kwarguments);
          TORCH_CHECK_EQ(\(name)_out.size(), \(schema.returnCount));

          return \(name)_out;

        }

      """
  }
}

extension LazyArgument {
  /// The next operand, lowered.
  private var loweredValue: Code {
    isOptional
      ? "has_\(name) ? loctx->GetOutputOp(operand(i++)) : nullptr"
      : "loctx->GetOutputOp(operand(i++))"
  }

  fileprivate var loweredArgument: Code {
    isValue
      ? "arguments.emplace_back(\(loweredValue));"
      : "arguments.emplace_back(\"\(name)\", \(name));"
  }

  fileprivate var loweredKeywordArgument: Code {
    isValue
      ? "kwarguments.emplace_back(\"\(name)\", \(loweredValue));"
      : "kwarguments.emplace_back(\"\(name)\", \(name));"
  }

  /// Whether what a node has equals an argument of a new one.
  fileprivate var comparison: Code {
    switch (isValue, isOptional) {
    case (true, true): "nullable_operand(i++) == \(name).value_or(kNullValue)"
    case (true, false): "operand(i++) == \(name)"
    case (false, true):
      "((!this->\(name)&&!\(name)) || (this->\(name)&&\(name) && *(this->\(name)) == *\(name)))"
    case (false, false): "this->\(name) == \(name)"
    }
  }
}
