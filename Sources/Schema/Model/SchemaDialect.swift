/// What the schema language allows in the release whose files are read.
public struct SchemaDialect: Hashable, Sendable {
  /// Whether the type `Dimname` exists, as it does before 2.13.
  public let hasDimname: Bool

  /// Makes a dialect.
  public init(hasDimname: Bool) { self.hasDimname = hasDimname }

  /// The language of 2.13 and later.
  public static let current = SchemaDialect(hasDimname: false)
  /// The language of the releases before 2.13.
  public static let withDimname = SchemaDialect(hasDimname: true)

  func allows(_ type: BaseType) -> Bool { type != .dimname || hasDimname }
}
