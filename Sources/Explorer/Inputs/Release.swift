import Schema

/// A PyTorch version such as `2.15.0`, `2.15.0a0+git1234`, compared by its numbers.
struct Release: Hashable, Comparable, Sendable, CustomStringConvertible {
  let major: Int
  let minor: Int
  let patch: Int

  init?(_ text: String) {
    let numbers = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      .split(separator: ".").map { Int($0) }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    self.major = major
    self.minor = minor
    patch = numbers.count > 2 ? numbers[2] ?? 0 : 0
  }

  var description: String { "\(major).\(minor).\(patch)" }

  static func < (left: Release, right: Release) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  /// The schema language of the release.
  var dialect: SchemaDialect { (major, minor) < (2, 13) ? .withDimname : .current }

  /// Whether the release's torchgen moves the streams of `ToString`.
  var movesStreams: Bool { (major, minor) >= (2, 13) }

  /// Whether a text is nothing but a version, and so no path.
  static func isVersion(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).count == 3
      && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } && Release(text) != nil
  }
}
