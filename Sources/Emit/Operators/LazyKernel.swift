import Schema

/// The kernel of an operator: it records a node instead of computing.
///
/// Mirrors `GenLazyNativeFuncDefinition` in `torchgen/dest/lazy_ir.py`. Making one refuses what
/// torchgen refuses; its text can then always be written.
struct LazyKernel {
  let function: NativeFunction
  let kernel: Kernel
  let schema: LazySchema
  let signature: DispatcherSignature
  /// The arguments of the call that a forced fallback makes.
  let fallbackArguments: [String]
  /// The arguments that say on which device the result is.
  let deviceArguments: [String]
  /// The first argument that is a tensor or a list of tensors.
  let firstTensor: String?

  init(_ function: NativeFunction, kernel: Kernel, in context: EmitContext) throws(EmitError) {
    self.function = function
    self.kernel = kernel
    signature = try KernelDeclaration.signature(of: function, kernel: kernel)
    schema = try LazySchema(
      function.schema, symInt: kernel.supportsSymInt, valueClass: context.valueClass)
    let tensors = schema.values.filter { !$0.isWrappedScalar }.map(\.name)
    let devices = schema.scalars.filter { $0.lazyType == .optional(.constant(.device)) }
    deviceArguments = tensors + devices.map(\.name)
    firstTensor = tensors.first
    fallbackArguments =
      context.options.genForcedFallbackCode
      ? try Self.fallbackArguments(function, kernel, from: signature) : []
    for argument in schema.arguments where argument.isValue { try argument.checkHandle() }
    try checkDevice()
    try checkResult(in: context)
    if context.options.kernelsMakeShapes { try checkViewCopy() }
  }

  private static func fallbackArguments(
    _ function: NativeFunction, _ kernel: Kernel, from signature: DispatcherSignature
  ) throws(EmitError) -> [String] {
    let wanted = try KernelDeclaration.dispatcherSignature(
      of: function, kernel: kernel, like: signature)
    return try Translation(available: signature.parameters).arguments(for: wanted.parameters)
  }
}

extension LazyKernel {
  private func checkDevice() throws(EmitError) {
    guard deviceArguments.isEmpty else { return }
    throw EmitError(
      "no-device", "takes neither a tensor nor an optional device to find its device by",
      hint: "list it under 'supported' and write its kernel by hand")
  }

  private func checkResult(in context: EmitContext) throws(EmitError) {
    if firstTensor == nil, context.options.createFromFirstTensor || schema.returnCount > 1 {
      throw EmitError("no-tensor", "takes no tensor to make its results from")
    }
    if writesToArgument, schema.returnCount != 1 {
      throw .notOneResult(schema.returnCount, isOut: function.schema.isOut)
    }
  }

  private func checkViewCopy() throws(EmitError) {
    guard ShapeInference(of: function) == .viewCopy,
      !function.hasCompositeExplicitAutogradNonFunctionalKernel
    else { return }
    throw EmitError(
      "view-copy-without-kernel",
      "has the tag 'view_copy' but no composite non-functional kernel to take its shape from")
  }

  /// Whether the result is an argument.
  var writesToArgument: Bool { schema.name.name.inplace || function.schema.isOut }
}

extension LazyArgument {
  /// Refuses a value for which kernels have no handle.
  fileprivate func checkHandle() throws(EmitError) {
    switch lazyType {
    case .value, .tensorList, .constant: return
    case .optional(let element):
      guard isWrappedScalar || isSymInt || element.isPlain else { throw .noHandle(self) }
    case .list: throw .optionalTensorList(self)
    case .vector: throw .noHandle(self)
    }
  }
}

extension EmitError {
  static func noHandle(_ argument: LazyArgument) -> EmitError {
    EmitError(
      "no-handle",
      "takes \(argument.type.plainName) ('\(argument.name)'), for which kernels have no handle",
      hint: "list it under 'supported' and write its kernel by hand")
  }

  static func notOneResult(_ count: Int, isOut: Bool) -> EmitError {
    EmitError(
      "not-one-result",
      "\(isOut ? "writes to out arguments" : "is in-place") and returns \(count) results, not 1",
      hint: "list its functional variant, which brings this one")
  }
}
