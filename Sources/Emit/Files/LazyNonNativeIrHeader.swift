import Schema

extension FileEmitter {
  /// The IR classes of nodes that the backend yaml declares itself.
  ///
  /// Mirrors the part of `run_gen_lazy_tensor` that writes `LazyNonNativeIr.h`.
  static let lazyNonNativeIrHeader = FileEmitter(
    name: { _ in "LazyNonNativeIr.h" }, template: "LazyNonNativeIr.h"
  ) { emission in
    let namespace = NamespaceLines(emission.context.backend.cppNamespace)
    let nodeBaseHeader = emission.context.options.nodeBaseHeader ?? ""
    let includes = headers + (nodeBaseHeader.isEmpty ? [] : [nodeBaseHeader])
    return [
      "lazy_non_native_ir_inc": .list(includes.map { Piece("#include <\($0)>") }),
      "non_native_ir_nodes": .list(emission.nonNativeNodes()),
      "namespace_prologue": .text(namespace.prologue),
      "namespace_epilogue": .text(namespace.epilogue),
    ]
  }

  private static let headers = [
    "torch/csrc/lazy/core/ir.h", "torch/csrc/lazy/core/ir_builder.h",
    "torch/csrc/lazy/core/internal_ops/ltc_ops.h", "torch/csrc/lazy/core/shape_inference.h",
  ]
}

extension Emission {
  /// Mirrors `generate_non_native_lazy_ir_nodes` in `torchgen/dest/lazy_ir.py`.
  fileprivate mutating func nonNativeNodes() -> [Piece] {
    var pieces: [Piece] = []
    for item in list.nonNative {
      do throws(EmitError) {
        pieces.append(Piece(try IrNode(item, in: context).code(in: context)))
      } catch {
        diagnostics.append(.refusal([error], of: item.schema.name, at: item.location))
      }
    }
    return pieces
  }
}
