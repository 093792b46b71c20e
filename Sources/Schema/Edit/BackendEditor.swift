extension BackendFile {
  /// The file with the edits made and everything else as it was, byte for byte.
  ///
  /// The result is read back and compared with what was asked; throws when it does not mean that,
  /// or when a section is written in a way that cannot be edited.
  public func applying(_ edits: [BackendEdit]) throws(Diagnostic) -> BackendFile {
    guard let root else {
      throw list.diagnostics.first
        ?? Diagnostic(code: "cannot-edit", "the file is not a mapping", at: nil)
    }
    let changes = SectionChanges(edits, to: list)
    var patches: [BytePatch] = []
    // New sections come after everything else, so they must also be the last to be put there.
    let present = SectionChanges.keys.filter(root.hasKey)
    for key in present + SectionChanges.keys.filter({ !root.hasKey($0) }) {
      guard let change = changes[key] else { continue }
      patches += try SectionEditor(file: source, key: key, root: root, change: change).patches()
    }
    guard !patches.isEmpty else { return self }
    let result = BackendFile(source.applying(patches))
    try check(result, against: changes)
    return result
  }

  private func check(_ result: BackendFile, against changes: SectionChanges) throws(Diagnostic) {
    guard changes.areMade(in: result.list), isOtherwiseEqual(to: result.list) else {
      throw Diagnostic(
        code: "cannot-edit", "the edit would change more than was asked, so nothing is changed",
        at: source.location(line: 1, column: 1), hint: "edit the file by hand and reload")
    }
  }

  private func isOtherwiseEqual(to other: BackendList) -> Bool {
    func node(_ item: BackendList.NonNativeItem) -> [String] {
      [item.schema.description, item.opkind ?? ""] + item.properties.map(\.rawValue)
    }
    return list.backendKey == other.backendKey && list.cppNamespace == other.cppNamespace
      && list.className == other.className && list.deviceGuard == other.deviceGuard
      && list.useOutAsPrimary == other.useOutAsPrimary
      && list.nonNative.map(node) == other.nonNative.map(node)
  }
}

extension YamlNode {
  fileprivate func hasKey(_ key: String) -> Bool {
    pairs?.contains { $0.key.string == key } ?? false
  }
}
