import Schema

/// The generated files.
enum Manifest {
  /// The files that a program writes, in its order.
  static func files(of program: GeneratorProgram) -> [FileEmitter] {
    switch program {
    case .lazy: all
    case .stubs: [.nativeFunctionsHeader, .register, .registerAutograd]
    }
  }

  /// All files, in the order in which torchgen writes them.
  static let all: [FileEmitter] = [
    .nativeFunctionsHeader, .register, .registerAutograd, .nativeFunctionsSource, .lazyIrHeader,
    .lazyNonNativeIrHeader,
  ]
}
