import Schema

@testable import Emit

extension NativeFunction {
  /// An operator with this schema and nothing special.
  init(_ schema: String) throws {
    self.init(
      schema: try FunctionSchema(parsing: schema),
      location: SourceLocation(file: "native_functions.yaml", line: 1, column: 1))
  }

  /// The kernel that a backend's list would give the operator.
  func kernel(symInt: Bool = false) -> Kernel {
    Kernel(
      name: schema.kernelName + (symInt ? "_symint" : ""), cppNamespace: "torch::lazy")
  }
}

extension EmitContext {
  /// A context for the backend `Lazy`.
  convenience init(_ options: Options = Options(), deviceGuard: Bool = false) {
    var list = BackendList()
    list.backendKey = DispatchKey(named: "Lazy")
    list.cppNamespace = "torch::lazy"
    list.deviceGuard = deviceGuard
    self.init(options, list)
  }
}
