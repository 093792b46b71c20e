import Schema

/// An argument as an IR class sees it.
///
/// Mirrors `LazyArgument` in `torchgen/api/lazy.py`.
struct LazyArgument: Hashable, Sendable {
  let name: String
  /// The type in the operator's schema.
  let type: SchemaType
  /// The type in C++.
  let lazyType: LazyType
  /// Whether it is, or holds, a value of the IR.
  let isValue: Bool
  /// Whether the kernel takes symbolic integers.
  let takesSymInts: Bool

  /// Whether it is a symbolic integer that becomes a value.
  var isSymInt: Bool { takesSymInts && type.isSymIntOrOptional }
  /// Whether it is a Scalar, or holds Scalars, even if those are stored as numbers.
  var isWrappedScalar: Bool { type.innermost == .scalar }
  var isOptional: Bool { lazyType.isOptional }
}

/// What an operator takes and gives, as its IR class sees it.
///
/// Mirrors `LazyIrSchema` in `torchgen/api/lazy.py`.
struct LazySchema: Hashable, Sendable {
  let name: OperatorName
  /// All arguments in the order of the schema, out arguments included.
  let arguments: [LazyArgument]
  let positionalCount: Int
  let returnCount: Int

  init(
    _ schema: FunctionSchema, symInt: Bool, properties: LazyProperties = .native,
    valueClass: LazyValueClass
  ) throws(EmitError) {
    name = schema.name
    positionalCount = schema.arguments.positionalCount
    returnCount = schema.returns.count
    try Self.checkGenerators(schema.arguments)
    var arguments: [LazyArgument] = []
    arguments.reserveCapacity(schema.arguments.all.count)
    for argument in schema.arguments.all {
      guard
        let type = LazyType(
          argument.type, symInt: symInt, scalarsAreConstants: properties.scalarsAreConstants)
      else { throw .noLazyType(argument) }
      arguments.append(
        LazyArgument(
          name: argument.name, type: argument.type, lazyType: type,
          isValue: valueClass.isValue(type), takesSymInts: symInt))
    }
    self.arguments = arguments
  }

  private static func checkGenerators(_ arguments: Arguments) throws(EmitError) {
    let generators = arguments.all[arguments.positionalCount...].count { $0.type.isGenerator }
    if generators > 1 {
      throw EmitError("two-generators", "takes more than one generator by keyword")
    }
  }
}

extension LazySchema {
  var values: [LazyArgument] { arguments.filter(\.isValue) }
  /// The arguments that are stored as they are.
  var scalars: [LazyArgument] { arguments.filter { !$0.isValue } }
  var positional: ArraySlice<LazyArgument> { arguments[..<positionalCount] }
  var keyword: ArraySlice<LazyArgument> { arguments[positionalCount...] }

  /// The operator's name in `at::aten`: without overload, with all marks.
  var atenName: String { name.name.description }

  /// The C++ constant that stands for the operator.
  ///
  /// Mirrors `aten_symbol` in `torchgen/dest/lazy_ir.py`.
  var symbol: Code {
    let name = atenName
    // PyTorch has no such constant for this one name.
    if name == "sigmoid_backward" { return #"c10::Symbol::fromQualString("aten::\#(name)")"# }
    return name.hasPrefix("at::") ? Code(name) : "at::aten::\(name)"
  }

  /// The name of the IR class.
  var nodeName: String { name.nodeName }
}

extension OperatorName {
  /// The name of the operator's IR class: base name and overload in camel case, `MaxDim` for
  /// `max.dim`.
  ///
  /// Different operators can have the same: `add.Tensor` and `add_.Tensor` are both `AddTensor`.
  var nodeName: String { "\(name)_\(overloadName)".camelCased }
}

extension String {
  /// The words between underscores, each with a capital first letter and small others.
  fileprivate var camelCased: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      let words = lowercased().split(separator: "_")
      return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    var letters: [UInt8] = []
    letters.reserveCapacity(utf8.count)
    var startsWord = true
    for letter in utf8 {
      guard letter != UInt8(ascii: "_") else {
        startsWord = true
        continue
      }
      letters.append(startsWord ? letter.uppercasedASCII : letter.lowercasedASCII)
      startsWord = false
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var uppercasedASCII: UInt8 { (0x61...0x7A).contains(self) ? self - 0x20 : self }
  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension SchemaType {
  /// Whether this is a Generator, optional or not; a list of them is none.
  var isGenerator: Bool {
    switch self {
    case .base(let type): type == .generator
    case .optional(let element): element.isGenerator
    case .list, .customClass: false
    }
  }

  fileprivate var isSymIntOrOptional: Bool {
    self == .base(.symInt) || self == .optional(.base(.symInt))
  }
}

extension EmitError {
  static func noLazyType(_ argument: Argument) -> EmitError {
    EmitError(
      "no-lazy-type",
      "takes \(argument.type.plainName) ('\(argument.name)'), which has no lazy value",
      hint: "list it under 'supported' and write its kernel by hand")
  }
}
