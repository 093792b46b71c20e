import Emit

/// A backend's values for all parameters at once.
struct Preset: Equatable, Sendable {
  let name: String
  let options: Options
  /// The dispatch key of the backends that it is meant for.
  let backendKey: String?
  /// What is known of their run time.
  var profile = BackendProfile.Choice()
}

extension Preset {
  /// torchgen's defaults.
  static let plain = Preset(name: "plain", options: Options(), backendKey: nil)

  /// What PyTorch generates its TorchScript backend with.
  static let torchScript = Preset(name: "ts", options: .torchScript, backendKey: "Lazy")

  /// What torch_xla generates with.
  static let xla = Preset(name: "xla", options: .xla, backendKey: "XLA")

  /// What torch-mlir generates its lazy backend with, whose key PyTorch's own backend has as well.
  static let torchMlir = Preset(name: "torch-mlir", options: .torchMlir, backendKey: nil)

  /// Those that need no settings file.
  static let builtIn = [torchScript, plain, xla, torchMlir]
}
