/// What entries can do wrong to each other.
///
/// Mirrors `error_check_native_functions` in `torchgen/gen.py` and the duplicate check of
/// `BackendIndex.grow_index` in `torchgen/model.py`.
struct EntryChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let names: NameIndex
  private let functions: ArraySlice<NativeFunction>

  /// Checks the operators that have entries, which come first; all are found by name.
  init(_ functions: [NativeFunction], entries: Int, names: NameIndex) {
    self.names = names
    self.functions = functions[..<entries]
    diagnostics += duplicateKernels(in: functions)
    for function in self.functions {
      checkDelegate(function)
      if function.hasTag("inplace_view") { checkInplaceView(function) }
    }
  }

  private mutating func report(_ code: String, _ message: String, _ function: NativeFunction) {
    diagnostics.append(Diagnostic(code: code, message, at: function.location))
  }

  private mutating func checkDelegate(_ function: NativeFunction) {
    guard let delegate = function.structuredDelegate else { return }
    if let target = names.all(delegate).last(where: functions.indices.contains) {
      guard !functions[target].structured else { return }
      report(
        "structured", "'\(function.name)' delegates to '\(delegate)', which is not structured",
        function)
    } else {
      report(
        "structured", "'\(function.name)' delegates to '\(delegate)', which does not exist",
        function)
    }
  }

  private mutating func checkInplaceView(_ function: NativeFunction) {
    let base = function.name.name
    guard !["resize_", "resize_as_"].contains(function.name.description),
      base.description != "set_"
    else { return }
    if !base.inplace {
      report(
        "inplace-view", "'\(function.name)' has the tag 'inplace_view' but no in-place name",
        function)
    } else if !hasOutOfPlaceTwin(base) {
      report(
        "inplace-view", "'\(function.name)' has the tag 'inplace_view' but no out-of-place twin",
        function)
    }
  }

  private func hasOutOfPlaceTwin(_ base: BaseOperatorName) -> Bool {
    functions.contains {
      let other = $0.name.name
      return other.base == base.base && !other.inplace && !other.functionalOverload
        && other.dunderMethod == base.dunderMethod
    }
  }

  /// The operators that repeat the name and a dispatch key of an earlier one.
  private func duplicateKernels(in functions: [NativeFunction]) -> [Diagnostic] {
    var found: [(index: Int, key: DispatchKey)] = []
    for namesakes in names.namesakes.values {
      var earlier: [DispatchKey] = []
      for index in namesakes {
        let keys = functions[index].dispatch.keys
        if let key = keys.first(where: earlier.contains) { found.append((index, key)) }
        earlier += keys
      }
    }
    return found.sorted { $0.index < $1.index }.map { index, key in
      Diagnostic(
        code: "duplicate-operator", "'\(functions[index].name)' has two kernels for \(key)",
        at: functions[index].location, hint: "each operator has one entry")
    }
  }
}
