import Emit

/// The arguments of `run_gen_lazy_tensor` that differ from its defaults.
struct Parameters: Decodable, Sendable {
  let outputDir: String
  let nodeBase: String?
  /// Absent for the default, null for none.
  let nodeBaseHdr: String??
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

  /// The same as our own value, on top of what a program has without any.
  func options(over program: Options) -> Options {
    var options = program
    func set<Value>(_ place: WritableKeyPath<Options, Value>, _ value: Value?) {
      if let value { options[keyPath: place] = value }
    }
    options.outputDir = outputDir
    set(\.nodeBase, nodeBase)
    set(\.nodeBaseHeader, nodeBaseHdr)
    set(\.tensorClass, tensorClass)
    set(\.tensorClassHeader, tensorClassHdr)
    set(\.shapeInferenceHeader, shapeInferenceHdr)
    set(\.irGenerator, lazyIrGenerator.flatMap(Options.IrGenerator.init))
    set(\.buildInTree, buildInTree)
    set(\.perOperatorHeaders, perOperatorHeaders)
    set(\.backendName, backendName)
    set(\.genForcedFallbackCode, genForcedFallbackCode)
    set(\.useLazyShape, useLazyShape)
    set(\.backendNamespace, backendNamespace)
    set(\.getTensorList, getTensorlist)
    set(\.getTensorOrWrapNumber, getTensorOrWrapNumber)
    set(\.tryGetTensor, tryGetTensor)
    set(\.metricsCounter, metricsCounter)
    set(\.createTensor, createTensor)
    set(\.createFromFirstTensor, createFromFirstTensor)
    set(\.createAtenFromLtcTensor, createAtenFromLtcTensor)
    set(\.tupleAtenFromLtcTensors, tupleAtenFromLtcTensors)
    set(\.lazyValueClass, lazyValueClass)
    set(\.lazyTensorPointer, lazyTensorPtr)
    set(\.getDeviceFunction, getDeviceFn)
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
    nodeBaseHdr =
      values.contains(.nodeBaseHdr)
      ? .some(try values.decodeIfPresent(String.self, forKey: .nodeBaseHdr)) : .none
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
