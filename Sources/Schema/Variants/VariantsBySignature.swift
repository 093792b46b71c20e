/// The operators that share a signature, by kind; the order is that of their first members.
///
/// Mirrors `pre_group_native_functions` in `torchgen/native_function_generation.py`.
struct VariantsBySignature {
  /// Operators with one signature, as positions in the list of functions.
  struct Variants {
    var members: [(kind: SchemaKind, index: Int)] = []

    subscript(kind: SchemaKind) -> Int? { members.first { $0.kind == kind }?.index }
  }

  private(set) var groups: [Variants] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ functions: [NativeFunction]) {
    var positions: [FunctionSchema.Signature: Int] = [:]
    positions.reserveCapacity(functions.count)
    groups.reserveCapacity(functions.count)
    for (index, function) in functions.enumerated() {
      let signature = function.schema.signature
      let position = positions[signature] ?? groups.count
      if position == groups.count {
        positions[signature] = position
        groups.append(Variants())
      }
      add(function, index, to: position, functions)
    }
  }

  private mutating func add(
    _ function: NativeFunction, _ index: Int, to position: Int, _ functions: [NativeFunction]
  ) {
    let kind = function.schema.kind
    if let other = groups[position][kind] {
      diagnostics.append(
        Diagnostic(
          code: "duplicate-schema",
          "'\(function.name)' has the kind and the signature of '\(functions[other].name)'",
          at: function.location))
    } else {
      groups[position].members.append((kind, index))
    }
  }
}
