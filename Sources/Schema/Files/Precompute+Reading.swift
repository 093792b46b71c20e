extension Precompute {
  /// Reads `precomputed`: lines `parameter -> arguments`, then perhaps one line of arguments.
  static func read(_ node: YamlNode, in dialect: SchemaDialect, _ reader: inout FieldReader)
    -> Precompute?
  {
    guard let items = node.items else {
      // What Python takes for false counts as absent, but for an empty mapping: torchgen's reader of
      // entries puts the number of its line into it.
      if node.scalar?.isFalsy != true {
        reader.report("precomputed", "'precomputed' wants a list", at: node)
      }
      return nil
    }
    var result = Precompute()
    for (index, item) in items.enumerated() {
      result.take(item, isLast: index == items.count - 1, in: dialect, &reader)
    }
    return result
  }

  private mutating func take(
    _ item: YamlNode, isLast: Bool, in dialect: SchemaDialect, _ reader: inout FieldReader
  ) {
    guard let text = item.string else {
      return reader.report("precomputed", "\(item.summary) is no precomputed argument", at: item)
    }
    let parts = SchemaText.read(text) { text in
      text.cutAtLast(" -> ").map { ($0.before.string, $0.after.string) }
    }
    guard let (parameter, list) = parts else {
      if isLast {
        added = Self.arguments(text, item, in: dialect, &reader)
      } else {
        reader.report(
          "precomputed", "only the last line can add arguments without '->'", at: item)
      }
      return
    }
    let arguments = Self.arguments(list, item, in: dialect, &reader)
    let replacement = Replacement(parameter: parameter, arguments: arguments)
    replacements.append(replacement)
    if parameter.utf8.contains(UInt8(ascii: " ")) {
      reader.report("precomputed", "'\(parameter)' is no parameter's name", at: item)
    }
    let printed = arguments.map(\.description).joined(separator: ", ")
    if printed != list {
      reader.report(
        "precomputed", "the line is not in its normal form", at: item,
        hint: "write '\(replacement.parameter) -> \(printed)'")
    }
  }

  private static func arguments(
    _ text: String, _ item: YamlNode, in dialect: SchemaDialect, _ reader: inout FieldReader
  ) -> [Argument] {
    var arguments: [Argument] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      do throws(SchemaError) {
        let argument = try SchemaText.read(String(piece)) { text throws(SchemaError) in
          try Argument(parsing: text.trimmed, in: dialect)
        }
        if argument.name.uppercased() == argument.name {
          reader.report("precomputed", "'\(argument.name)' is all upper case", at: item)
        }
        arguments.append(argument)
      } catch {
        reader.report(error.code, error.message, at: item, hint: error.hint)
      }
    }
    return arguments
  }
}
