/// A backend's yaml: which operators the backend covers and how.
///
/// Mirrors `parse_backend_yaml` in `torchgen/gen_backend_stubs.py` and
/// `parse_native_functions_keys` in `torchgen/gen_lazy_tensor.py`, which read the file twice; here
/// it is read once. What needs the catalogue is checked by `BackendCoverage.init`.
public struct BackendFile: Sendable {
  /// The file as read.
  public let source: SourceFile
  /// What it says.
  public let list: BackendList
  /// Its yaml, for edits; `nil` when it is not a mapping.
  let root: YamlNode?

  /// Reads the file for a program; a fault in one place does not hide the others.
  public init(_ source: SourceFile, for program: GeneratorProgram = .lazy) {
    self.source = source
    var reading = BackendReading(source, program)
    root = reading.read()
    var list = reading.list
    list.diagnostics = reading.reader.diagnostics
    self.list = list
  }
}

/// One pass over the keys of a backend's yaml.
private struct BackendReading {
  var reader: FieldReader
  var list = BackendList()
  private var backendText: YamlNode?
  private var namespace: (key: YamlNode, value: YamlNode)?
  private var className: (key: YamlNode, value: YamlNode)?
  private var autograd: YamlNode?
  /// Whether something stands in a list that gives the backend its key, right or wrong.
  private var listsSomething = false
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

  /// The generator of stubs goes over whatever it finds there, be it the keys of a mapping.
  private mutating func readNamesForStubs(_ key: YamlNode, _ value: YamlNode) {
    if let pairs = value.pairs {
      readNames(.fullCodegen, pairs.map(\.key))
    } else if value.string != "" {
      readNames(.fullCodegen, key, value)
    }
  }

  private mutating func readNames(_ name: CoverageList, _ key: YamlNode, _ value: YamlNode) {
    readNames(name, reader.list(key, value) ?? [])
  }

  private mutating func readNames(_ name: CoverageList, _ items: [YamlNode]) {
    for item in items {
      if name == .supported || name == .fullCodegen { listsSomething = true }
      guard let operatorName = reader.operatorName(item) else { continue }
      list.items[name, default: []].append(
        BackendList.Item(
          text: item.string ?? "", name: operatorName, location: item.location(in: reader.file)))
    }
  }

  private mutating func readSymInt(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      guard let text = item.string else {
        if item.scalar == nil { reader.report("symint", "\(item.summary) is no name", at: item) }
        continue
      }
      list.symint.insert(text)
      list.symintItems.append(
        BackendList.SymIntItem(text: text, location: item.location(in: reader.file)))
    }
  }

  private mutating func readNonNative(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      if let node = BackendList.NonNativeItem.read(item, &reader) { list.nonNative.append(node) }
    }
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
      hint: nearest.map { "did you mean '\($0)'?" }
        ?? "keys of other generators must be in a file of their own")
  }

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
        hint: nearest.map { "did you mean '\($0)'?" })
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
