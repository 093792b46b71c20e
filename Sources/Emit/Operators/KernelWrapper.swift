import Schema

/// The function between the dispatcher and a kernel.
///
/// Mirrors `RegisterDispatchKey.gen_unstructured`. Making one refuses what torchgen refuses; its
/// text can then always be written.
struct KernelWrapper {
  let function: NativeFunction
  let kernel: Kernel
  let signature: DispatcherSignature
  let arguments: [String]

  init(_ function: NativeFunction, kernel: Kernel) throws(EmitError) {
    self.function = function
    self.kernel = kernel
    let called = try KernelDeclaration.signature(of: function, kernel: kernel)
    signature = try KernelDeclaration.dispatcherSignature(
      of: function, kernel: kernel, like: called)
    arguments = try Translation(available: signature.parameters).arguments(for: called.parameters)
  }
}

extension KernelWrapper {
  /// The function and its registration at a dispatch key.
  func registration(at key: String, of backend: Backend) -> Registration {
    let name = Registration.wrapperName(of: function, key: key)
    return Registration(function, wrapper: name, definition: definition(of: name, backend))
  }

  private func definition(of name: Code, _ backend: Backend) -> Code {
    let declaration = signature.declaration(of: name)
    let deviceCheck = deviceCheck(in: name, backend)
    let deviceGuard = deviceGuard(backend)
    let kernel: Code = "\(backend.cppNamespace)::\(backend.className)::\(kernel.name)"
    return """
      namespace {

      \(declaration) {
        \(deviceCheck)

        \(deviceGuard)
        return \(kernel)(\(arguments, by: ", "));
      }

      } // anonymous namespace

      """
  }

  /// The statements that compare the devices of all tensors.
  ///
  /// Mirrors `RegisterDispatchKey.gen_device_check`.
  private func deviceCheck(in name: Code, _ backend: Backend) -> Code {
    guard backend.deviceGuard, function.deviceCheck != .noCheck else {
      return "  // No device check\n"
    }
    let arguments = function.schema.arguments
    let tensors = (arguments.out + arguments.positional).filter(\.type.isTensorLike)
    var checks: Code = """
      std::optional<Device> common_device = std::nullopt;
      (void)common_device; // Suppress unused variable warning

      """
    for tensor in tensors.map(\.name) {
      checks.append(
        """

          c10::impl::check_and_update_common_device(common_device, \(tensor), "\(name)", "\(tensor)");
        """ as Code)
    }
    return checks
  }

  /// The statement that makes the right device the current one.
  private func deviceGuard(_ backend: Backend) -> Code {
    let none: Code = "// DeviceGuard omitted"
    guard backend.deviceGuard, function.deviceGuard else { return none }
    let arguments = function.schema.arguments
    if arguments.tensorOptions != nil {
      return "\n  const DeviceGuard device_guard(device_or_default(device));"
    }
    let first = [arguments.selfArgument].compactMap(\.self)
    let candidates = first + arguments.out + arguments.positional
    guard let tensor = candidates.first(where: \.type.isTensorLike) else { return none }
    return "const OptionalDeviceGuard device_guard(device_of(\(tensor.name)));"
  }
}
