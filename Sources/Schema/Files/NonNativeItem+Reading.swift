extension BackendList.NonNativeItem {
  /// Reads an item of `non_native`.
  ///
  /// Mirrors `generate_non_native_lazy_ir_nodes` in `torchgen/dest/lazy_ir.py`, which reads the
  /// items only after the other files are written.
  static func read(_ node: YamlNode, _ reader: inout FieldReader) -> Self? {
    guard let pairs = node.pairs else {
      reader.report("non-native", "an item must be a mapping, found \(node.summary)", at: node)
      return nil
    }
    guard let function = pairs["func"] else {
      reader.report("non-native", "the item has no 'func'", at: node, hint: "add 'func: schema'")
      return nil
    }
    guard let text = function.string else {
      reader.report("non-native", "\(function.summary) is no function schema", at: function)
      return nil
    }
    let properties = pairs["properties"].map { readProperties($0, &reader) } ?? []
    let opkind = pairs["opkind"].flatMap { readOpKind($0, &reader) }
    reader.refuseCode(opkind ?? "", pairs["opkind"] ?? node)
    do throws(SchemaError) {
      return Self(
        schema: try FunctionSchema(parsing: text), opkind: opkind,
        properties: properties, location: function.location(in: reader.file))
    } catch {
      reader.report(error, in: function)
      return nil
    }
  }

  /// The text that Python prints for the value; what Python takes for false counts as absent.
  ///
  /// Lists, mappings and fractions are refused: what torchgen prints for them is no C++.
  private static func readOpKind(_ node: YamlNode, _ reader: inout FieldReader) -> String? {
    guard !node.isFalsy else { return nil }
    guard let scalar = node.scalar, scalar.kind != .float else {
      reader.report(
        "non-native", "'opkind' wants a name, found \(node.summary)", at: node,
        hint: "write a name of C++, like 'at::prim::foo'")
      return nil
    }
    return switch scalar.kind {
    case .bool: "True"
    case .int: yamlInteger(scalar.text).map(String.init) ?? scalar.text
    default: scalar.text
    }
  }

  private static func readProperties(_ node: YamlNode, _ reader: inout FieldReader)
    -> [LazyIrProperty]
  {
    // A mapping stands for its keys, as Python has it.
    guard let items = node.items ?? node.pairs?.map(\.key) else {
      if node.string != "" {
        reader.report("non-native", "'properties' wants a list, found \(node.summary)", at: node)
      }
      return []
    }
    var properties: [LazyIrProperty] = []
    for item in items {
      let name = item.string ?? ""
      if let property = LazyIrProperty(rawValue: name) {
        properties.append(property)
      } else if !name.hasPrefix("_") {
        let known = LazyIrProperty.allCases.map(\.rawValue)
        let nearest = nearestNames(to: name, among: known, limit: 1).first
        reader.report(
          "non-native", "\(item.summary) is no property", at: item,
          hint: suggestion(of: nearest))
      }
    }
    return properties
  }
}
