extension FunctionSchema {
  /// Parses and checks a schema; throws where torchgen's `FunctionSchema.parse` fails.
  public init(parsing text: String, in dialect: SchemaDialect = .current) throws(SchemaError) {
    var memo = ArgumentMemo()
    self = try SchemaText.read(text) { text throws(SchemaError) in
      try FunctionSchema(parsing: text, in: dialect, &memo)
    }
  }

  /// The same for one of many schemas, which have arguments in common.
  init(parsing text: SchemaText, in dialect: SchemaDialect, _ memo: inout ArgumentMemo)
    throws(SchemaError)
  {
    try text.refuseUnprintable()
    let parts = try Self.split(text)
    let name = try OperatorName(parsing: parts.name)
    let (arguments, isNormal) = try Arguments.parse(parts.arguments, in: dialect, &memo)
    self.init(
      name: name, arguments: arguments,
      returns: try Return.parseList(parts.returns, in: dialect))
    if !isNormal || !printsNameAndReturns(as: parts) { try checkRoundTrip(of: text) }
    if let problem = validityProblem { throw text.error(problem.code, problem.message) }
  }

  private typealias Parts = (name: SchemaText, arguments: SchemaText, returns: SchemaText)

  private static func split(_ text: SchemaText) throws(SchemaError) -> Parts {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")), open > 0,
      let arrow = text.lastIndex(of: ") -> "), arrow > open
    else {
      throw text.error(
        "schema", "'\(text.string)' is no function schema",
        hint: "write name(arguments) -> returns")
    }
    return (
      SchemaText(text.bytes[..<open]), SchemaText(text.bytes[(open + 1)..<arrow]),
      SchemaText(text.bytes[(arrow + 5)...])
    )
  }

  private func printsNameAndReturns(as parts: Parts) -> Bool {
    var comparison = TextComparison(with: parts.returns)
    printReturns(to: &comparison)
    return comparison.isEqual && parts.name.equals(name.description)
  }

  /// The only check of blanks and format: the schema must print as it was written.
  private func checkRoundTrip(of text: SchemaText) throws(SchemaError) {
    var comparison = TextComparison(with: text)
    print(to: &comparison)
    guard !comparison.isEqual else { return }
    let printed = description
    let same = zip(printed.utf8, text.bytes).prefix { $0 == $1 }.count
    let place = SchemaText(text.bytes.dropFirst(same).prefix(1))
    throw place.error(
      "schema-format", "the schema is not in its normal form", hint: "write '\(printed)'")
  }
}
