/// What entries can do wrong to each other.
///
/// Mirrors `error_check_native_functions` in `torchgen/gen.py` and the duplicate check of
/// `BackendIndex.grow_index` in `torchgen/model.py`.
struct EntryChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let functions: [NativeFunction]
  private let names: NameIndex

  init(_ functions: [NativeFunction], _ names: NameIndex) {
    self.functions = functions
    self.names = names
    diagnostics += duplicateKernels(in: functions, names, after: 0)
    for index in functions.indices {
      checkDelegate(functions[index])
      checkArgumentNames(functions[index])
      if functions[index].hasTag("inplace_view") { checkInplaceView(functions[index]) }
    }
  }

  private mutating func report(_ code: String, _ message: String, _ function: NativeFunction) {
    diagnostics.append(Diagnostic(code: code, message, at: function.location))
  }

  private mutating func checkDelegate(_ function: NativeFunction) {
    guard let delegate = function.structuredDelegate else { return }
    if let target = names[delegate] {
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
func duplicateKernels(in functions: [NativeFunction], _ names: NameIndex, after start: Int)
  -> [Diagnostic]
{
  var found: [(index: Int, key: DispatchKey)] = []
  for namesakes in names.namesakes.values {
    var earlier: [DispatchKey] = []
    for index in namesakes {
      let keys = functions[index].dispatch.keys
      if index >= start, let key = keys.first(where: earlier.contains) {
        found.append((index, key))
      }
      earlier += keys
    }
  }
  return found.sorted { $0.index < $1.index }.map { index, key in
    Diagnostic(
      code: "duplicate-operator", "'\(functions[index].name)' has two kernels for \(key)",
      at: functions[index].location, hint: "each operator has one entry")
  }
}
