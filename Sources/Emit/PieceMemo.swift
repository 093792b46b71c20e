import Schema

/// An operator whose piece is wanted, and what the piece is made from besides.
struct PieceOrder<Key: Equatable & Sendable>: Sendable {
  /// The operator's position in `Catalog.functions`.
  let function: Int
  let key: Key

  init(_ function: Int, key: Key) {
    self.function = function
    self.key = key
  }
}

/// The pieces of text that have been emitted, so that only what changed is emitted again.
///
/// A memo belongs to one catalogue. Each piece is kept with what it was made from besides the
/// operator and the context: a toggle then costs the pieces of the toggled operators.
public struct PieceMemo: Sendable {
  /// The pieces of one kind, by operator.
  struct Shelf<Key: Equatable & Sendable, Value: Sendable>: Sendable {
    private var entries: [Int: (key: Key, outcome: Result<Value, EmitError>)] = [:]

    /// The pieces of some operators; what is not there, or was made from something else, is made on
    /// all processors.
    mutating func outcomes(
      of orders: [PieceOrder<Key>], make: @Sendable (PieceOrder<Key>) throws(EmitError) -> Value
    ) -> [Result<Value, EmitError>] {
      let missing = orders.filter { entries[$0.function].map { $0.key } != $0.key }
      let made = missing.mapInParallel(by: 16) { order in
        Result { () throws(EmitError) in try make(order) }
      }
      for (order, outcome) in zip(missing, made) { entries[order.function] = (order.key, outcome) }
      return orders.compactMap { entries[$0.function]?.outcome }
    }
  }

  /// The context that all pieces were made in.
  private var context: EmitContext?
  var irNodes = Shelf<Bool, Code>()
  var kernels = Shelf<Kernel, Code>()
  var declarations = Shelf<Kernel, Code>()
  var shapeDeclarations = Shelf<Kernel, Code?>()
  /// At the backend's key; the key is `nil` for a wrapper around the functional variant.
  var registrations = Shelf<Kernel?, Registration>()
  var autogradRegistrations = Shelf<Kernel?, Registration>()

  /// An empty memo for a catalogue.
  public init(for catalog: Catalog) { self.init() }

  private init() {}

  /// The memo's content; the memo itself is left empty, so that nothing is copied.
  mutating func taken() -> PieceMemo {
    var content = PieceMemo()
    swap(&content, &self)
    return content
  }

  /// Forgets everything if the context is another one.
  mutating func enter(_ context: EmitContext) {
    guard self.context != context else { return }
    self = PieceMemo()
    self.context = context
  }
}
