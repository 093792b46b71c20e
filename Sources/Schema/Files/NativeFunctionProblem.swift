/// What one entry can do wrong as a whole.
///
/// Mirrors `NativeFunction.__post_init__` in `torchgen/model.py`.
struct NativeFunctionProblem {
  let code: String
  let message: String
  /// The key of the entry that the problem is about.
  let key: StaticString

  static func all(of function: NativeFunction, in dialect: SchemaDialect)
    -> [NativeFunctionProblem]
  {
    var problems: [NativeFunctionProblem] = []
    addStructured(function, to: &problems)
    addGeneral(function, to: &problems)
    if let problem = nondeterministic(function, in: dialect) { problems.append(problem) }
    return problems
  }

  private static func addStructured(
    _ function: NativeFunction, to problems: inout [NativeFunctionProblem]
  ) {
    func report(_ message: String, _ key: StaticString) {
      problems.append(NativeFunctionProblem(code: "structured", message: message, key: key))
    }
    if function.structured, function.schema.kind != .out {
      report("'structured' belongs on the out= variant", "structured")
    }
    if function.structuredDelegate != nil, function.schema.kind == .out {
      report("an out= variant delegates to no other", "structured_delegate")
    }
    if function.isPartOfStructuredGroup, !function.deviceGuard {
      report("structured kernels always guard the device", "device_guard")
    }
    if function.structuredInherits != nil, !function.structured {
      report("'structured_inherits' needs 'structured: True'", "structured_inherits")
    }
  }

  private static func addGeneral(
    _ function: NativeFunction, to problems: inout [NativeFunctionProblem]
  ) {
    func report(_ code: String, _ message: String, _ key: StaticString) {
      problems.append(NativeFunctionProblem(code: code, message: message, key: key))
    }
    let schema = function.schema
    if schema.isContradictory {
      report("kind", "an operator cannot be in-place and out= at once", "func")
    }
    if schema.isOut, function.variants != .function {
      report("variants", "an out= operator can only be a function", "variants")
    }
    if function.pythonModule != nil, function.variants.contains(.method) {
      report("variants", "a function in a module cannot be a method", "python_module")
    }
    if function.deviceCheck != .noCheck, function.name.name.base.hasPrefix("_foreach") {
      report("foreach", "a _foreach operator needs 'device_check: NoCheck'", "device_check")
    }
    for name in function.cppNoDefaultArgs
    where !schema.arguments.all.contains(where: { $0.name == name && $0.defaultValue != nil }) {
      report("no-default", "'\(name)' is no argument with a default", "cpp_no_default_args")
    }
  }

  /// Random operators must say so; torchgen recognises them by name and by argument.
  private static func nondeterministic(_ function: NativeFunction, in dialect: SchemaDialect)
    -> NativeFunctionProblem?
  {
    guard !function.hasTag("nondeterministic_seeded") else { return nil }
    let name = function.name.description
    guard
      isRandom(name, in: dialect) || isDropout(function, name)
        || function.schema.arguments.hasGenerator
    else { return nil }
    return NativeFunctionProblem(
      code: "nondeterministic", message: "'\(name)' needs the tag 'nondeterministic_seeded'",
      key: "tags")
  }

  private static func isRandom(_ name: String, in dialect: SchemaDialect) -> Bool {
    name.holds("rand") && !(dialect.excusesPhilox && name.holds("_philox_"))
  }

  private static func isDropout(_ function: NativeFunction, _ name: String) -> Bool {
    let arguments = function.schema.arguments.all
    // Whole arguments are not copied where their names are enough.
    let isNamed =
      name.holds("dropout") || arguments.indices.contains { arguments[$0].name.holds("dropout") }
    return isNamed && !name.holds("backward")
      && function.name.name.description != "_cudnn_init_dropout_state"
  }
}
