/// Reads the `dispatch` of an entry, or supplies what its absence means.
///
/// Mirrors the dispatch part of `NativeFunction.from_yaml` in `torchgen/model.py`.
struct DispatchReader {
  private let function: NativeFunction.Properties
  private let schema: YamlNode
  var reader: FieldReader
  private(set) var table = DispatchTable()

  init(function: NativeFunction.Properties, reader: FieldReader, schema: YamlNode) {
    self.function = function
    self.reader = reader
    self.schema = schema
  }

  mutating func read(_ node: YamlNode?) {
    if let node {
      readTable(node)
    } else if !function.isPartOfStructuredGroup {
      supplyDefault()
    }
    let node = node ?? schema
    checkComposites(at: node)
    addUfuncKernels(at: node)
    checkDelegate(at: node)
  }

  private mutating func readTable(_ node: YamlNode) {
    guard let pairs = node.pairs else {
      return reader.report(
        "dispatch", "'dispatch' wants a mapping, found \(node.summary)", at: node)
    }
    if function.manualKernelRegistration {
      reader.report(
        "dispatch", "'manual_kernel_registration' leaves no use for 'dispatch'", at: node)
    }
    var names = 0
    for pair in pairs where !pair.key.isText("__line__") { names += readPair(pair) }
    if names == 1 { checkSingleton(at: node, written: pairs.first?.value.string) }
  }

  /// Reads `CPU, CUDA: kernel` and returns the number of keys in it.
  private mutating func readPair(_ pair: YamlNode.Pair) -> Int {
    guard pair.key.scalarKind == .string else {
      reader.report("dispatch", "\(pair.key.summary) is no dispatch key", at: pair.key)
      return 1
    }
    guard let kernel = readKernel(pair.value) else { return 1 }
    let count = pair.key.withText { keys in
      keys.split(at: UInt8(ascii: ",")).reduce(0) { count, name in
        add(kernel, at: name.trimmed, node: pair.key)
        return count + 1
      }
    }
    return count ?? 1
  }

  private mutating func readKernel(_ node: YamlNode) -> Kernel? {
    guard node.scalarKind == .string else {
      reader.report("dispatch", "\(node.summary) is no kernel", at: node)
      return nil
    }
    let kernel = node.withText { text in
      text.splitNamespace(levels: 3).map { namespace, name in
        Kernel(
          name: name.string, cppNamespace: namespace.map { $0.string + "::native" } ?? "at::native")
      }
    }
    if let kernel = kernel ?? nil { return kernel }
    reader.report(
      "namespace", "\(node.summary) has more than three levels of namespace", at: node)
    return nil
  }

  private mutating func add(_ kernel: Kernel, at name: SchemaText, node: YamlNode) {
    guard let key = DispatchKey(named: name) else {
      return reader.report("dispatch-key", "unknown dispatch key '\(name.string)'", at: node)
    }
    guard key.isAllowedInTables else {
      return reader.report(
        "dispatch-key", "the dispatch key '\(key)' cannot stand in this file", at: node,
        hint: "kernels of external backends are listed in the backend's own yaml")
    }
    table[key] = kernel
  }

  private mutating func checkSingleton(at node: YamlNode, written: String?) {
    guard table.entries.count == 1, let written,
      let kernel = table[.compositeImplicitAutograd]
    else { return }
    let expected = function.schema.kernelName
    if written == expected {
      reader.report(
        "dispatch", "this table says what its absence means", at: node, hint: "delete 'dispatch'")
    } else if !kernel.supportsSymInt, function.structuredDelegate == nil {
      reader.report(
        "dispatch", "a lone composite implicit kernel must be named '\(expected)'", at: node,
        hint: "rename the kernel and delete 'dispatch'")
    }
  }

  private mutating func supplyDefault() {
    let name = function.schema.name.name.description
    let isFactory =
      name.hasPrefix("new_") || name.hasSuffix("_like")
      || function.schema.arguments.tensorOptions != nil && !function.schema.arguments.hasTensor
    if isFactory {
      reader.report(
        "factory-dispatch", "the factory function '\(name)' needs a dispatch table", at: schema,
        hint: "add 'dispatch:' with 'CompositeExplicitAutograd: \(name)'")
    }
    table[.compositeImplicitAutograd] = Kernel(name: function.schema.kernelName)
  }

  private mutating func checkComposites(at node: YamlNode) {
    guard table.entries.count > 1 else { return }
    let composites = table.keys.filter(\.isComposite)
    let isPair =
      composites.count == 2 && composites.contains(.compositeImplicitAutogradNestedTensor)
      && !composites.contains(.compositeExplicitAutogradNonFunctional)
    if composites.count > 1, !isPair {
      reader.report(
        "dispatch", "\(composites.map(\.name).joined(separator: " and ")) exclude each other",
        at: node)
    }
  }

  private mutating func addUfuncKernels(at node: YamlNode) {
    guard !function.ufuncInnerLoops.isEmpty else { return }
    if !function.structured {
      reader.report("ufunc", "'ufunc_inner_loop' needs 'structured: True'", at: node)
    }
    for key in [DispatchKey.cpu, .cuda] {
      if table[key] != nil {
        reader.report(
          "ufunc", "'ufunc_inner_loop' makes the \(key) kernel; 'dispatch' names another", at: node)
      }
      table[key] = Kernel(name: "ufunc_\(function.schema.name.name)_\(key)")
    }
  }

  private static let structuredKeys = Set(
    ["CPU", "CUDA", "MPS", "XPU", "MTIA"].compactMap(DispatchKey.init(named:)))

  private mutating func checkDelegate(at node: YamlNode) {
    guard let delegate = function.structuredDelegate else { return }
    for key in table.keys where Self.structuredKeys.contains(key) {
      reader.report(
        "structured", "the kernel at \(key) comes from '\(delegate)' and cannot be named here",
        at: node)
    }
  }
}
