/// One pass over the keys of a backend's yaml.
struct BackendReading {
  var reader: FieldReader
  var list = BackendList()
  private var backendText: YamlNode?
  private var namespace: (key: YamlNode, value: YamlNode)?
  private var className: (key: YamlNode, value: YamlNode)?
  private var autograd: YamlNode?
  /// Whether something stands in a list that gives the backend its key, right or wrong.
  var listsSomething = false
  private let program: GeneratorProgram

  init(_ source: SourceFile, _ program: GeneratorProgram) {
    reader = FieldReader(file: source)
    self.program = program
  }

  mutating func read() -> YamlNode? {
    do throws(Diagnostic) {
      let root = try YamlReader.read(reader.file)
      guard let pairs = root?.pairs else {
        reportTopLevel(root)
        return nil
      }
      for pair in pairs { take(pair) }
      finish(root)
      return root
    } catch {
      reader.diagnostics.append(error)
      return nil
    }
  }

  private mutating func reportTopLevel(_ root: YamlNode?) {
    reader.diagnostics.append(
      Diagnostic(
        code: "top-level", "the file must be a mapping, found \(root?.summary ?? "nothing")",
        at: root?.location(in: reader.file) ?? reader.file.location(line: 1, column: 1),
        hint: "begin with 'backend: Lazy' and 'cpp_namespace: torch::lazy'"))
  }

  private mutating func take(_ pair: YamlNode.Pair) {
    let (key, value) = (pair.key, pair.value)
    switch key.string ?? "" {
    case "ir_gen" where program == .stubs, "non_native" where program == .stubs: break
    case "backend": backendText = value
    case "cpp_namespace":
      namespace = (key, value)
      if program == .lazy { readNamespace() }
    case "class_name":
      className = (key, value)
      if program == .lazy { readClassName() }
    case "use_out_as_primary": list.useOutAsPrimary = reader.bool(key, value) ?? false
    case "device_guard": list.deviceGuard = reader.bool(key, value) ?? false
    case "supported": if !value.isNull { readNames(.supported, key, value) }
    case "full_codegen" where program == .stubs: readNamesForStubs(key, value)
    case "full_codegen": readNames(.fullCodegen, key, value)
    case "ir_gen": readNames(.irGen, key, value)
    case "autograd":
      autograd = value
      readNames(.autograd, key, value)
    case "symint": if !value.isNull { readSymInt(key, value) }
    case "non_native": readNonNative(key, value)
    default: reportUnknown(key)
    }
  }
}

extension BackendReading {
  private mutating func readNamespace() {
    // The generator of stubs looks at it only when it writes something.
    guard let (key, value) = namespace, !value.isNull, needsKey else { return }
    list.cppNamespace = reader.string(key, value) ?? ""
    reader.refuseCode(list.cppNamespace, value)
    if SchemaText.read(list.cppNamespace, { $0.namespaceLevels }) > 2 {
      reader.report(
        "namespace", "'\(list.cppNamespace)' has more than two levels of namespace", at: value)
    }
  }

  /// The lazy generator ignores the name, whatever it is; that of stubs prints whatever it is, which
  /// is no use to anyone unless it is a text.
  private mutating func readClassName() {
    guard let (key, value) = className, !value.isNull else { return }
    let isPrinted = program == .stubs && needsKey
    list.className = isPrinted ? reader.string(key, value) : value.scalar?.text
    if isPrinted { reader.refuseCode(list.className ?? "", value) }
    list.classNameLocation = value.location(in: reader.file)
  }

  static let knownKeys = [
    "backend", "cpp_namespace", "class_name", "use_out_as_primary", "device_guard", "supported",
    "full_codegen", "ir_gen", "autograd", "symint", "non_native",
  ]

  private mutating func reportUnknown(_ key: YamlNode) {
    let name = key.scalar?.text ?? "?"
    let nearest = nearestNames(to: name, among: Self.knownKeys, limit: 1).first
    reader.report(
      "unknown-key", "torchgen has no key '\(name)'", at: key,
      hint: suggestion(of: nearest)
        ?? "keys of other generators must be in a file of their own")
  }
}

/// What is checked once all keys are known.
extension BackendReading {
  private mutating func finish(_ root: YamlNode?) {
    readBackend(root)
    if program == .stubs {
      readNamespace()
      readClassName()
    }
    if namespace?.value.isNull ?? true {
      reportMissing("cpp_namespace", example: "torch::lazy", root)
    }
    if !listsSomething, program == .lazy {
      reader.report(
        "nothing-listed", "neither 'supported' nor 'full_codegen' lists an operator",
        at: root?.pairs?.first?.key ?? autograd ?? .nothing,
        hint: "torchgen needs at least one to know the backend's key")
    }
  }

  /// Whether the key is looked up; the generator of stubs does so only when it has a kernel for it.
  private var needsKey: Bool { program == .lazy || listsSomething }

  private mutating func readBackend(_ root: YamlNode?) {
    guard let node = backendText, !node.isNull else {
      return reportMissing("backend", example: "Lazy", root)
    }
    let text = node.scalar?.text ?? ""
    list.backendKey = node.string.flatMap(DispatchKey.init(named:))
    if list.backendKey == nil, needsKey {
      let nearest = nearestNames(to: text, among: DispatchKey.backendComponents, limit: 1).first
      reader.report(
        "backend", "there is no dispatch key '\(text)'", at: node,
        hint: suggestion(of: nearest))
    }
    guard !list[.autograd].isEmpty else { return }
    list.autogradKey = node.scalar.flatMap { _ in DispatchKey(named: "Autograd\(text)") }
    if list.autogradKey == nil, list.backendKey != nil || !needsKey {
      reader.report(
        "backend", "the backend '\(text)' has no autograd key", at: node,
        hint: "operators can be listed under 'autograd' only for backends that have one")
    }
  }

  private mutating func reportMissing(_ key: String, example: String, _ root: YamlNode?) {
    reader.report(
      "missing-key", "'\(key)' is missing", at: root?.pairs?.first?.key ?? .nothing,
      hint: "add '\(key): \(example)'")
  }
}
