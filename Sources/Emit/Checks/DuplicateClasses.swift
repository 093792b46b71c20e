import Schema

extension Emission {
  /// Warns of operators whose IR classes have the same name; torchgen leaves that to the compiler.
  mutating func checkClassNames() {
    var owners: [String: OperatorName] = [:]
    var duplicates: [(function: Int, owner: OperatorName)] = []
    for member in members {
      let function = member.function
      guard coverage.fullCodegen.contains(function) || coverage.irGen.contains(function) else {
        continue
      }
      let name = catalog.functions[function].name
      if let owner = owners.updateValue(name, forKey: name.nodeName) {
        duplicates.append((function, owner))
      }
    }
    let items = duplicates.isEmpty ? [:] : itemsByFunction()
    for (function, owner) in duplicates {
      diagnostics.append(
        .duplicateClass(
          of: catalog.functions[function].name, and: owner, at: items[function]?.location))
    }
    for item in list.nonNative {
      guard let owner = owners.updateValue(item.schema.name, forKey: item.schema.name.nodeName)
      else { continue }
      diagnostics.append(.duplicateClass(of: item.schema.name, and: owner, at: item.location))
    }
  }
}

extension Diagnostic {
  /// Two operators with the same IR class.
  static func duplicateClass(
    of name: OperatorName, and other: OperatorName, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "duplicate-class",
      "'\(name)' and '\(other)' generate IR classes of the same name, '\(name.nodeName)'",
      at: location, hint: "the generated headers do not compile; list only one of them")
  }
}
