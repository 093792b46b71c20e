import Glibc

/// Files to be written together: all of them or none.
///
/// Each new content goes to a file beside its target and onto the disk first; only then are they
/// put in place, one rename after the other, with the old ones kept until the last has worked.
struct FileSet: Sendable {
  /// A file to be written.
  struct Entry: Equatable, Sendable {
    let path: String
    let bytes: [UInt8]
    var expected = Expectation.anything
  }

  /// What was in a file's place when its new content was made; anything else is not overwritten.
  enum Expectation: Equatable, Sendable {
    case anything, nothing
    case bytes([UInt8])

    init(_ present: [UInt8]?) { self = present.map(Self.bytes) ?? .nothing }

    /// Whether it is what is there now; nil where there is nothing that can be read.
    func isMet(by present: [UInt8]?) -> Bool { self == .anything || self == Self(present) }
  }

  /// What became of a file.
  enum Outcome: String, Sendable {
    case written
    /// It had this content already and was left alone.
    case unchanged
  }

  private let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// Writes what differs; after a failure everything is as it was before.
  func write() -> Result<[Outcome], FileError> {
    var transaction = FileTransaction()
    var outcomes: [Outcome] = []
    for entry in entries {
      FileTransaction.removeStale(beside: entry.path)
      if case .success(let old) = FileSystem.read(entry.path), old.isSame(as: entry.bytes) {
        outcomes.append(.unchanged)
      } else if let error = transaction.stage(entry) {
        transaction.discard()
        return .failure(error)
      } else {
        outcomes.append(.written)
      }
    }
    if let error = transaction.commit() { return .failure(error) }
    return .success(outcomes)
  }
}
