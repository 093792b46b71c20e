/// The values with which known programs generate.
extension Options {
  /// What `torchgen/gen_backend_stubs.py` generates with.
  public static let stubs: Options = {
    var options = Options()
    options.program = .stubs
    options.backendName = ""
    options.shapeInferenceHeader = nil
    options.generatedBy = "torchgen/gen_backend_stubs.py"
    return options
  }()

  /// What PyTorch itself generates its TorchScript backend with.
  public static let torchScript: Options = {
    var options = Options()
    options.nodeBase = "TsNode"
    options.nodeBaseHeader = "torch/csrc/lazy/ts_backend/ts_node.h"
    options.irGenerator = .torchScript
    options.buildInTree = true
    options.perOperatorHeaders = true
    options.genForcedFallbackCode = true
    options.outputDir = "torch/csrc/lazy/generated"
    return options
  }()

  /// What torch_xla's `codegen/lazy_tensor_generator.py` generates with.
  public static let xla: Options = {
    var options = Options()
    options.irGenerator = .xla
    options.kernelGenerator = .xla
    options.nodeBase = "XlaNode"
    options.nodeBaseHeader = "torch_xla/csrc/generated_file_include.h"
    options.tensorClass = "torch_xla::XLATensor"
    options.tensorClassHeader = "torch_xla/csrc/tensor.h"
    options.perOperatorHeaders = true
    options.backendName = "XLA"
    options.useLazyShape = false
    options.backendNamespace = "torch_xla"
    options.getTensorOrWrapNumber = "bridge::GetXlaTensorOrCreateForWrappedNumber"
    options.tryGetTensor = "bridge::TryGetXlaTensor"
    options.metricsCounter = #"TORCH_LAZY_FN_COUNTER_TIMED_TRACING("xla::")"#
    options.createTensor = "XLATensor::Create"
    options.createAtenFromLtcTensor = "torch_xla::bridge::AtenFromXlaTensor"
    options.tupleAtenFromLtcTensors = "torch_xla::bridge::TupleAtenFromXlaTensors"
    options.lazyTensorPointer = "torch_xla::XLATensorPtr"
    options.getDeviceFunction = "torch_xla::bridge::GetXlaDevice"
    options.outputDir = "torch_xla/csrc/generated"
    options.generatedBy = "lazy_tensor_generator.py"
    return options
  }()

  /// What torch-mlir's `build_tools/autogen_ltc_backend.py` generates its lazy backend with.
  ///
  /// The original names its two headers by absolute paths of the machine that it runs on; here
  /// they begin at the top of its sources and of its build folder.
  public static let torchMlir: Options = {
    let backend = "projects/ltc/csrc/base_lazy_backend"
    var options = Options()
    options.irGenerator = .torchMlir
    options.nodeBase = "torch::lazy::TorchMlirNode"
    options.nodeBaseHeader = "\(backend)/mlir_node.h"
    options.tensorClassHeader = "base_lazy_backend/tensor.h"
    options.shapeInferenceHeader = "\(backend)/generated/shape_inference.h"
    options.backendName = "TorchMlir"
    options.createAtenFromLtcTensor = "CreateFunctionalizedAtenFromLtcTensor"
    options.outputDir = "\(backend)/generated"
    options.generatedBy = "autogen_ltc_backend.py"
    return options
  }()
}
