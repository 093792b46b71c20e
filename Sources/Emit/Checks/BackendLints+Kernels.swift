import Schema

/// What is wrong with the kernels written by hand, beyond what torchgen counts.
extension BackendLints {
  /// An expected definition.
  private struct Wanted {
    let function: Int
    let name: String
    let types: [String]
    /// The head of the definition.
    let head: String
  }

  /// Kernels with other parameters than the dispatcher hands over, definitions that no list asks
  /// for, and operators whose only definition is a comment.
  var kernelFindings: [Diagnostic] {
    guard let implementations else { return [] }
    let definitions = implementations.definitions
    let wanted = Dictionary(grouping: wantedKernels, by: \.name)
    var findings = definitions.compactMap { definition -> Diagnostic? in
      guard let own = wanted[definition.name] else { return unlisted(definition) }
      return own.contains { $0.types == definition.types } ? nil : mismatch(definition, own)
    }
    for (name, own) in wanted.sorted(by: { $0.value[0].function < $1.value[0].function }) {
      let there = definitions.filter { $0.name == name }
      // What torchgen misses is an error already.
      guard there.count < own.count, implementations.counts[name, default: 0] == own.count else {
        continue
      }
      findings += own.filter { kernel in !there.contains { $0.types == kernel.types } }
        .map(notDefined)
    }
    return findings
  }

  private var wantedKernels: [Wanted] {
    catalog.functions.indices.compactMap { index -> Wanted? in
      guard !coverage.fullCodegen.contains(index),
        let kernel = coverage.autogradKernels[index] ?? coverage.kernels[index],
        let signature = try? KernelDeclaration.signature(
          of: catalog.functions[index], kernel: kernel)
      else { return nil }
      let types = ParameterTypes.types(
        of: CppTokens(signature.parameterList.text).tokens.map(\.text))
      let head = signature.declaration(of: "\(backend.className)::\(kernel.name)").text
      return Wanted(function: index, name: kernel.name, types: types, head: head)
    }
  }

  private func unlisted(_ definition: KernelSignatures.Definition) -> Diagnostic? {
    // A generated kernel has its definition elsewhere.
    let generated = catalog.functions.indices.contains {
      coverage.fullCodegen.contains($0) && coverage.kernels[$0]?.name == definition.name
    }
    let name = "\(backend.className)::\(definition.name)"
    return Diagnostic(
      .warning, code: generated ? "generated-kernel" : "unlisted-kernel",
      generated
        ? "'\(name)' is written by hand, but 'full_codegen' generates it as well"
        : "'\(name)' is the kernel of no operator in any list", at: definition.location,
      hint: generated
        ? "list the operator under 'supported', or delete the definition"
        : "list an operator with this kernel, or delete the definition")
  }

  private func mismatch(_ definition: KernelSignatures.Definition, _ wanted: [Wanted])
    -> Diagnostic
  {
    Diagnostic(
      .warning, code: "kernel-signature",
      "'\(backend.className)::\(definition.name)' takes other parameters than it is called with",
      at: definition.location,
      hint: "define:\n" + wanted.map(\.head).joined(separator: "\n"))
  }

  private func notDefined(_ kernel: Wanted) -> Diagnostic {
    let name = catalog.functions[kernel.function].name
    let item = [CoverageList.supported, .autograd].lazy.flatMap { list[$0] }
      .first { $0.name == name }
    return Diagnostic(
      .warning, code: "undefined-kernel",
      "no definition of the kernel of '\(name)' was found, although torchgen counts enough",
      at: item?.location, hint: "it counts comments and calls; define:\n" + kernel.head)
  }
}
