import Schema

/// What is wrong with the code that a list brings.
extension BackendLints {
  /// The listed operators whose gradients are lost, whose code does not compile, or that the
  /// dispatcher need not see.
  var codeFindings: [Diagnostic] {
    readiness.learn(Array(coverage.fullCodegen))
    var isSeen = Array(repeating: false, count: catalog.functions.count)
    var findings: [Diagnostic] = []
    for key in [CoverageList.fullCodegen, .supported] {
      for item in list[key] {
        guard let index = catalog.index(of: item.name), !isSeen[index] else { continue }
        isSeen[index] = true
        let flaws =
          key == .fullCodegen ? generatedFlaws(of: index) : handwrittenFlaws(of: index)
        findings += flaws.map { Self.warning($0, item) }
        if catalog.functions[index].manualCppBinding { findings.append(Self.manualBinding(item)) }
      }
    }
    return findings
  }

  private func generatedFlaws(of index: Int) -> [EmitError] {
    let readiness = readiness.readiness(of: index)
    let copyFlaws = copyFlaws(of: index)
    guard !readiness.flaws.isEmpty || readiness.decidedElsewhere != nil else { return copyFlaws }
    let flaws = readiness.flaws.filter { $0.code != EmitError.copyFlawCode }
    return flaws + (readiness.decidedElsewhere.map { [$0] } ?? []) + copyFlaws
  }

  /// A kernel written by hand returns what it should, but what it takes away is taken all the same.
  private func handwrittenFlaws(of index: Int) -> [EmitError] {
    let function = catalog.functions[index]
    return (function.hasCompositeImplicitAutogradKernel ? [.losesAutograd] : [])
      + copyFlaws(of: index)
  }

  /// The variants without a kernel of their own whose wrappers do not compile.
  private func copyFlaws(of index: Int) -> [EmitError] {
    // Only one of several results can be taken for all of them.
    guard catalog.functions[index].schema.returns.count > 1 else { return [] }
    return catalog.membersBrought(by: index, in: backend)
      .filter { coverage.kernels[$0] == nil }
      .compactMap { catalog.functions[index].flaw(bringing: catalog.functions[$0]) }
  }

  private static func warning(_ flaw: EmitError, _ item: BackendList.Item) -> Diagnostic {
    Diagnostic(
      .warning, code: flaw.code, "'\(item.text)' \(flaw.message)", at: item.location,
      hint: flaw.hint)
  }

  private static func manualBinding(_ item: BackendList.Item) -> Diagnostic {
    Diagnostic(
      .note, code: "manual-cpp-binding",
      "PyTorch binds '\(item.text)' to C++ by hand, so not every call reaches the dispatcher",
      at: item.location, hint: "see what its binding calls before writing a kernel")
  }

  /// One finding for all functions of the shape header that no listed operator calls.
  var unusedShapeFunctions: [Diagnostic] {
    guard let shapeHeader, callsShapeFunctions, !list[.fullCodegen].isEmpty else { return [] }
    let called = calledShapeFunctions
    let unused = shapeHeader.functions.filter { !called.contains($0.kernel) }
    guard !unused.isEmpty else { return [] }
    let lines = unused.map { "compute_shape_\($0.kernel) (line \($0.location.line))" }
    let count = unused.count == 1 ? "1 function" : "\(unused.count) functions"
    return [
      Diagnostic(
        .note, code: "unused-shape-function",
        "the shape inference header declares \(count) that no listed operator calls",
        at: unused[0].location,
        hint: "not needed unless other code calls them:\n" + lines.joined(separator: "\n"))
    ]
  }

  /// The kernels whose shape functions are called, or may be called by code written by hand.
  private var calledShapeFunctions: Set<String> {
    var names = Set(list.nonNative.map(\.schema.kernelName))
    for index in coverage.listed {
      let kernel = coverage.kernels[index] ?? coverage.autogradKernels[index]
      let function = catalog.functions[index]
      guard coverage.fullCodegen.contains(index) else {
        names.formUnion([function.schema.kernelName, kernel?.name ?? ""])
        continue
      }
      if let kernel, ShapeInference(of: function) == .computeShape { names.insert(kernel.name) }
    }
    return names
  }
}
