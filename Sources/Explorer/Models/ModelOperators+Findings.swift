import Schema

extension Diagnostic {
  /// A name that no operator has.
  static func unknownModelOperator(_ call: ModelCalls.Call, in catalog: Catalog) -> Diagnostic {
    if call.naming == .beginning {
      return Diagnostic(
        .warning, code: "ambiguous-model-operator",
        "the table cuts '\(call.name)…' off, so that it can be more than one operator",
        at: call.location, hint: "print the table with a larger max_name_column_width")
    }
    let nearest = nearestNames(
      to: call.name, among: catalog.functions.lazy.map(\.name.description), limit: 4)
    return Diagnostic(
      .warning, code: "unknown-model-operator",
      "there is no operator '\(call.name)', so its \(Figures.count(call.count, "call")) "
        + (call.count == 1 ? "is left out" : "are left out"),
      at: call.location,
      hint: suggestion(of: nearest))
  }

  /// Names beyond those that are told one by one.
  static func moreUnknown(_ names: [String], in file: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "unknown-model-operator",
      "\(Figures.count(names.count, "more name")) in \(file) \(names.count == 1 ? "is" : "are") of "
        + "no operator", at: nil, hint: sample(of: names))
  }

  /// Names that leave open which overload is called.
  static func withoutOverload(_ names: [String], in file: String) -> Diagnostic {
    Diagnostic(
      .note, code: "model-without-overloads",
      "\(Figures.count(names.count, "name")) in \(file) \(names.count == 1 ? "says" : "say") no "
        + "overload; the calls count for every overload", at: nil,
      hint: sample(of: names))
  }

  /// Operators of other libraries.
  static func foreignOperators(_ names: [String], in file: String) -> Diagnostic {
    Diagnostic(
      .note, code: "foreign-operators",
      "\(Figures.count(names.count, "name")) in \(file) \(names.count == 1 ? "is" : "are") not of "
        + "aten and left out", at: nil, hint: sample(of: names))
  }

  private static func sample(of names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
  }

  /// A file of calls without any.
  static func emptyModel(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "empty-model", "no operators are named in '\(file)'", at: nil, hint: modelForms)
  }

  /// A file that no person can read.
  static func modelWithoutText(_ file: String) -> Diagnostic {
    Diagnostic(code: "empty-model", "'\(file)' is not text", at: nil, hint: modelForms)
  }

  private static let modelForms =
    "give counters of a lazy backend, a list of names, a profiler table, or a graph"

  /// A file whose names are all of no operator.
  static func strangeModel(_ model: ModelOperators) -> Diagnostic {
    let calls = model.calls.calls
    let names = sample(of: calls.map(\.name))
    guard let finding = model.findings.first, calls.count == 1 else {
      return Diagnostic(
        code: "empty-model",
        "none of the \(calls.count) names in '\(model.file)' is an operator of this PyTorch",
        at: nil, hint: "among them: \(names)")
    }
    return Diagnostic(
      code: "empty-model", "'\(names)' in '\(model.file)' is no operator of this PyTorch",
      at: finding.location, hint: finding.hint)
  }
}
