import Schema

extension Emission {
  /// Finds the kernels written by hand of which there are too few or too many definitions.
  ///
  /// Mirrors `error_on_missing_kernels` in `torchgen/gen_backend_stubs.py`.
  mutating func checkKernels(in texts: [String]) {
    let className = context.backend.className
    let present = KernelDefinitions(of: className, in: texts)
    let expected = handwrittenKernels()
    var items: [Int: BackendList.Item]?
    for (name, functions) in expected {
      let count = present.counts[name, default: 0]
      guard count != functions.count else { continue }
      let places = items ?? itemsByFunction()
      items = places
      let definitions = functions.compactMap(definition)
      diagnostics.append(
        .kernelCount(
          "\(className)::\(name)", found: count, expected: functions.count, definitions,
          at: functions.first.flatMap { places[$0]?.location }))
    }
  }

  /// The operators whose kernels are written by hand, by the name of the kernel, in the order in
  /// which PyTorch declares them.
  private func handwrittenKernels() -> [(name: String, functions: [Int])] {
    var expected: [(name: String, functions: [Int])] = []
    var places: [String: Int] = [:]
    let makesKernels = context.options.program == .lazy
    for function in catalog.functions.indices {
      if makesKernels, coverage.fullCodegen.contains(function) { continue }
      let kernel = coverage.autogradKernels[function] ?? coverage.kernels[function]
      guard let name = kernel?.name else { continue }
      if let place = places[name] {
        expected[place].functions.append(function)
      } else {
        places[name] = expected.count
        expected.append((name, [function]))
      }
    }
    return expected
  }

  /// The head of the definition that an operator's kernel needs.
  private func definition(of function: Int) -> String? {
    guard let kernel = coverage.autogradKernels[function] ?? coverage.kernels[function] else {
      return nil
    }
    let signature = try? KernelDeclaration.signature(
      of: catalog.functions[function], kernel: kernel)
    return signature?.declaration(of: "\(context.backend.className)::\(kernel.name)").text
  }
}

extension Diagnostic {
  /// A kernel with too few or too many definitions.
  static func kernelCount(
    _ name: String, found: Int, expected: Int, _ definitions: [String],
    at location: SourceLocation?
  ) -> Diagnostic {
    let wanted = expected == 1 ? "1 definition" : "\(expected) definitions"
    let isMissing = found < expected
    return Diagnostic(
      code: isMissing ? "missing-kernel" : "surplus-kernel",
      "'\(name)' needs \(wanted), but \(found) \(found == 1 ? "was" : "were") found", at: location,
      hint: isMissing
        ? "define:\n" + definitions.joined(separator: "\n")
        : "torchgen counts calls, comments and strings as well: write calls with a namespace before "
          + "the class, and leave '\(name)(' out of comments")
  }

  /// The finding that a file with kernels cannot be read.
  public static func unreadableImplementation(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "unreadable-implementation", "cannot read the kernels in '\(path)'", at: nil,
      hint: "name another file with --impl-path")
  }
}
