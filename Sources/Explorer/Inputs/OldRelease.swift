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

  /// Findings in the words of an old release: its own yaml files have forms of their own, which
  /// nobody has to mend, and its templates, if they are for another generator, are one error.
  func reworded(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard isUncompared else { return findings }
    let told = findings.compactMap { finding -> Diagnostic? in
      guard isOwn(finding) else { return finding }
      return finding.code == "unknown-placeholder" ? nil : finding.asNote
    }
    return told.count < findings.count ? told + [foreignTemplates] : told
  }

  /// A header of shape functions as later releases spell it.
  func respelled(_ header: SourceFile) -> SourceFile {
    guard isUncompared else { return header }
    let text = header.text.replacing(" c10::optional<", with: " ::std::optional<")
    return SourceFile(name: header.name, text: text)
  }

  private func isOwn(_ finding: Diagnostic) -> Bool {
    finding.location?.file.hasPrefix(atenPath + "/") == true
  }

  private var foreignTemplates: Diagnostic {
    let oldest = Self.firstCompared?.description ?? ""
    return Diagnostic(
      code: "old-templates",
      "no files can be generated for PyTorch \(version ?? ""): its templates are for a generator "
        + "of another form; its operators can be looked at, and lists for it edited", at: nil,
      hint: "generate with that release's own torchgen, or for \(oldest) and newer: "
        + "'lazyops fetch \(oldest)', then --torch \(oldest)")
  }
}

extension Diagnostic {
  /// Whether it only stands in the way of generating whole files.
  var isAboutOldTemplates: Bool { code == "old-templates" }

  /// The same, as something to know.
  fileprivate var asNote: Diagnostic {
    Diagnostic(.note, code: code, message, at: location, hint: hint)
  }
}
