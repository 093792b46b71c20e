import Schema

/// What is wrong with the names in the lists.
extension BackendLints {
  /// The names in `ir_gen` and `symint` that no operator has; torchgen skips them.
  var unknownNames: [Diagnostic] {
    let irGen = list[.irGen].filter { catalog.index(of: $0.name) == nil }
    let symint = list.symintItems.filter { catalog.index(named: $0.text) == nil }
    return unknown(irGen.map { ($0.text, $0.location) }, in: "ir_gen", code: "unknown-ir-gen")
      + unknown(symint.map { ($0.text, $0.location) }, in: "symint", code: "unknown-symint")
  }

  private func unknown(_ names: [(String, SourceLocation)], in section: String, code: String)
    -> [Diagnostic]
  {
    names.enumerated().map { place, item in
      let (name, location) = item
      // Looking for the nearest names takes its time, and nobody reads hundreds of findings.
      let suggestion = place < 100 ? catalog.suggestion(for: name) : nil
      return Diagnostic(
        .warning, code: code,
        "there is no operator '\(name)', so '\(section)' does nothing for it", at: location,
        hint: suggestion ?? "take it out")
    }
  }

  /// The operators under `symint` that no list gives a kernel.
  var symIntsWithoutKernel: [Diagnostic] {
    list.symintItems.compactMap { item in
      guard let index = catalog.index(named: item.text), coverage.kernels[index] == nil,
        coverage.autogradKernels[index] == nil
      else { return nil }
      let takesSymInt = catalog.functions[index].schema.hasSymInt
      return Diagnostic(
        .warning, code: "symint-not-listed",
        takesSymInt
          ? "'\(item.text)' has no kernel in any list, so 'symint' does nothing for it"
          : "'\(item.text)' takes no SymInt and has no kernel in any list", at: item.location,
        hint: takesSymInt ? "list the operator, or take it out of 'symint'" : "take it out")
    }
  }

  /// The names that one list has more than once.
  var repeatedNames: [Diagnostic] {
    let lists = CoverageList.allCases.map { key in
      (key.rawValue, list[key].map { ($0.text, $0.location) })
    }
    let symint = ("symint", list.symintItems.map { ($0.text, $0.location) })
    return (lists + [symint]).flatMap { Self.repeated(in: $0, $1) }
  }

  private static func repeated(in section: String, _ items: [(String, SourceLocation)])
    -> [Diagnostic]
  {
    var table = FingerprintTable(capacity: items.count)
    var known: [(text: String, line: Int, count: Int)] = []
    return items.compactMap { text, location in
      let fingerprint = text.fingerprint
      guard let number = table.number(of: fingerprint, { known[$0].text == text }) else {
        table.add(fingerprint)
        known.append((text, location.line, 1))
        return nil
      }
      // Nobody needs to be told of a name a million times.
      guard known[number].count < 10 else { return nil }
      known[number].count += 1
      return Diagnostic(
        .warning, code: "duplicate-entry", "'\(text)' is in '\(section)' twice", at: location,
        hint: "line \(known[number].line) has it already")
    }
  }

  /// The operators in `full_codegen` that another list has as well, to no effect.
  var namesInTwoLists: [Diagnostic] {
    [CoverageList.supported, .irGen].flatMap { weaker in
      list[weaker].compactMap { item -> Diagnostic? in
        guard let index = catalog.index(of: item.name), coverage.fullCodegen.contains(index) else {
          return nil
        }
        return Diagnostic(
          .warning, code: "two-lists",
          "'\(item.text)' is in '\(weaker.rawValue)', but 'full_codegen' decides",
          at: item.location,
          hint: weaker == .irGen
            ? "'full_codegen' makes the IR class as well; take it out of one of them"
            : "its kernel is generated, and one written by hand would be a second definition")
      }
    }
  }
}
