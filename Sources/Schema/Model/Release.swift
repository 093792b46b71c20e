/// A PyTorch version such as `2.15.0`, `2.15.0a0+git1234`, compared by its numbers.
public struct Release: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first number.
  public let major: Int
  /// The second number.
  public let minor: Int
  /// The third number; 0 where it is missing.
  public let patch: Int

  /// Reads the numbers at the start of a text; `nil` where there are not two.
  public init?(_ text: String) {
    let numbers = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      .split(separator: ".").map { Int($0) }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    self.major = major
    self.minor = minor
    patch = numbers.count > 2 ? numbers[2] ?? 0 : 0
  }

  /// The three numbers.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// Whether one is older than another.
  public static func < (left: Release, right: Release) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  /// The rules for operators of the release.
  public var dialect: SchemaDialect {
    SchemaDialect(
      hasDimname: (major, minor) < (2, 13), excusesPhilox: (major, minor) >= (2, 15))
  }

  /// Whether a text is nothing but a version, and so no path.
  public static func isVersion(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).count == 3
      && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } && Release(text) != nil
  }
}
