import Schema

/// The folder under XDG_CACHE_HOME in which fetched releases are kept.
struct CacheFolder: Equatable, Sendable {
  let path: String

  init(environment: [String: String]) { path = UserFolder.cache.path(in: environment) }

  /// Where a release is, or would be.
  func folder(of version: String) -> String { path + "/torch-" + version }

  /// The release in the cache.
  func tree(of version: String) -> TorchTree? {
    let folder = folder(of: version)
    guard let tree = TorchTree.package(at: folder) else { return nil }
    return TorchTree(
      kind: .fetched, atenPath: tree.atenPath, version: version, includePath: tree.includePath,
      backendYaml: TorchTree.existing(folder + "/ts_native_functions.yaml"))
  }

  /// The versions in the cache, newest first.
  var versions: [String] {
    FileSystem.names(inFolder: path)
      .filter { $0.hasPrefix("torch-") }
      .map { String($0.dropFirst("torch-".count)) }
      .filter(Release.isVersion)
      .sorted { left, right in
        guard let left = Release(left), let right = Release(right) else { return false }
        return left > right
      }
  }
}
