/// Reads one entry of native_functions.yaml.
///
/// Mirrors `NativeFunction.from_yaml` in `torchgen/model.py`, but goes on after a fault, so that
/// one run names everything that is wrong with the entry.
struct NativeFunctionEntry {
  /// What entries are read against.
  struct Context {
    let tags: Set<String>
    let dialect: SchemaDialect
  }

  private let context: Context
  private var reader: FieldReader
  private var function: NativeFunction
  private let pairs: [YamlNode.Pair]

  /// The operator, or `nil` when the entry has a fault; either way, what is wrong is reported.
  static func read(_ node: YamlNode, in context: Context, _ reader: inout FieldReader)
    -> NativeFunction?
  {
    guard let pairs = node.pairs else {
      reader.report("entry", "an entry must be a mapping, found \(node.summary)", at: node)
      return nil
    }
    let faults = reader.diagnostics.count
    guard let schema = readSchema(node, pairs, in: context, &reader) else { return nil }
    var entry = NativeFunctionEntry(
      context: context, reader: reader, pairs: pairs,
      function: NativeFunction(schema: schema.value, location: node.location(in: reader.file)))
    entry.function.namespace = schema.namespace
    for pair in pairs { entry.take(pair) }
    entry.finish(at: schema.node)
    reader = entry.reader
    return reader.diagnostics.count == faults ? entry.function : nil
  }

  private init(
    context: Context, reader: FieldReader, pairs: [YamlNode.Pair], function: NativeFunction
  ) {
    self.context = context
    self.reader = reader
    self.pairs = pairs
    self.function = function
  }

  /// The value of a key.
  private func node(_ name: String) -> YamlNode? { pairs.first { $0.key.string == name }?.value }

  private mutating func take(_ pair: YamlNode.Pair) {
    let (key, value) = (pair.key, pair.value)
    switch key.string ?? "" {
    case "func", "__line__": break
    case "dispatch", "tags", "precomputed": break  // these need the other keys; see finish
    case "cpp_no_default_args": readNoDefaultArgs(key, value)
    case "use_const_ref_for_mutable_tensors":
      function.useConstRefForMutableTensors = reader.bool(key, value) ?? false
    case "variants": readVariants(key, value)
    case "manual_kernel_registration":
      function.manualKernelRegistration = reader.bool(key, value) ?? false
    case "manual_cpp_binding": function.manualCppBinding = reader.bool(key, value) ?? false
    case "device_guard": function.deviceGuard = reader.bool(key, value) ?? true
    case "device_check": readDeviceCheck(key, value)
    case "structured": function.structured = reader.bool(key, value) ?? false
    case "structured_delegate": readStructuredDelegate(key, value)
    case "structured_inherits":
      function.structuredInherits = reader.optionalString(key, value)
      if function.structuredInherits?.contains("::") ?? false {
        reader.report("structured", "'structured_inherits' takes no namespace", at: value)
      }
    case "python_module": function.pythonModule = reader.optionalString(key, value)
    case "category_override": function.categoryOverride = reader.optionalString(key, value)
    case "autogen": readAutogen(key, value)
    case "ufunc_inner_loop": readUfuncInnerLoops(key, value)
    default: reportUnknown(key)
    }
  }

  private mutating func finish(at schema: YamlNode) {
    if let node = node("precomputed"), !node.isNull { readPrecomputed(node) }
    readTags()
    readDispatch(at: schema)
    checkValidity(at: schema)
  }
}

extension NativeFunctionEntry {
  private struct LocatedSchema {
    let value: FunctionSchema
    let namespace: String
    let node: YamlNode
  }

  private static func readSchema(
    _ node: YamlNode, _ pairs: [YamlNode.Pair], in context: Context, _ reader: inout FieldReader
  ) -> LocatedSchema? {
    guard let pair = pairs.first(where: { $0.key.string == "func" }), !pair.value.isNull else {
      reader.report("entry", "the entry has no 'func'", at: node, hint: "add 'func: schema'")
      return nil
    }
    guard let text = reader.string(pair.key, pair.value) else { return nil }
    guard let (namespace, schema) = splitNamespace(text, levels: 1) else {
      reader.report(
        "namespace", "'\(text)' has more than one level of namespace", at: pair.value)
      return nil
    }
    do throws(SchemaError) {
      return LocatedSchema(
        value: try FunctionSchema(parsing: schema, in: context.dialect),
        namespace: namespace ?? "aten", node: pair.value)
    } catch {
      reader.report(error, in: pair.value, offset: text.utf8.count - schema.utf8.count)
      return nil
    }
  }

  private mutating func reportUnknown(_ key: YamlNode) {
    let name = key.scalar?.text ?? "?"
    let nearest = nearestNames(to: name, among: Self.keys, limit: 1).first
    reader.report(
      "unknown-key", "unknown key '\(name)'", at: key, hint: nearest.map { "did you mean '\($0)'?" }
    )
  }

  private static let keys = [
    "func", "cpp_no_default_args", "use_const_ref_for_mutable_tensors", "variants",
    "manual_kernel_registration", "manual_cpp_binding", "device_guard", "device_check",
    "structured", "structured_delegate", "structured_inherits", "python_module",
    "category_override", "precomputed", "tags", "dispatch", "autogen", "ufunc_inner_loop",
  ]

