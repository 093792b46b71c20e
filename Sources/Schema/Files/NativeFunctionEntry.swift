/// Reads one entry of native_functions.yaml.
///
/// Mirrors `NativeFunction.from_yaml` in `torchgen/model.py`, but goes on after a fault, so that
/// one run names everything that is wrong with the entry.
struct NativeFunctionEntry {
  /// What entries are read against.
  struct Context {
    let tags: Set<String>
    let dialect: SchemaDialect
    /// The tags that entries get by what they are, as far as tags.yaml has them.
    let impliedTags: [String]

    init(tags: Set<String>, dialect: SchemaDialect) {
      self.tags = tags
      self.dialect = dialect
      impliedTags = ["pt2_compliant_tag", "out", "inplace"].filter(tags.contains)
    }
  }

  private let context: Context
  private var reader: FieldReader
  private var function: NativeFunction.Properties
  private let pairs: YamlNode.Pairs

  /// The operator, or `nil` when the entry has a fault; either way, what is wrong is reported.
  static func read(
    _ node: YamlNode, in context: Context, _ reader: inout FieldReader,
    _ memo: inout ArgumentMemo
  ) -> NativeFunction? {
    guard let pairs = node.pairs else {
      reader.report("entry", "an entry must be a mapping, found \(node.summary)", at: node)
      return nil
    }
    let faults = reader.diagnostics.count
    guard let schema = readSchema(node, pairs, in: context, &reader, &memo) else { return nil }
    var entry = NativeFunctionEntry(
      context: context, reader: reader, pairs: pairs,
      function: .init(schema: schema.value, location: node.location(in: reader.file)))
    entry.function.namespace = schema.namespace
    for pair in pairs { entry.take(pair) }
    let function = entry.finish(at: schema.node)
    reader = entry.reader
    return reader.diagnostics.count == faults ? function : nil
  }

  private init(
    context: Context, reader: FieldReader, pairs: YamlNode.Pairs,
    function: NativeFunction.Properties
  ) {
    self.context = context
    self.reader = reader
    self.pairs = pairs
    self.function = function
  }

  private mutating func take(_ pair: YamlNode.Pair) {
    let (key, value) = (pair.key, pair.value)
    switch key.string ?? "" {  // the most frequent first, because each is compared in turn
    case "func", "__line__": break
    case "dispatch", "tags", "precomputed": break  // these need the other keys; see finish
    case "variants": readVariants(key, value)
    case "autogen": readAutogen(key, value)
    case "device_check": readDeviceCheck(key, value)
    case "structured_delegate": readStructuredDelegate(key, value)
    case "cpp_no_default_args": readNoDefaultArgs(key, value)
    case "use_const_ref_for_mutable_tensors":
      function.useConstRefForMutableTensors = reader.bool(key, value) ?? false
    case "manual_kernel_registration":
      function.manualKernelRegistration = reader.bool(key, value) ?? false
    case "manual_cpp_binding": function.manualCppBinding = reader.bool(key, value) ?? false
    case "device_guard": function.deviceGuard = reader.bool(key, value) ?? true
    case "structured": function.structured = reader.bool(key, value) ?? false
    case "structured_inherits":
      function.structuredInherits = reader.optionalString(key, value)
      if function.structuredInherits?.holds("::") ?? false {
        reader.report("structured", "'structured_inherits' takes no namespace", at: value)
      }
    case "python_module": function.pythonModule = reader.optionalString(key, value)
    case "category_override": function.categoryOverride = reader.optionalString(key, value)
    case "ufunc_inner_loop": readUfuncInnerLoops(key, value)
    default: reportUnknown(key)
    }
  }

  private mutating func finish(at schema: YamlNode) -> NativeFunction {
    if let node = pairs["precomputed"], !node.isNull { readPrecomputed(node) }
    readTags()
    readDispatch(at: schema)
    let function = NativeFunction(function)
    checkValidity(of: function, at: schema)
    return function
  }
}

extension NativeFunctionEntry {
  private struct LocatedSchema {
    let value: FunctionSchema
    let namespace: String
    let node: YamlNode
  }

  private static func readSchema(
    _ node: YamlNode, _ pairs: YamlNode.Pairs, in context: Context, _ reader: inout FieldReader,
    _ memo: inout ArgumentMemo
  ) -> LocatedSchema? {
    guard let pair = pairs.first(where: { $0.key.isText("func") }), !pair.value.isNull else {
      reader.report("entry", "the entry has no 'func'", at: node, hint: "add 'func: schema'")
      return nil
    }
    guard reader.isText(pair.key, pair.value) else { return nil }
    do throws(SchemaError) {
      let schema = try pair.value.withText { text throws(SchemaError) -> LocatedSchema? in
        guard let (namespace, schema) = text.splitNamespace(levels: 1) else { return nil }
        return LocatedSchema(
          value: try FunctionSchema(parsing: schema, in: context.dialect, &memo),
          namespace: namespace?.string ?? "aten", node: pair.value)
      }
      if let schema = schema ?? nil { return schema }
      reader.report(
        "namespace", "\(pair.value.summary) has more than one level of namespace", at: pair.value)
    } catch {
      reader.report(error, in: pair.value)
    }
    return nil
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
    if text.holds("::") {
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
    function.tags = pairs["tags"].map { readExplicitTags($0) } ?? []
    if function.namespace == "aten" { imply("pt2_compliant_tag") }
    if function.schema.isOut { imply("out") }
    if function.schema.name.name.inplace { imply("inplace") }
  }

  private mutating func imply(_ tag: String) {
    if context.impliedTags.contains(tag), !function.tags.contains(tag) { function.tags.append(tag) }
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
    dispatch.read(pairs["dispatch"].flatMap { $0.isNull ? nil : $0 })
    function.dispatch = dispatch.table
    reader = dispatch.reader
  }

  private mutating func checkValidity(of function: NativeFunction, at schema: YamlNode) {
    // Only entries are held to this; torchgen makes out= variants that break it.
    if function.schema.isOut, function.useConstRefForMutableTensors {
      reader.report(
        "const-ref", "an out= operator cannot take its tensors by const reference",
        at: pairs["use_const_ref_for_mutable_tensors"] ?? schema)
    }
    for argument in PythonKeywords.arguments(of: function) {
      reader.report(
        "python-keyword", "the argument '\(argument.name)' is a keyword of Python", at: schema)
    }
    for problem in NativeFunctionProblem.all(of: function, in: context.dialect) {
      reader.report(problem.code, problem.message, at: pairs[problem.key] ?? schema)
    }
  }
}
