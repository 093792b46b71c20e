import Schema

/// What kind of kernel PyTorch has for an operator; it decides what a backend has to do.
enum DispatchClass: String, CaseIterable, Sendable {
  case compositeImplicit = "composite implicit"
  case compositeExplicit = "composite explicit"
  case structured
  case compositeNonFunctional = "composite non-functional"
  case byDevice = "kernels by device"
}

extension NativeFunction {
  /// The kind of kernel that the dispatcher would take first.
  var dispatchClass: DispatchClass {
    if hasCompositeImplicitAutogradKernel { return .compositeImplicit }
    if hasCompositeExplicitAutogradKernel { return .compositeExplicit }
    if isPartOfStructuredGroup { return .structured }
    return hasCompositeExplicitAutogradNonFunctionalKernel ? .compositeNonFunctional : .byDevice
  }
}
