/// What needs the other keys, and is read once these are known.
extension NativeFunctionEntry {
  mutating func readTags() {
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
          hint: suggestion(of: nearest))
      }
    }
    return tags
  }

  mutating func readPrecomputed(_ node: YamlNode) {
    guard function.structured else {
      return reader.report(
        "precomputed", "'precomputed' needs 'structured: True'", at: node)
    }
    function.precomputed = Precompute.read(node, in: context.dialect, &reader)
  }

  mutating func readDispatch(at schema: YamlNode) {
    var dispatch = DispatchReader(function: function, reader: reader, schema: schema)
    dispatch.read(pairs["dispatch"].flatMap { $0.isNull ? nil : $0 })
    function.dispatch = dispatch.table
    reader = dispatch.reader
  }

  mutating func checkValidity(of function: NativeFunction, at schema: YamlNode) {
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
