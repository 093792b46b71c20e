import Schema

/// A function registered with the dispatcher, and the line that registers it.
///
/// Mirrors `RegisterDispatchKey` in `torchgen/dest/register_dispatch_key.py`.
struct Registration: Equatable, Sendable {
  /// The definition of the registered function.
  let definition: String
  /// The statement that registers it, on two lines.
  let statement: String

  init(_ function: NativeFunction, wrapper name: String, definition: String) {
    self.definition = definition
    self.statement = "    m.impl(\"\(function.name)\",\n    TORCH_FN(\(name)));"
  }

  /// The name of the function that the dispatcher calls.
  ///
  /// Mirrors `RegisterDispatchKey.wrapper_kernel_sig`.
  static func wrapperName(of function: NativeFunction, key: String) -> String {
    "wrapper_\(key)_\(function.name.overloadName)_\(function.schema.kernelName)"
  }
}
