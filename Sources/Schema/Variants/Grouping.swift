/// All operators put into groups of variants.
///
/// Mirrors `get_grouped_native_functions` in `torchgen/gen.py` and
/// `NativeFunctionsGroup.from_dict` and `__post_init__` in `torchgen/model.py`.
struct Grouping {
  private(set) var groups: [NativeFunctionsGroup] = []
  private(set) var diagnostics: [Diagnostic]
  private let functions: [NativeFunction]

  init(_ functions: [NativeFunction], _ bySignature: VariantsBySignature) {
    self.functions = functions
    diagnostics = bySignature.diagnostics
    for variants in bySignature.groups { add(variants) }
  }

  private mutating func add(_ variants: VariantsBySignature.Variants) {
    let indices = variants.members.map(\.index)
    guard indices.count > 1 else { return addSingles(indices) }
    if variants[.scratch] != nil {
      report("variants", "a variant with scratch arguments cannot be in a group", indices)
    }
    guard let functional = variants[.functional] else {
      report(
        "variants", "the operator has no functional variant", indices,
        hint: "declare one with the same arguments and defaults")
      return addSingles(indices)
    }
    guard let out = variants[.out] else { return addSingles(indices) }
    groups.append(
      .variants(
        functional: functional, out: out, inplace: variants[.inplace],
        mutable: variants[.mutable]))
    check(functional: functional, out: out, mutable: variants[.mutable], members: indices)
  }

  private mutating func addSingles(_ indices: [Int]) {
    groups += indices.map(NativeFunctionsGroup.single)
    if let index = indices.first(where: { functions[$0].hasTag("generated") }) {
      report("variants", "'\(functions[index].name)' is generated but completes no group", [index])
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ members: [Int], hint: String? = nil
  ) {
    let location = members.first.map { functions[$0].location }
    diagnostics.append(Diagnostic(code: code, message, at: location, hint: hint))
  }
}

extension Grouping {
  private mutating func check(functional: Int, out: Int, mutable: Int?, members: [Int]) {
    checkAgreement(functional: functional, out: out, members: members)
    if mutable != nil, !functions[functional].name.name.functionalOverload {
      report(
        "variants", "the functional twin of a mutable operator must be named '…_functional'",
        [functional])
    }
    if functions[out].structured { checkStructured(out: out, members: members) }
    checkAutogen(members)
  }

  private mutating func checkAgreement(functional: Int, out: Int, members: [Int]) {
    for member in members {
      let function = functions[member]
      if function.isPartOfStructuredGroup != functions[out].structured {
        report(
          "structured", "'\(function.name)' and '\(functions[out].name)' must both be structured",
          [member], hint: "add 'structured_delegate: \(functions[out].name)'")
      }
      if function.namespace != functions[functional].namespace {
        report(
          "namespace", "'\(function.name)' and '\(functions[functional].name)' differ in namespace",
          [member])
      }
    }
  }

  private mutating func checkStructured(out: Int, members: [Int]) {
    let target = functions[out]
    if target.hasCompositeImplicitAutogradKernel
      || target.dispatch[.compositeImplicitAutogradNestedTensor] != nil
    {
      report("structured", "a structured operator cannot have a composite kernel", [out])
    }
    for member in members where member != out && functions[member].schema.kind != .mutable {
      if functions[member].structuredDelegate != target.name {
        report(
          "structured", "'\(functions[member].name)' must delegate to '\(target.name)'", [member])
      }
    }
  }

  private mutating func checkAutogen(_ members: [Int]) {
    guard
      members.contains(where: {
        functions[$0].hasTag("generated") || !functions[$0].autogen.isEmpty
      })
    else { return }
    let made = Set(members.filter { functions[$0].hasTag("generated") }.map { functions[$0].name })
    let wanted = Set(members.flatMap { functions[$0].autogen })
    guard made != wanted else { return }
    let generated = made.map(\.description).sorted().joined(separator: ", ")
    let asked = wanted.map(\.description).sorted().joined(separator: ", ")
    let found = asked.isEmpty ? "'autogen' is missing" : "'autogen: \(asked)' does not fit"
    report(
      "autogen", "\(found) in the group of '\(functions[members[0]].name)'", members,
      hint: generated.isEmpty ? "delete 'autogen'" : "write 'autogen: \(generated)'")
  }
}
