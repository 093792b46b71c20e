/// The operators that share a signature, by kind; the order is that of their first members.
///
/// Mirrors `pre_group_native_functions` in `torchgen/native_function_generation.py`.
struct VariantsBySignature {
  /// Operators with one signature, as positions in the list of functions.
  struct Variants {
    /// At least one.
    var members: [(kind: SchemaKind, index: Int)]

    /// The signature of all.
    fileprivate let signature: FunctionSchema.Signature
    /// The group before this one whose signature has the same fingerprint.
    fileprivate let namesake: Int?

    subscript(kind: SchemaKind) -> Int? { members.first { $0.kind == kind }?.index }
  }

  private(set) var groups: [Variants] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The last group of each fingerprint, of which few share one: a dictionary of signatures would
  /// copy each that it compares.
  private var positions: [Int: Int] = [:]
  private var count = 0

  init(_ functions: [NativeFunction]) {
    positions.reserveCapacity(functions.count)
    groups.reserveCapacity(functions.count)
    extend(to: functions)
  }

  /// Adds the functions that the list has got since.
  mutating func extend(to functions: [NativeFunction]) {
    let signatures = functions[count...].map(\.schema).mapInParallel(by: 128, \.signature)
    for (index, signature) in zip(count..., signatures) { add(index, signature, functions) }
    count = functions.count
  }

  private mutating func add(
    _ index: Int, _ signature: FunctionSchema.Signature, _ functions: [NativeFunction]
  ) {
    let kind = functions[index].schema.kind
    let last = positions[signature.fingerprint]
    var candidate = last
    while let position = candidate {
      if groups[position].signature == signature {
        return add(index, kind, to: position, functions)
      }
      candidate = groups[position].namesake
    }
    positions[signature.fingerprint] = groups.count
    groups.append(Variants(members: [(kind, index)], signature: signature, namesake: last))
  }

  private mutating func add(
    _ index: Int, _ kind: SchemaKind, to position: Int, _ functions: [NativeFunction]
  ) {
    if let other = groups[position][kind] {
      diagnostics.append(
        Diagnostic(
          code: "duplicate-schema",
          "'\(functions[index].name)' has the kind and the signature of '\(functions[other].name)'",
          at: functions[index].location))
    } else {
      groups[position].members.append((kind, index))
    }
  }
}
