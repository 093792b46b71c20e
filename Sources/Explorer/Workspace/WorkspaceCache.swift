import Emit
import Schema

/// Remembers what was generated and found, so that asking again costs nothing and an edit costs
/// little.
///
/// A class, because all copies of a workspace share it; what it answers depends on nothing but the
/// question, so nobody can tell a full cache from an empty one except by the clock.
final class WorkspaceCache: Sendable {
  private struct Content {
    var memo: PieceMemo
    var generations = Recent<Generation>()
    var lints = Recent<[Diagnostic]>()
  }

  /// The latest values that were worked out, by the bytes of the yaml they are of.
  private struct Recent<Value> {
    private var entries: [(bytes: [UInt8], value: Value)] = []

    /// Room for the list as it is on disk, the present one, and the ones before it.
    private static var capacity: Int { 4 }

    subscript(bytes: [UInt8]) -> Value? { entries.first { $0.bytes == bytes }?.value }

    mutating func keep(_ value: Value, of bytes: [UInt8]) {
      entries.insert((bytes, value), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
  }

  private let content: Guarded<Content>

  init(_ memo: PieceMemo) { content = Guarded(Content(memo: memo)) }

  /// What a yaml generates, if that was asked before.
  func known(_ bytes: [UInt8]) -> Generation? { content.withLock { $0.generations[bytes] } }

  /// What a yaml generates; `make` works it out where it is not known.
  func generation(of bytes: [UInt8], make: (inout PieceMemo) -> Generation) -> Generation {
    if let known = known(bytes) { return known }
    return content.withLock { content in
      let generation = make(&content.memo)
      content.generations.keep(generation, of: bytes)
      return generation
    }
  }

  /// Generates something that is not worth remembering as a whole, with the pieces at hand.
  func generation(make: (inout PieceMemo) -> Generation) -> Generation {
    content.withLock { make(&$0.memo) }
  }

  /// What torchgen lets pass in silence; `find` looks for it where that is not known.
  func lints(of bytes: [UInt8], find: () -> [Diagnostic]) -> [Diagnostic] {
    if let known = content.withLock({ $0.lints[bytes] }) { return known }
    let lints = find()
    content.withLock { $0.lints.keep(lints, of: bytes) }
    return lints
  }
}
