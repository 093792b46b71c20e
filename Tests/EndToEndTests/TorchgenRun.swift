import Foundation

/// One run of PyTorch's own generator with the TS backend's parameters.
enum TorchgenRun {
  /// The ATen folder of the wheel; its generator stands three folders above.
  static let aten = ProcessInfo.processInfo.environment["LAZYOPS_REFERENCE_ATEN"]

  private static let script = """
    import os, sys
    top, source, target = sys.argv[1:]
    sys.path.insert(0, top)
    os.chdir(top + "/torch/include")
    from torchgen.dest.lazy_ir import GenTSLazyIR
    from torchgen.gen_lazy_tensor import run_gen_lazy_tensor
    run_gen_lazy_tensor(
        top + "/torchgen/packaged/ATen", source, target, False, None, node_base="TsNode",
        node_base_hdr="torch/csrc/lazy/ts_backend/ts_node.h", lazy_ir_generator=GenTSLazyIR,
        build_in_tree=True, per_operator_headers=True, gen_forced_fallback_code=True)
    """

  /// Writes the files for a backend's yaml into a folder; says how it ended.
  static func generate(_ yaml: String, into folder: String, aten: String) -> Int32 {
    let top = URL(fileURLWithPath: aten).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let python = ProcessInfo.processInfo.environment["LAZYOPS_PYTHON"] ?? "python3"
    return Shell.run(Shell.line([python, "-B", "-c", script, top, yaml, folder])).status
  }
}
