/// The arguments of many schemas, each distinct text of which is parsed once.
///
/// Of the ten thousand arguments in native_functions.yaml most are written alike: `Tensor self`.
struct ArgumentMemo {
  /// An argument as it was written.
  struct Entry {
    let argument: Argument
    /// Whether it prints as it was written.
    let isNormal: Bool
    fileprivate let text: [UInt8]
  }

  private var entries: [UInt64: Entry] = [:]

  /// The argument that a text declares; what is wrong is found anew each time.
  mutating func argument(_ text: SchemaText, in dialect: SchemaDialect) throws(SchemaError)
    -> Entry
  {
    let fingerprint = text.fingerprint
    if let entry = entries[fingerprint], text.equals(entry.text) { return entry }
    let argument = try Argument(parsing: text, in: dialect)
    var comparison = TextComparison(with: text)
    argument.print(to: &comparison)
    let entry = Entry(
      argument: argument, isNormal: comparison.isEqual, text: Array(text.bytes))
    entries[fingerprint] = entry
    return entry
  }
}
