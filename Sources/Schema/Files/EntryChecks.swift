/// What entries can do wrong to each other.
///
/// Mirrors `error_check_native_functions` in `torchgen/gen.py` and the duplicate check of
/// `BackendIndex.grow_index` in `torchgen/model.py`.
struct EntryChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let functions: [NativeFunction]
  private let byName: [OperatorName: NativeFunction]

  init(_ functions: [NativeFunction]) {
    self.functions = functions
    byName = Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    diagnostics += duplicateKernels(in: functions, after: 0)
    for function in functions {
      checkDelegate(function)
      checkArgumentNames(function)
      if function.hasTag("inplace_view") { checkInplaceView(function) }
    }
  }

  private mutating func report(_ code: String, _ message: String, _ function: NativeFunction) {
    diagnostics.append(Diagnostic(code: code, message, at: function.location))
  }

  private mutating func checkDelegate(_ function: NativeFunction) {
    guard let delegate = function.structuredDelegate else { return }
    if let target = byName[delegate] {
      guard !target.structured else { return }
      report(
        "structured", "'\(function.name)' delegates to '\(delegate)', which is not structured",
        function)
    } else {
      report(
        "structured", "'\(function.name)' delegates to '\(delegate)', which does not exist",
        function)
    }
  }

  private static let pythonKeywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]

  private mutating func checkArgumentNames(_ function: NativeFunction) {
    for argument in function.schema.arguments.all
    where Self.pythonKeywords.contains(argument.name) {
      if argument.name == "from",
        ["_has_compatible_shallow_copy_type", "random_.from", "uniform_"]
          .contains(function.name.description)
      {
        continue
      }
      report(
        "python-keyword", "the argument '\(argument.name)' is a keyword of Python", function)
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
}

/// The operators from `start` on that repeat the name and a dispatch key of an earlier one.
func duplicateKernels(in functions: [NativeFunction], after start: Int) -> [Diagnostic] {
  var seen: [OperatorName: [DispatchKey]] = [:]
  seen.reserveCapacity(functions.count)
  var diagnostics: [Diagnostic] = []
  for (index, function) in functions.enumerated() {
    let keys = function.dispatch.keys
    let earlier = seen[function.name]
    if index >= start, let key = keys.first(where: { earlier?.contains($0) ?? false }) {
      diagnostics.append(
        Diagnostic(
          code: "duplicate-operator", "'\(function.name)' has two kernels for \(key)",
          at: function.location, hint: "each operator has one entry"))
    }
    seen[function.name] = (earlier ?? []) + keys
  }
  return diagnostics
}
