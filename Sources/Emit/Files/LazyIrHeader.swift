import Schema

extension FileEmitter {
  /// The IR classes of PyTorch's operators.
  ///
  /// Mirrors the part of `run_gen_lazy_tensor` that writes `LazyIr.h`.
  static let lazyIrHeader = FileEmitter(name: { _ in "LazyIr.h" }, template: "LazyIr.h") {
    emission in
    let namespace = NamespaceLines(emission.context.backend.cppNamespace)
    let nodeBaseHeader = emission.context.options.nodeBaseHeader
    return [
      "lazy_ir_sysinc": .list(systemHeaders.map { Piece("#include <\($0)>") }),
      "lazy_ir_inc": .list(nodeBaseHeader.map { [Piece("#include \"\($0)\"")] } ?? []),
      "ir_declarations": .list(emission.irNodes()),
      "namespace_prologue": .text(namespace.prologue),
      "namespace_epilogue": .text(namespace.epilogue),
    ]
  }

  private static let systemHeaders = [
    "ATen/core/Formatting.h", "c10/core/ScalarType.h", "torch/csrc/lazy/core/hash.h",
    "torch/csrc/lazy/core/ir.h", "torch/csrc/lazy/core/shape.h", "optional", "vector",
  ]
}

extension Emission {
  /// The classes of the operators in `full_codegen` and `ir_gen`.
  fileprivate mutating func irNodes() -> [Piece] {
    var pieces: [Piece] = []
    let (catalog, context) = (catalog, context)
    for member in members {
      let function = member.function
      guard coverage.isFullCodegen[function] || coverage.isIrGen[function] else { continue }
      let symInt = coverage.kernels[function]?.supportsSymInt ?? false
      let outcome = memo.irNodes.outcome(of: function, for: symInt) { () throws(EmitError) in
        try IrNode(catalog.functions[function].schema, symInt: symInt, in: context)
          .code(in: context)
      }
      if let text = accept(outcome, listed: function) { pieces.append(Piece(text, of: [function])) }
    }
    return pieces
  }
}
