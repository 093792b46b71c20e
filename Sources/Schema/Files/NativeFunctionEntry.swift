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

  let context: Context
  var reader: FieldReader
  var function: NativeFunction.Properties
  let pairs: YamlNode.Pairs

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
}
