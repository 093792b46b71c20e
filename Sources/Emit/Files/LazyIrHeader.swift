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
    let (catalog, coverage, context) = (catalog, coverage, context)
    let orders = written.map(\.function)
      .filter { coverage.fullCodegen.contains($0) || coverage.irGen.contains($0) }
      .map { PieceOrder($0, key: coverage.kernels[$0]?.supportsSymInt ?? false) }
    let outcomes = memo.irNodes.outcomes(of: orders) { order throws(EmitError) in
      try IrNode(catalog.functions[order.function].schema, symInt: order.key, in: context)
        .code(in: context)
    }
    return pieces(outcomes, of: orders)
  }
}
