import FoundationEssentials
import Glibc

/// Extensions that were compiled before, in the cache folder.
///
/// A library lies beside the texts that it was made of, which are compared in full: a digest only
/// names the files.
struct TrialCache: Sendable {
  private static let largestCount = 24

  private let folder: String

  init(_ cache: CacheFolder) { folder = cache.path + "/extensions" }

  /// The library made of exactly these texts.
  func library(for text: String) -> String? {
    let stem = stem(of: text)
    guard case .success(let bytes) = FileSystem.read(stem + ".txt"),
      bytes.elementsEqual(text.utf8), FileSystem.isFile(stem + ".so")
    else { return nil }
    // The time of use says which are the oldest.
    utimes(stem + ".so", nil)
    return stem + ".so"
  }

  /// Keeps a library; failing loses only time.
  func keep(_ library: String, for text: String) {
    let stem = stem(of: text)
    guard case .success(let bytes) = FileSystem.read(library) else { return }
    // The text comes last: without it the library counts for nothing.
    unlink(stem + ".txt")
    for (path, bytes) in [(stem + ".so", bytes), (stem + ".txt", Array(text.utf8))] {
      guard case .success = FileSet([.init(path: path, bytes: bytes)]).write() else { return }
    }
    removeOldest()
  }

  private func stem(of text: String) -> String {
    var digest = TextDigest()
    digest.add(text)
    return "\(folder)/\(digest.text)"
  }

  private func removeOldest() {
    let libraries = FileSystem.names(inFolder: folder).filter { $0.hasSuffix(".so") }
    guard libraries.count > Self.largestCount else { return }
    let ages = libraries.map { name in
      var status = stat()
      stat("\(folder)/\(name)", &status)
      return (name: String(name.dropLast(3)), time: status.st_mtim.tv_sec)
    }
    for old in ages.sorted(by: { $0.time < $1.time }).prefix(ages.count - Self.largestCount) {
      for ending in [".txt", ".so"] { unlink("\(folder)/\(old.name)\(ending)") }
    }
  }
}
