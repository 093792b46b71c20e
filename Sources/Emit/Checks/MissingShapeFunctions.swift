import Schema

extension Emission {
  /// Finds the operators whose shape function the header does not declare.
  ///
  /// Mirrors `validate_shape_inference_header` in `torchgen/gen_lazy_tensor.py`.
  mutating func checkShapeFunctions(in header: ShapeHeader) {
    let catalog = catalog
    let orders = generatedKernels(of: members)
    let outcomes = memo.shapeDeclarations.outcomes(of: orders) { order throws(EmitError) in
      try ShapeFunction(
        of: catalog.functions[order.function], kernelName: order.key.name,
        symInt: order.key.supportsSymInt)?
        .declaration()
    }
    var missing: [(function: Int, declaration: String)] = []
    for (order, outcome) in zip(orders, outcomes) {
      guard let declaration = (accept(outcome, listed: order.function) ?? nil)?.text,
        !header.declares(declaration)
      else { continue }
      // The name of a kernel that is refused as a symint kernel would be a wrong one to declare.
      let hasSymInt = catalog.functions[order.function].schema.hasSymInt
      guard hasSymInt || !order.key.supportsSymInt else { continue }
      missing.append((order.function, declaration))
    }
    guard !missing.isEmpty else { return }
    let items = itemsByFunction()
    for (function, declaration) in missing {
      diagnostics.append(
        .missingShapeFunction(
          of: catalog.functions[function].name, declaration, at: items[function]?.location,
          in: context.options.shapeInferenceHeader ?? "the shape inference header",
          isInOtherFormat: header.declaresInOtherFormat(declaration)))
    }
  }
}

extension Diagnostic {
  /// An operator whose shape function is not declared.
  static func missingShapeFunction(
    of name: OperatorName, _ declaration: String, at location: SourceLocation?, in path: String,
    isInOtherFormat: Bool
  ) -> Diagnostic {
    let message =
      isInOtherFormat
      ? "the shape function of '\(name)' is not declared on one line exactly as torchgen wants it"
      : "the shape function of '\(name)' is not declared"
    return Diagnostic(
      code: "missing-shape-function", message, at: location,
      hint: "declare it in \(path):\n\(declaration)")
  }

  /// The finding that the shape inference header cannot be read.
  public static func unreadableShapeHeader(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "unreadable-shape-header", "cannot read the shape inference header '\(path)'", at: nil,
      hint: "name another one with --shape-inference-hdr")
  }
}
