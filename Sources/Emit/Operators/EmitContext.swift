import Schema

/// What every emitter has to know besides the operator: the options and the backend.
///
/// A class, because it is handed on with every operator; it never changes.
final class EmitContext: Equatable, Sendable {
  let options: Options
  let backend: Backend
  let valueClass: LazyValueClass
  /// As the options have it, which are too much to be copied for a question.
  let hasNodeShapeFunctions: Bool

  init(_ options: Options, _ list: BackendList) {
    self.options = options
    hasNodeShapeFunctions = options.hasNodeShapeFunctions
    self.backend = Backend(list, for: options.program)
    self.valueClass = LazyValueClass(options)
  }

  static func == (left: EmitContext, right: EmitContext) -> Bool {
    left === right
      || left.options == right.options && left.backend == right.backend
        && left.valueClass == right.valueClass
  }
}

/// What a backend yaml says about the backend as a whole.
struct Backend: Equatable, Sendable {
  /// The name of the dispatch key.
  let key: String
  /// The name of the autograd key; `nil` when no operator is listed for it.
  let autogradKey: String?
  let cppNamespace: String
  /// Whether wrappers check and set devices.
  let deviceGuard: Bool
  /// Whether out= and in-place variants need kernels of their own.
  let useOutAsPrimary: Bool
  /// The class that holds the kernels.
  let className: String

  init(_ list: BackendList, for program: GeneratorProgram) {
    key = list.backendKey?.name ?? "Undefined"
    autogradKey = list.autogradKey?.name
    cppNamespace = list.cppNamespace
    deviceGuard = list.deviceGuard
    useOutAsPrimary = list.useOutAsPrimary
    let ownName = program == .stubs ? list.className : nil
    className = ownName ?? "\(key)NativeFunctions"
  }

  /// The name of the files with the kernels, whatever their class is called.
  var fileName: String { "\(key)NativeFunctions" }
}
