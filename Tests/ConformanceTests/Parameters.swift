import Emit

/// The arguments of `run_gen_lazy_tensor` that differ from its defaults.
struct Parameters: Decodable, Sendable {
  let outputDir: String
  let nodeBase: String?
  let nodeBaseHdr: String?
  let tensorClass: String?
  let tensorClassHdr: String?
  /// Absent for the default, null for none.
  let shapeInferenceHdr: String??
  let lazyIrGenerator: String?
  let implPath: String?
  let dryRun: Bool?
  let buildInTree: Bool?
  let perOperatorHeaders: Bool?
  let backendName: String?
  let genForcedFallbackCode: Bool?
  let useLazyShape: Bool?
  let backendNamespace: String?
  let getTensorlist: String?
  let getTensorOrWrapNumber: String?
  let tryGetTensor: String?
  let metricsCounter: String?
  let createTensor: String?
  let createFromFirstTensor: Bool?
  let createAtenFromLtcTensor: String?
  let tupleAtenFromLtcTensors: String?
  let lazyValueClass: String?
  let lazyTensorPtr: String?
  let getDeviceFn: String?

  /// The same as our own value.
  var options: Options {
    var options = Options()
    options.outputDir = outputDir
    options.nodeBase = nodeBase ?? options.nodeBase
    options.nodeBaseHeader = nodeBaseHdr
    options.tensorClass = tensorClass ?? options.tensorClass
    options.tensorClassHeader = tensorClassHdr ?? options.tensorClassHeader
    options.shapeInferenceHeader = shapeInferenceHdr ?? options.shapeInferenceHeader
    options.irGenerator = lazyIrGenerator == "ts" ? .torchScript : .base
    options.buildInTree = buildInTree ?? false
    options.perOperatorHeaders = perOperatorHeaders ?? false
    options.backendName = backendName ?? options.backendName
    options.genForcedFallbackCode = genForcedFallbackCode ?? false
    options.useLazyShape = useLazyShape ?? true
    options.backendNamespace = backendNamespace ?? options.backendNamespace
    options.getTensorList = getTensorlist ?? options.getTensorList
    options.getTensorOrWrapNumber = getTensorOrWrapNumber ?? options.getTensorOrWrapNumber
    options.tryGetTensor = tryGetTensor ?? options.tryGetTensor
    options.metricsCounter = metricsCounter ?? options.metricsCounter
    options.createTensor = createTensor ?? options.createTensor
    options.createFromFirstTensor = createFromFirstTensor ?? false
    options.createAtenFromLtcTensor = createAtenFromLtcTensor ?? options.createAtenFromLtcTensor
    options.tupleAtenFromLtcTensors = tupleAtenFromLtcTensors ?? options.tupleAtenFromLtcTensors
    options.lazyValueClass = lazyValueClass ?? options.lazyValueClass
    options.lazyTensorPointer = lazyTensorPtr ?? options.lazyTensorPointer
    options.getDeviceFunction = getDeviceFn ?? options.getDeviceFunction
    return options
  }

  private enum CodingKeys: String, CodingKey {
    case outputDir, nodeBase, nodeBaseHdr, tensorClass, tensorClassHdr, shapeInferenceHdr
    case lazyIrGenerator, implPath, dryRun, buildInTree, perOperatorHeaders, backendName
    case genForcedFallbackCode, useLazyShape, backendNamespace, getTensorlist
    case getTensorOrWrapNumber, tryGetTensor, metricsCounter, createTensor, createFromFirstTensor
    case createAtenFromLtcTensor, tupleAtenFromLtcTensors, lazyValueClass, lazyTensorPtr
    case getDeviceFn
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    outputDir = try values.decode(String.self, forKey: .outputDir)
    shapeInferenceHdr =
      values.contains(.shapeInferenceHdr)
      ? .some(try values.decodeIfPresent(String.self, forKey: .shapeInferenceHdr)) : .none
    nodeBase = try values.decodeIfPresent(String.self, forKey: .nodeBase)
    nodeBaseHdr = try values.decodeIfPresent(String.self, forKey: .nodeBaseHdr)
    tensorClass = try values.decodeIfPresent(String.self, forKey: .tensorClass)
    tensorClassHdr = try values.decodeIfPresent(String.self, forKey: .tensorClassHdr)
    lazyIrGenerator = try values.decodeIfPresent(String.self, forKey: .lazyIrGenerator)
    implPath = try values.decodeIfPresent(String.self, forKey: .implPath)
    dryRun = try values.decodeIfPresent(Bool.self, forKey: .dryRun)
    buildInTree = try values.decodeIfPresent(Bool.self, forKey: .buildInTree)
    perOperatorHeaders = try values.decodeIfPresent(Bool.self, forKey: .perOperatorHeaders)
    backendName = try values.decodeIfPresent(String.self, forKey: .backendName)
    genForcedFallbackCode = try values.decodeIfPresent(Bool.self, forKey: .genForcedFallbackCode)
    useLazyShape = try values.decodeIfPresent(Bool.self, forKey: .useLazyShape)
    backendNamespace = try values.decodeIfPresent(String.self, forKey: .backendNamespace)
    getTensorlist = try values.decodeIfPresent(String.self, forKey: .getTensorlist)
    getTensorOrWrapNumber = try values.decodeIfPresent(String.self, forKey: .getTensorOrWrapNumber)
    tryGetTensor = try values.decodeIfPresent(String.self, forKey: .tryGetTensor)
    metricsCounter = try values.decodeIfPresent(String.self, forKey: .metricsCounter)
    createTensor = try values.decodeIfPresent(String.self, forKey: .createTensor)
    createFromFirstTensor = try values.decodeIfPresent(Bool.self, forKey: .createFromFirstTensor)
    createAtenFromLtcTensor = try values.decodeIfPresent(
      String.self, forKey: .createAtenFromLtcTensor)
    tupleAtenFromLtcTensors = try values.decodeIfPresent(
      String.self, forKey: .tupleAtenFromLtcTensors)
    lazyValueClass = try values.decodeIfPresent(String.self, forKey: .lazyValueClass)
    lazyTensorPtr = try values.decodeIfPresent(String.self, forKey: .lazyTensorPtr)
    getDeviceFn = try values.decodeIfPresent(String.self, forKey: .getDeviceFn)
  }
}