  private mutating func readNoDefaultArgs(_ key: YamlNode, _ value: YamlNode) {
    for item in reader.list(key, value) ?? [] {
      guard let text = item.scalar?.text else {
        reader.report("value-type", "'cpp_no_default_args' wants names", at: item)
        continue
      }
      function.cppNoDefaultArgs.append(text)
    }
  }

  private mutating func readVariants(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.string(key, value) else { return }
    let names = splitAtCommas(text)
    function.variants = Set(names.compactMap(NativeFunction.Variant.init))
    if let unknown = names.first(where: { NativeFunction.Variant(rawValue: $0) == nil }) {
      reader.report(
        "variants", "'\(unknown)' is no variant", at: value,
        hint: "write 'function', 'method', or 'function, method'")
    }
  }

  private mutating func readDeviceCheck(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.optionalString(key, value) else { return }
    if let check = NativeFunction.DeviceCheck(rawValue: text) {
      function.deviceCheck = check
    } else {
      reader.report(
        "device-check", "'\(text)' is no device check", at: value,
        hint: "write 'NoCheck' or 'ExactSame'")
    }
  }

  private mutating func readStructuredDelegate(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.optionalString(key, value) else { return }
    if text.contains("::") {
      reader.report("structured", "'structured_delegate' takes no namespace", at: value)
    } else {
      function.structuredDelegate = reader.operatorName(value)
    }
  }

  private mutating func readAutogen(_ key: YamlNode, _ value: YamlNode) {
    guard let text = reader.string(key, value), !text.isEmpty else { return }
    for name in splitAtCommas(text) {
      do throws(SchemaError) {
        function.autogen.append(try OperatorName(parsing: name))
      } catch {
        reader.report(error.code, error.message, at: value, hint: error.hint)
      }
    }
  }
}

extension NativeFunctionEntry {
  private mutating func readTags() {
    function.tags = node("tags").map { readExplicitTags($0) } ?? []
    if function.namespace == "aten" { addImplicitTag("pt2_compliant_tag") }
    if function.schema.isOut { addImplicitTag("out") }
    if function.name.name.inplace { addImplicitTag("inplace") }
  }

  private mutating func addImplicitTag(_ tag: String) {
    if context.tags.contains(tag), !function.tags.contains(tag) { function.tags.append(tag) }
  }

  private mutating func readExplicitTags(_ node: YamlNode) -> [String] {
    let items = node.string != nil ? [node] : node.items
    guard let items else {
      reader.report("tags", "'tags' wants a tag or a list, found \(node.summary)", at: node)
      return []
    }
    var tags: [String] = []
    for item in items {
      let tag = item.scalar?.text ?? ""
      if context.tags.contains(tag) {
        if !tags.contains(tag) { tags.append(tag) }
      } else {
        let nearest = nearestNames(to: tag, among: context.tags, limit: 1).first
        reader.report(
          "unknown-tag", "tags.yaml has no tag '\(tag)'", at: item,
          hint: nearest.map { "did you mean '\($0)'?" })
      }
    }
    return tags
  }

  private mutating func readPrecomputed(_ node: YamlNode) {
    guard function.structured else {
      return reader.report(
        "precomputed", "'precomputed' needs 'structured: True'", at: node)
    }
    function.precomputed = Precompute.read(node, in: context.dialect, &reader)
  }

  private mutating func readUfuncInnerLoops(_ key: YamlNode, _ value: YamlNode) {
    function.ufuncInnerLoops = UfuncInnerLoop.readAll(value, &reader)
  }

  private mutating func readDispatch(at schema: YamlNode) {
    var dispatch = DispatchReader(function: function, reader: reader, schema: schema)
    dispatch.read(node("dispatch").flatMap { $0.isNull ? nil : $0 })
    function.dispatch = dispatch.table
    reader = dispatch.reader
  }

  private mutating func checkValidity(at schema: YamlNode) {
    // Only entries are held to this; torchgen makes out= variants that break it.
    if function.schema.isOut, function.useConstRefForMutableTensors {
      reader.report(
        "const-ref", "an out= operator cannot take its tensors by const reference",
        at: node("use_const_ref_for_mutable_tensors") ?? schema)
    }
    for problem in NativeFunctionProblem.all(of: function, in: context.dialect) {
      reader.report(problem.code, problem.message, at: node(problem.key) ?? schema)
    }
  }
}

/// The pieces between occurrences of `", "`.
func splitAtCommas(_ text: String) -> [String] {
  SchemaText(text).splitAtCommas().map(\.string)
}

/// The part before the last `::` (`nil` when empty) and the part after it; `nil` when there are
/// more levels than allowed.
func splitNamespace(_ text: String, levels: Int) -> (namespace: String?, name: String)? {
  guard text.holds("::"), let index = SchemaText(text).lastIndex(of: "::") else {
    return (nil, text)
  }
  let namespace = String(decoding: Array(text.utf8)[..<index], as: UTF8.self)
  let name = String(decoding: Array(text.utf8)[(index + 2)...], as: UTF8.self)
  let depth = namespaceLevels(namespace)
  return depth > levels ? nil : (namespace.isEmpty ? nil : namespace, name)
}

/// How many names stand between the `::` of a namespace.
func namespaceLevels(_ namespace: String) -> Int {
  var rest = SchemaText(namespace)
  var levels = 1
  while let index = rest.lastIndex(of: "::") {
    levels += 1
    rest = SchemaText(rest.bytes[..<index])
  }
  return levels
}
