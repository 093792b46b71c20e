import Schema

/// The function that serves an out= or in-place variant without a kernel: it calls the functional
/// variant and copies what that returns.
///
/// Mirrors `RegisterDispatchKey.gen_out_inplace_wrapper`. Making one refuses what torchgen refuses;
/// its text can then always be written.
struct CopyWrapper {
  let function: NativeFunction
  let functional: NativeFunction
  let signature: DispatcherSignature
  /// The arguments of the call to the functional variant.
  let arguments: [String]

  init(_ function: NativeFunction, functional: NativeFunction) throws(EmitError) {
    self.function = function
    self.functional = functional
    let schema = function.schema
    let kind = schema.kind
    guard kind == .inplace || kind == .out else { throw .noWrapperForMutable(function) }
    guard !schema.returns.isEmpty || schema.arguments.outCount == 1 else {
      throw .notOneOut(function)
    }
    do throws(EmitError) {
      // The functional variant's signature follows the rules of the variant that calls it.
      let rules = CppTypeRules(for: function, symInt: true)
      signature = try DispatcherSignature(schema, rules)
      let called = try DispatcherSignature(functional.schema, rules)
      arguments = try Translation(available: signature.parameters)
        .arguments(for: called.parameters)
    } catch {
      throw error.brought(by: function)
    }
  }
}

extension CopyWrapper {
  /// The function and its registration at a dispatch key.
  func registration(at key: String) -> Registration {
    let name = Registration.wrapperName(of: function, key: key)
    return Registration(function, wrapper: name, definition: definition(of: name, key: key))
  }

  private func definition(of name: Code, key: String) -> Code {
    let declaration = signature.declaration(of: name)
    let functionalName = Registration.wrapperName(of: functional, key: key)
    let updates = updates(from: "\(name)_tmp")
    return """
      \(declaration) {
        auto \(name)_tmp = \(functionalName)(\(arguments, by: ", "));
        \(updates)
        return \(returned);
      }

      """
  }

  /// The names of what the function returns: `self`, or its out arguments.
  private var returnNames: [String] {
    let out = function.schema.arguments.out.map(\.name)
    return function.schema.returns.indices.map {
      function.schema.name.name.inplace ? "self" : out[$0]
    }
  }

  private var returned: Code {
    let names = returnNames
    return names.count > 1
      ? "\(signature.returns)(\(names, by: ", "))" : Code(names.first ?? "")
  }

  /// The statements that copy the functional variant's results.
  private func updates(from result: Code) -> Code {
    let copy =
      function.schema.kind == .inplace ? "at::_copy_from" : "at::_copy_from_and_resize"
    let names = returnNames
    if names.count > 1 {
      let copies = names.enumerated().map { (place, name) -> Code in
        "\(copy)(std::get<\(place)>(\(result)), \(name));"
      }
      return "\(copies, by: "\n  ")"
    }
    if let name = names.first { return "\(copy)(\(result), \(name));" }
    guard let out = function.schema.arguments.out.first else { return "" }
    guard out.type.isListLike else { return "\(copy)(\(result), \(out.name));" }
    return """
          for (int64_t i = 0; i < \(result).size(); ++i) {
              \(copy)(\(result)[i], \(out.name)[i]);
          }
      """
  }
}

extension EmitError {
  static func noWrapperForMutable(_ function: NativeFunction) -> EmitError {
    EmitError(
      "no-wrapper-for-mutable",
      "brings '\(function.name)', for which no wrapper can be generated",
      hint: "list '\(function.name)' as well, or set 'use_out_as_primary'")
  }

  static func notOneOut(_ function: NativeFunction) -> EmitError {
    EmitError(
      "not-one-out",
      "brings '\(function.name)', whose results no wrapper can copy",
      hint: "list '\(function.name)' under 'supported' and write its kernel by hand")
  }

  /// The same reason, told of the operator whose listing brings this one.
  fileprivate func brought(by function: NativeFunction) -> EmitError {
    EmitError(code, "brings '\(function.name)', which \(message)", hint: hint)
  }
}
