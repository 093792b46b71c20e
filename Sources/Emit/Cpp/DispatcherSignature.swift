import Schema

/// A parameter of a C++ function: a type and a name.
///
/// Mirrors `Binding` in `torchgen/api/types/types_base.py`.
struct Binding: Hashable, Sendable {
  let name: String
  let type: CppType
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
  func declaration(of name: String) -> String { "\(returns) \(name)(\(parameterList))" }

  /// The parameters between the parentheses.
  var parameterList: String {
    var list = ""
    list.reserveCapacity(parameters.count * 32)
    for (index, parameter) in parameters.enumerated() {
      if index > 0 { list += ", " }
      list += parameter.type.description
      list += " "
      list += parameter.name
    }
    return list
  }
}
