/// What is wrong with a schema or an operator name, and in which part of its text.
public struct SchemaError: Error, Equatable, Sendable {
  /// The kind of finding, as in `Diagnostic.code`.
  public let code: String
  /// What is wrong, as in `Diagnostic.message`.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// The faulty part, in UTF-8 offsets of the parsed text.
  public let range: Range<Int>
}
