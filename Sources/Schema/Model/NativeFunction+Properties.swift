extension NativeFunction {
  /// The properties of an operator while it is put together; `NativeFunction` says what each means.
  package struct Properties: Equatable, Sendable {
    package var schema: FunctionSchema
    package var namespace = "aten"
    package var origin = Origin.yaml
    package var location: SourceLocation
    package var variants = Variants.function
    package var useConstRefForMutableTensors = false
    package var manualKernelRegistration = false
    package var manualCppBinding = false
    package var deviceGuard = true
    package var deviceCheck = DeviceCheck.exactSame
    package var structured = false
    package var tags: [String] = []
    package var dispatch = DispatchTable()
    package var structuredDelegate: OperatorName?
    package var structuredInherits: String?
    package var precomputed: Precompute?
    package var pythonModule: String?
    package var categoryOverride: String?
    package var cppNoDefaultArgs: [String] = []
    package var autogen: [OperatorName] = []
    package var ufuncInnerLoops: [UfuncInnerLoop] = []

    /// Every property at its default.
    package init(schema: FunctionSchema, location: SourceLocation) {
      self.schema = schema
      self.location = location
    }

    /// Whether a structured kernel serves it, so that its shape comes from a meta function.
    var isPartOfStructuredGroup: Bool { structured || structuredDelegate != nil }
  }
}
