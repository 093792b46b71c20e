/// What the rules for operators allow in the release whose files are read.
public struct SchemaDialect: Hashable, Sendable {
  /// Whether the type `Dimname` exists, as it does before 2.13.
  public let hasDimname: Bool
  /// Whether `_philox_` in its name says that an operator is not random, as it does since 2.15.
  public let excusesPhilox: Bool

  /// Makes a dialect.
  public init(hasDimname: Bool, excusesPhilox: Bool) {
    self.hasDimname = hasDimname
    self.excusesPhilox = excusesPhilox
  }

  /// The rules of 2.15.
  public static let current = SchemaDialect(hasDimname: false, excusesPhilox: true)
  /// The rules of the releases before 2.13.
  public static let withDimname = SchemaDialect(hasDimname: true, excusesPhilox: false)

  func allows(_ type: BaseType) -> Bool { type != .dimname || hasDimname }
}
