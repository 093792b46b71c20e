import Schema

/// A parameter of a C++ function: a type and a name.
///
/// Mirrors `Binding` in `torchgen/api/types/types_base.py`.
struct Binding: Hashable, Sendable {
  let name: String
  let type: CppType
}

extension Binding: CodeWritable {
  /// Adds the parameter as signatures write it.
  func write(to code: inout Code) {
    code.append(type, " ", name)
  }
}

/// The C++ signature that the dispatcher gives to an operator, and kernels of backends share.
///
/// Mirrors `DispatcherSignature` in `torchgen/api/types/signatures.py`.
struct DispatcherSignature: Equatable, Sendable {
  let parameters: [Binding]
  let returns: CppType

  init(_ schema: FunctionSchema, _ rules: CppTypeRules) throws(EmitError) {
    var parameters: [Binding] = []
    parameters.reserveCapacity(schema.arguments.all.count)
    for argument in schema.arguments.all {
      parameters.append(Binding(name: argument.name, type: try rules.type(of: argument)))
    }
    self.parameters = parameters
    self.returns = try rules.type(of: schema.returns)
  }
}

extension DispatcherSignature {
  /// The signature under a name, without a semicolon.
  func declaration(of name: Code) -> Code { "\(returns) \(name)(\(parameters, by: ", "))" }

  /// The parameters as they stand between the parentheses.
  var parameterList: Code { "\(parameters, by: ", ")" }
}
