extension FunctionSchema {
  /// Parses and checks a schema; throws where torchgen's `FunctionSchema.parse` fails.
  public init(parsing text: String, in dialect: SchemaDialect = .current) throws(SchemaError) {
    self = try SchemaText.read(text) { whole throws(SchemaError) in
      try FunctionSchema(parsing: whole, as: text, in: dialect)
    }
  }

  private init(parsing whole: SchemaText, as text: String, in dialect: SchemaDialect)
    throws(SchemaError)
  {
    try whole.refuseUnprintable()
    let (name, arguments, returns) = try Self.split(whole)
    self.init(
      name: try OperatorName(parsing: name),
      arguments: try Arguments(parsing: arguments, in: dialect),
      returns: try Return.parseList(returns, in: dialect))
    try checkRoundTrip(of: whole, as: text)
    if let problem = validityProblem { throw whole.error(problem.code, problem.message) }
  }

  private static func split(_ text: SchemaText) throws(SchemaError)
    -> (name: SchemaText, arguments: SchemaText, returns: SchemaText)
  {
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

  /// The only check of blanks and format: the schema must print as it was written.
  private func checkRoundTrip(of whole: SchemaText, as text: String) throws(SchemaError) {
    var comparison = TextComparison(with: whole)
    print(to: &comparison)
    guard !comparison.isEqual else { return }
    let printed = description
    let same = zip(printed.utf8, text.utf8).prefix { $0 == $1 }.count
    let place = SchemaText(whole.bytes[min(same, whole.bytes.count)...].prefix(1))
    throw place.error(
      "schema-format", "the schema is not in its normal form", hint: "write '\(printed)'")
  }
}
