import Schema

/// Releases older than those whose torchgen is compared with ours: they open, with a reservation.
extension TorchTree {
  /// The oldest release whose torchgen was compared byte by byte.
  private static let firstCompared = Release("2.8.0")

  /// Whether nobody has compared what is generated for this release.
  var isUncompared: Bool {
    guard let release = version.flatMap(Release.init), let first = Self.firstCompared else {
      return false
    }
    return release < first
  }

  /// What there is to know before an old release is trusted; nil for the others.
  func reservation(listedIn backend: SourceFile) -> Diagnostic? {
    guard isUncompared, let version, let first = Self.firstCompared else { return nil }
    let isForeign = backend.name.hasPrefix("<built-in>")
    let list = isForeign ? "; the list shown is that of PyTorch \(BuiltInCatalogue.version)" : ""
    return Diagnostic(
      .note, code: "uncompared-release",
      "nobody has compared with torchgen what comes of PyTorch \(version), as it is older than "
        + "\(first): operators, lists and fates are for looking, generated files may differ\(list)",
      at: nil, hint: isForeign ? "name the backend's own yaml with -s" : nil)
  }

  /// Whether a finding is about PyTorch's own files, which an old release has in forms of its own,
  /// so that it is no reason not to look at the rest.
  func excuses(_ finding: Diagnostic) -> Bool {
    isUncompared && finding.location?.file.hasPrefix(atenPath + "/") == true
  }
}
