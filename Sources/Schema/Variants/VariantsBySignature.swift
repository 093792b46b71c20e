/// The operators that share a signature, by kind; the order is that of their first members.
///
/// Mirrors `pre_group_native_functions` in `torchgen/native_function_generation.py`.
struct VariantsBySignature {
  /// Operators with one signature, as positions in the list of functions.
  struct Variants {
    let signature: FunctionSchema.Signature
    var members: [(kind: SchemaKind, index: Int)] = []

    /// The group before this one whose signature has the same fingerprint.
    fileprivate let namesake: Int?

    fileprivate init(_ signature: FunctionSchema.Signature, namesake: Int?) {
      self.signature = signature
      self.namesake = namesake
    }

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
    for index in count..<functions.count {
      add(index, to: position(of: functions[index].schema.signature), functions)
    }
    count = functions.count
  }

  private mutating func position(of signature: FunctionSchema.Signature) -> Int {
    let last = positions[signature.fingerprint]
    var candidate = last
    while let position = candidate {
      if groups[position].signature == signature { return position }
      candidate = groups[position].namesake
    }
    positions[signature.fingerprint] = groups.count
    groups.append(Variants(signature, namesake: last))
    return groups.count - 1
  }

  private mutating func add(_ index: Int, to position: Int, _ functions: [NativeFunction]) {
    let kind = functions[index].schema.kind
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
