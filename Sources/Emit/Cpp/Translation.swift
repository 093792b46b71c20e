/// The way from the parameters of one C++ function to the arguments of a call it makes.
///
/// Mirrors `translate` in `torchgen/api/translate.py`, as far as its rules can meet the types of
/// dispatcher signatures.
struct Translation {
  /// The parameters at hand.
  let available: [Binding]

  /// The expressions for all wanted parameters, in order.
  func arguments(for wanted: [Binding]) throws(EmitError) -> [String] {
    var expressions: [String] = []
    expressions.reserveCapacity(wanted.count)
    for (index, binding) in wanted.enumerated() {
      if index < available.count, available[index] == binding {
        expressions.append(binding.name)
      } else if let expression = convert(binding) {
        expressions.append(expression)
      } else {
        throw .untranslatable(binding)
      }
    }
    return expressions
  }
}

extension Translation {
  /// The name, if a parameter has it and the type, or a type that passes for it without work.
  private func direct(_ name: String, _ type: CppType) -> String? {
    if available.contains(Binding(name: name, type: type)) { return name }
    return switch type {
    // A constant reference binds to a mutable one, and both bind to a value.
    case .constReference(let element): direct(name, .reference(element))
    case .reference(let element): direct(name, element)
    default: nil
    }
  }

  /// The name, or an expression that converts what has it.
  private func convert(_ wanted: Binding) -> String? {
    if let name = direct(wanted.name, wanted.type) { return name }
    return tensorOption(wanted) ?? convert(wanted.name, to: wanted.type)
  }

  /// What an out= variant says of the tensor options that its functional variant takes.
  private func tensorOption(_ wanted: Binding) -> String? {
    guard direct("out", .constTensor) != nil else { return nil }
    return switch (wanted.name, wanted.type) {
    case ("dtype", .optional(.base(.scalarType))): "out.scalar_type()"
    case ("layout", .optional(.base(.layout))): "out.layout()"
    case ("device", .optional(.base(.device))): "out.device()"
    case ("pin_memory", .optional(.base(.bool))): "::std::nullopt"
    default: nil
    }
  }

  private func convert(_ name: String, to type: CppType) -> String? {
    switch type {
    case .base(.intArrayRef):
      direct(name, .base(.symIntArrayRef)).map { "C10_AS_INTARRAYREF_SLOW(\($0))" }
    case .base(.symIntArrayRef):
      direct(name, .base(.intArrayRef)).map { "c10::fromIntArrayRefSlow(\($0))" }
    case .base(.symInt): direct(name, .base(.int64))
    case .base(.int64):
      direct(name, .base(.symInt)).map { "\($0).guard_int(__FILE__, __LINE__)" }
    case .optional(.base(.symInt)):
      direct(name, .optional(.base(.int64))).map { unlessNull($0, "c10::SymInt(*\($0))") }
    case .optional(.base(.int64)):
      direct(name, .optional(.base(.symInt)))
        .map { unlessNull($0, "\($0)->guard_int(__FILE__, __LINE__)") }
    case .base(.optionalIntArrayRef):
      direct(name, .base(.optionalSymIntArrayRef))
        .map { unlessNull($0, "C10_AS_INTARRAYREF_SLOW(*\($0))") }
    case .base(.optionalSymIntArrayRef):
      direct(name, .base(.optionalIntArrayRef))
        .map { unlessNull($0, "c10::fromIntArrayRefSlow(*\($0))") }
    case .reference(.base(.tensor)):
      direct(name, .constTensor).map { "const_cast<Tensor&>(\($0))" }
    default: nil
    }
  }

  private func unlessNull(_ name: String, _ value: String) -> String {
    "\(name).has_value() ? ::std::make_optional(\(value)) : ::std::nullopt"
  }
}

extension EmitError {
  static func untranslatable(_ wanted: Binding) -> EmitError {
    EmitError(
      "untranslatable-argument",
      "needs a wrapper that finds nothing to pass as '\(Code(wanted).text)'")
  }
}
