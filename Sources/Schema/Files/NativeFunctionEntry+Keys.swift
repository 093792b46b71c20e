/// The keys that stand on their own.
extension NativeFunctionEntry {
  mutating func reportUnknown(_ key: YamlNode) {
    let name = key.scalar?.text ?? "?"
    let nearest = nearestNames(to: name, among: Self.keys, limit: 1).first
    reader.report(
      "unknown-key", "unknown key '\(name)'", at: key, hint: suggestion(of: nearest)
    )
  }

  private static let keys = [
    "func", "cpp_no_default_args", "use_const_ref_for_mutable_tensors", "variants",
    "manual_kernel_registration", "manual_cpp_binding", "device_guard", "device_check",
    "structured", "structured_delegate", "structured_inherits", "python_module",
    "category_override", "precomputed", "tags", "dispatch", "autogen", "ufunc_inner_loop",
  ]

  mutating func readNoDefaultArgs(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      guard let text = item.scalar?.text else {
        reader.report("value-type", "'cpp_no_default_args' wants names", at: item)
        continue
      }
      function.cppNoDefaultArgs.append(text)
    }
  }

  mutating func readVariants(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.string(key, value) else { return }
    function.variants = []
    for name in splitAtCommas(text) {
      guard let variant = NativeFunction.Variants(named: name) else {
        return reader.report(
          "variants", "'\(name)' is no variant", at: value,
          hint: "write 'function', 'method', or 'function, method'")
      }
      function.variants.insert(variant)
    }
  }

  mutating func readDeviceCheck(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.optionalString(key, value) else { return }
    if let check = NativeFunction.DeviceCheck(rawValue: text) {
      function.deviceCheck = check
    } else {
      reader.report(
        "device-check", "'\(text)' is no device check", at: value,
        hint: "write 'NoCheck' or 'ExactSame'")
    }
  }

  mutating func readStructuredDelegate(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.optionalString(key, value) else { return }
    if text.holds("::") {
      reader.report("structured", "'structured_delegate' takes no namespace", at: value)
    } else {
      function.structuredDelegate = reader.operatorName(value)
    }
  }

  mutating func readAutogen(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.string(key, value), !text.isEmpty else { return }
    for name in splitAtCommas(text) {
      do throws(SchemaError) {
        function.autogen.append(try OperatorName(parsing: name))
      } catch {
        reader.report(error.code, error.message, at: value, hint: error.hint)
      }
    }
  }

  mutating func readUfuncInnerLoops(_ key: YamlNode, _ value: YamlNode) {
    function.ufuncInnerLoops = UfuncInnerLoop.readAll(value, &reader)
  }
}
