extension UfuncInnerLoop {
  /// Reads `ufunc_inner_loop`: one loop, or a mapping of loops.
  static func readAll(_ node: YamlNode, _ reader: inout FieldReader) -> [UfuncInnerLoop] {
    if let text = node.string {
      return [read(text, key: "Generic", at: node, &reader)].compactMap(\.self)
    }
    guard let pairs = node.pairs else {
      reader.report("ufunc", "'ufunc_inner_loop' wants a text or a mapping", at: node)
      return []
    }
    var loops: [UfuncInnerLoop] = []
    for pair in pairs where !pair.key.isText("__line__") {
      guard let key = pair.key.string, keys.contains(key) else {
        reader.report("ufunc", "\(pair.key.summary) is no kind of loop", at: pair.key)
        continue
      }
      guard let text = reader.string(pair.key, pair.value) else { continue }
      if let loop = read(text, key: key, at: pair.value, &reader) { loops.append(loop) }
    }
    return loops
  }

  private static func read(
    _ text: String, key: String, at node: YamlNode, _ reader: inout FieldReader
  ) -> UfuncInnerLoop? {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasPrefix("("), parts[1].hasSuffix(")"), parts[1] != "("
    else {
      reader.report(
        "ufunc", "'\(text)' is no loop", at: node, hint: "write 'name (dtype, dtype)'")
      return nil
    }
    let dtypes = splitAtCommas(String(parts[1].dropFirst().dropLast()))
    for dtype in dtypes where !known.contains(dtype) {
      reader.report("ufunc", "unknown dtype '\(dtype)'", at: node)
    }
    return UfuncInnerLoop(key: key, name: String(parts[0]), supportedDtypes: dtypes)
  }

  private static let keys: Set<String> = [
    "CUDAFunctor", "CUDAFunctorOnOther", "CUDAFunctorOnSelf", "CPUScalar", "CPUVector",
    "ScalarOnly", "Generic",
  ]

  private static let known: Set<String> = [
    "Integral", "Floating", "Complex", "All", "AllAndComplex", "FloatingAndComplex",
    "Byte", "Char", "Short", "Int", "Long", "Half", "Float", "Double", "ComplexHalf",
    "ComplexFloat", "ComplexDouble", "Bool", "BFloat16", "Float8_e5m2", "Float8_e5m2fnuz",
    "Float8_e4m3fn", "Float8_e4m3fnuz", "Float8_e8m0fnu",
  ]
}
