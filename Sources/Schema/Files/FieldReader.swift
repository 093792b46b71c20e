/// Typed access to the values of one yaml file, noting what does not fit instead of stopping.
struct FieldReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  /// Notes an error at a node.
  mutating func report(
    _ code: String, _ message: String, at node: YamlNode, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(code: code, message, at: node.location(in: file), hint: hint))
  }

  /// Notes what is wrong with a text, pointing at the faulty part where the text is in one piece.
  mutating func report(_ error: SchemaError, in node: YamlNode, offset: Int = 0) {
    let whole = node.location(in: file)
    let inOnePiece = node.scalar.map { $0.isPlain && whole.length == $0.text.count } ?? false
    let place =
      inOnePiece
      ? whole.advanced(by: offset + error.range.lowerBound, length: error.range.count)
      : whole
    diagnostics.append(Diagnostic(code: error.code, error.message, at: place, hint: error.hint))
  }
}

extension FieldReader {
  /// The boolean; yaml 1.1 also reads yes, no, on and off as such.
  mutating func bool(_ key: YamlNode, _ node: YamlNode) -> Bool? {
    if case .bool(let value)? = node.scalarKind { return value }
    mismatch(key, node, wanted: "true or false")
    return nil
  }

  /// The text.
  mutating func string(_ key: YamlNode, _ node: YamlNode) -> String? {
    if let text = node.string { return text }
    mismatch(key, node, wanted: "a text")
    return nil
  }

  /// Whether the value is a text.
  mutating func isText(_ key: YamlNode, _ node: YamlNode) -> Bool {
    if node.scalarKind == .string { return true }
    mismatch(key, node, wanted: "a text")
    return false
  }

  /// The text, or `nil` without complaint when the value is null.
  mutating func optionalString(_ key: YamlNode, _ node: YamlNode) -> String? {
    node.isNull ? nil : string(key, node)
  }

  /// Notes a text that is to be printed as a name and could be more than one.
  ///
  /// Line breaks at its end, as folded texts have them, do no harm.
  mutating func refuseCode(_ text: String, _ node: YamlNode) {
    let end = text.unicodeScalars.lastIndex { $0 != "\n" }
    let name = end.map { String(text.unicodeScalars[...$0]) } ?? ""
    do throws(SchemaError) {
      try SchemaText.read(name) { text throws(SchemaError) in
        try text.refuseUnprintable()
        try text.refuseCode()
      }
    } catch {
      report(error, in: node)
    }
  }

  /// The items of a list.
  mutating func list(_ key: YamlNode, _ node: YamlNode) -> [YamlNode]? {
    if let items = node.items { return items }
    mismatch(key, node, wanted: "a list")
    return nil
  }

  /// An operator's name.
  mutating func operatorName(_ node: YamlNode) -> OperatorName? {
    guard let text = node.string else {
      report("operator-name", "\(node.summary) is no operator name", at: node)
      return nil
    }
    do throws(SchemaError) {
      return try OperatorName(parsing: text)
    } catch {
      report(error, in: node)
      return nil
    }
  }

  private mutating func mismatch(_ key: YamlNode, _ node: YamlNode, wanted: String) {
    let name = key.scalar?.text ?? "?"
    report("value-type", "'\(name)' wants \(wanted), found \(node.summary)", at: node)
  }
}
