/// The generated files.
enum Manifest {
  /// All files, in the order in which torchgen writes them.
  static let all: [FileEmitter] = [
    .nativeFunctionsHeader, .register, .registerAutograd, .nativeFunctionsSource, .lazyIrHeader,
    .lazyNonNativeIrHeader,
  ]
}
