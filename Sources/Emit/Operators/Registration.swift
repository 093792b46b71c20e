import Schema

/// A function registered with the dispatcher, and the line that registers it.
///
/// Mirrors `RegisterDispatchKey` in `torchgen/dest/register_dispatch_key.py`.
struct Registration: Equatable, Sendable {
  /// The definition of the registered function.
  let definition: Code
  /// The statement that registers it, on two lines.
  let statement: Code

  init(_ function: NativeFunction, wrapper name: Code, definition: Code) {
    self.definition = definition
    self.statement = """
          m.impl("\(function.name.description)",
          TORCH_FN(\(name)));
      """
  }

  /// The name of the function that the dispatcher calls.
  ///
  /// Mirrors `RegisterDispatchKey.wrapper_kernel_sig`.
  static func wrapperName(of function: NativeFunction, key: String) -> Code {
    "wrapper_\(key)_\(function.name.overloadName)_\(function.schema.kernelName)"
  }
}
