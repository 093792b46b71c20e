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
    /// What stands in the way of generating, where that was asked before the files were.
    var faults = Recent<[Diagnostic]>()
    var lints = Recent<[Diagnostic]>()
    var readiness: KnownReadiness?
  }

  /// What is known of the operators' readiness, and what it depends on besides the inputs.
  private struct KnownReadiness {
    let autogradKey: DispatchKey?
    let symint: Set<String>
    let memo: ReadinessMemo

    /// The same as far as it holds for another list; nil where it does not.
    func memo(for list: BackendList, in catalog: Catalog) -> ReadinessMemo? {
      guard list.autogradKey == autogradKey else { return nil }
      guard list.symint != symint else { return memo }
      let changed = list.symint.symmetricDifference(symint)
      return memo.forgetting(changed.compactMap(catalog.index(named:)))
    }
  }

  /// The latest values that were worked out, by the bytes of the yaml they are of.
  private struct Recent<Value> {
    private var entries: [(bytes: [UInt8], value: Value)] = []

    /// Room for the list as it is on disk, the present one, and the ones before it.
    private static var capacity: Int { 4 }

    subscript(bytes: [UInt8]) -> Value? {
      mutating get {
        guard let place = entries.firstIndex(where: { $0.bytes == bytes }) else { return nil }
        // What is asked for stays longer than what is not: the list on disk outlives the edits.
        if place > 0 { entries.insert(entries.remove(at: place), at: 0) }
        return entries[0].value
      }
    }

    mutating func keep(_ value: Value, of bytes: [UInt8]) {
      entries.insert((bytes, value), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
  }

  private let content: Guarded<Content>

  init(_ memo: PieceMemo) { content = Guarded(Content(memo: memo)) }

  /// What a yaml generates; `make` works it out where it is not known.
  func generation(of bytes: [UInt8], make: (inout PieceMemo) -> Generation) -> Generation {
    content.withLock { content in
      if let known = content.generations[bytes] { return known }
      let generation = make(&content.memo)
      content.generations.keep(generation, of: bytes)
      return generation
    }
  }

  /// What stands in the way of generating a yaml, if that was asked before.
  func knownFaults(of bytes: [UInt8]) -> [Diagnostic]? {
    content.withLock { $0.faults[bytes] ?? $0.generations[bytes]?.diagnostics }
  }

  /// The same; `find` looks for it where it is not known.
  func faults(of bytes: [UInt8], find: (inout PieceMemo) -> Generation) -> [Diagnostic] {
    if let known = knownFaults(of: bytes) { return known }
    return content.withLock { content in
      let faults = find(&content.memo).diagnostics
      content.faults.keep(faults, of: bytes)
      return faults
    }
  }

  /// Generates something that is not worth remembering as a whole, with the pieces at hand.
  func generation(make: (inout PieceMemo) -> Generation) -> Generation {
    content.withLock { make(&$0.memo) }
  }

  /// What is known of the readiness of operators with a list.
  ///
  /// It depends on an operator's own symint setting, but hardly on the lists.
  func readiness(for list: BackendList, in catalog: Catalog) -> ReadinessMemo {
    content.withLock { content in
      let memo =
        content.readiness?.memo(for: list, in: catalog) ?? ReadinessMemo(for: catalog)
      content.readiness = KnownReadiness(
        autogradKey: list.autogradKey, symint: list.symint, memo: memo)
      return memo
    }
  }

  /// What torchgen lets pass in silence; `find` looks for it where that is not known.
  func lints(of bytes: [UInt8], find: () -> [Diagnostic]) -> [Diagnostic] {
    if let known = content.withLock({ $0.lints[bytes] }) { return known }
    let lints = find()
    content.withLock { $0.lints.keep(lints, of: bytes) }
    return lints
  }
}
