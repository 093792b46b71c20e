import Emit
import Synchronization

/// Remembers what was generated, so that asking again costs nothing and an edit costs little.
///
/// A class, because all copies of a workspace share it; what it answers depends on nothing but the
/// question, so nobody can tell a full cache from an empty one except by the clock.
final class GenerationCache: Sendable {
  private struct Content {
    var memo: PieceMemo
    /// The latest generations, by the bytes of the yaml they are of.
    var known: [(bytes: [UInt8], generation: Generation)] = []
  }

  /// Room for the list as it is on disk, the present one, and the ones before it.
  private static let capacity = 4
  private let content: Mutex<Content>

  init(_ memo: PieceMemo) { content = Mutex(Content(memo: memo)) }

  /// What a yaml generates, if that was asked before.
  func known(_ bytes: [UInt8]) -> Generation? {
    content.withLock { content in content.known.first { $0.bytes == bytes }?.generation }
  }

  /// What a yaml generates; `make` works it out where it is not known.
  func generation(of bytes: [UInt8], make: (inout PieceMemo) -> Generation) -> Generation {
    if let known = known(bytes) { return known }
    return content.withLock { content in
      let generation = make(&content.memo)
      content.known.insert((bytes, generation), at: 0)
      if content.known.count > Self.capacity { content.known.removeLast() }
      return generation
    }
  }

  /// Generates something that is not worth remembering as a whole, with the pieces at hand.
  func generation(make: (inout PieceMemo) -> Generation) -> Generation {
    content.withLock { make(&$0.memo) }
  }
}
