/// The class of a node of torch-mlir's lazy backend.
///
/// Mirrors `GenMlirLazyIr` in torch-mlir's `build_tools/autogen_ltc_backend.py`.
struct TorchMlirNode: IrNodeWriter {
  let schema: LazySchema
  let properties: LazyProperties

  var lowering: Code {
    let signature: Code =
      "TorchMlirOpVector Lower(TorchMlirFunction function, TorchMlirLoweringContext* loctx) const override"
    return switch properties.lower {
    case nil: ""
    case .declaration: "\(signature);"
    case .full: "\n\(definition(signature))"
    }
  }

  private func definition(_ signature: Code) -> Code {
    let name = schema.atenName
    let keyword = schema.keyword.filter(\.isValue) + schema.keyword.filter { !$0.isValue }
    let outer = margin(of: 12)
    let inner = margin(of: 16)
    let counter = schema.values.isEmpty ? "" : "size_t i = 0;"
    let positional: Code =
      "\(schema.positional, by: "\n\(margin(of: 8))", \.torchMlirArgument)"
    let keywords: Code = "\(keyword, by: "\n\(margin(of: 4))", \.torchMlirKeywordArgument)"
    let lowered: Code = """
      torch::lazy::LowerTorchMlirBuiltin(function, op().op, shapes(), arguments, kwarguments)
      """
    return """
      \(outer)\(signature) {
      \(inner)PRINT_FUNCTION();
      \(inner)std::vector<torch::jit::NamedValue> arguments;
      \(inner)std::vector<torch::jit::NamedValue> kwarguments;
      \(inner)arguments.reserve(\(schema.positionalCount));
      \(inner)kwarguments.reserve(\(keyword.count));
      \(inner)\(counter)
      \(inner)\(positional)
      \(inner)\(keywords)
      \(inner)torch::lazy::TorchMlirOpVector \(name)_out = \(lowered);
      \(inner)TORCH_CHECK_EQ(\(name)_out.size(), \(schema.returnCount));

      \(inner)return \(name)_out;
      \(outer)}

      """
  }

  /// The blanks that a line with so many in the original's template ends up with.
  ///
  /// The original takes off what all lines share and puts two blanks before each. The second and
  /// further arguments stand less deep in its template, so what is shared depends on their number.
  private func margin(of depth: Int) -> String {
    let shared = schema.keyword.count > 1 ? 4 : schema.positionalCount > 1 ? 8 : 12
    return String(repeating: " ", count: max(0, depth - shared + 2))
  }
}

extension LazyArgument {
  fileprivate var torchMlirArgument: Code {
    guard isValue else { return "arguments.emplace_back(\"\(name)\", \(name));" }
    return isOptional
      ? "arguments.emplace_back(has_\(name) ? loctx->GetOutputOp(operand(i++)) : nullptr);"
      : "arguments.emplace_back(loctx->GetOutputOp(operand(i++)));"
  }

  /// Keyword values are taken for granted, even optional ones.
  fileprivate var torchMlirKeywordArgument: Code {
    isValue
      ? "kwarguments.emplace_back(\"\(name)\", loctx->GetOutputOp(operand(i++)));"
      : "kwarguments.emplace_back(\"\(name)\", \(name));"
  }
}
