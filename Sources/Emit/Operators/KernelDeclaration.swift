import Schema

/// The declaration of a kernel in the class that holds a backend's kernels.
///
/// Mirrors `gen_unstructured` in `torchgen/dest/native_functions.py`.
enum KernelDeclaration {
  /// The line that declares the kernel.
  static func code(of function: NativeFunction, kernel: Kernel) throws(EmitError) -> Code {
    let signature = try signature(of: function, kernel: kernel)
    return "static \(signature.declaration(of: Code(kernel.name)));"
  }

  /// The signature of the kernel.
  ///
  /// Mirrors `kernel_signature` in `torchgen/api/types/signatures.py`.
  static func signature(of function: NativeFunction, kernel: Kernel) throws(EmitError)
    -> DispatcherSignature
  {
    guard !kernel.supportsSymInt || function.schema.hasSymInt else { throw .symIntWithoutSymInt }
    return try DispatcherSignature(
      function.schema, CppTypeRules(for: function, symInt: kernel.supportsSymInt))
  }

  /// The signature by which the dispatcher calls the operator: the kernel's, with symbolic sizes.
  static func dispatcherSignature(
    of function: NativeFunction, kernel: Kernel, like signature: DispatcherSignature
  ) throws(EmitError) -> DispatcherSignature {
    guard function.schema.hasSymInt, !kernel.supportsSymInt else { return signature }
    return try DispatcherSignature(function.schema, CppTypeRules(for: function, symInt: true))
  }
}

extension EmitError {
  static let symIntWithoutSymInt = EmitError(
    "symint-without-symint", "takes no SymInt, so its kernel cannot be a symint kernel",
    hint: "take it out of 'symint'")
}
