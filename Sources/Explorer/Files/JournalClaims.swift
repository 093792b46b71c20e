import Schema

/// The journals that this process keeps, one for each yaml that it has open.
///
/// Several explorers can have one yaml open: each has a journal of its own, so that none overwrites
/// the edits of another. A journal whose explorer has died without writing is free, and is the
/// first to be taken, so that its edits are offered again.
final class JournalClaims: Sendable {
  private struct Claim {
    let place: Int
    let lock: FileLock?
    let isShared: Bool
  }

  private let folder: StateFolder
  private let claims = Guarded<[String: Claim]>([:])
  /// Nobody opens more explorers than that on one file.
  private static let places = 1...20

  init(_ folder: StateFolder) { self.folder = folder }

  func read(_ yaml: String) -> String { folder.read(yaml, place: claim(yaml).place) }

  func keep(_ text: String, of yaml: String) -> FileError? {
    folder.keep(text, of: yaml, place: claim(yaml).place)
  }

  /// Whether another explorer had the yaml open when this one began.
  func isShared(_ yaml: String) -> Bool { claim(yaml).isShared }

  private func claim(_ yaml: String) -> Claim {
    claims.withLock { claims in
      if let claim = claims[yaml] { return claim }
      let claim = newClaim(yaml)
      claims[yaml] = claim
      return claim
    }
  }

  private func newClaim(_ yaml: String) -> Claim {
    guard FileSystem.makeFolder(folder.path) == nil else {
      return Claim(place: 1, lock: nil, isShared: false)
    }
    var free: [(place: Int, lock: FileLock)] = []
    var isShared = false
    for place in Self.places {
      let path = folder.file(of: yaml, .lock, place: place)
      // A new place is made only where all others are taken.
      guard free.isEmpty || FileSystem.isFile(path) else { break }
      if let lock = FileLock.claim(path) { free.append((place, lock)) } else { isShared = true }
    }
    let orphan = free.first { !folder.read(yaml, place: $0.place).isEmpty }
    let chosen = orphan ?? free.first
    return Claim(place: chosen?.place ?? 1, lock: chosen?.lock, isShared: isShared)
  }
}
