import Schema

/// The pieces of text that have been emitted, so that only what changed is emitted again.
///
/// A memo belongs to one catalogue. Each piece is kept with what it was made from besides the
/// operator and the context: a toggle then costs the pieces of the toggled operators.
public struct PieceMemo: Sendable {
  /// The pieces of one kind, by operator.
  struct Shelf<Key: Equatable & Sendable, Value: Sendable>: Sendable {
    private var entries: [(key: Key, outcome: Result<Value, EmitError>)?]

    fileprivate init(count: Int) { entries = Array(repeating: nil, count: count) }

    /// The piece of an operator, made if it is not there or was made from something else.
    mutating func outcome(
      of function: Int, for key: Key, make: () throws(EmitError) -> Value
    ) -> Result<Value, EmitError> {
      if let entry = entries[function], entry.key == key { return entry.outcome }
      let outcome = Result { () throws(EmitError) in try make() }
      entries[function] = (key, outcome)
      return outcome
    }
  }

  /// The context that all pieces were made in.
  private var context: EmitContext?
  private let count: Int
  var irNodes: Shelf<Bool, String>
  var kernels: Shelf<Kernel, String>
  var declarations: Shelf<Kernel, String>
  var shapeDeclarations: Shelf<Kernel, String?>
  /// At the backend's key; the key is `nil` for a wrapper around the functional variant.
  var registrations: Shelf<Kernel?, Registration>
  var autogradRegistrations: Shelf<Kernel?, Registration>

  /// An empty memo for a catalogue.
  public init(for catalog: Catalog) { self.init(count: catalog.functions.count) }

  init(count: Int) {
    self.count = count
    irNodes = Shelf(count: count)
    kernels = Shelf(count: count)
    declarations = Shelf(count: count)
    shapeDeclarations = Shelf(count: count)
    registrations = Shelf(count: count)
    autogradRegistrations = Shelf(count: count)
  }

  /// The memo's content; the memo itself is left empty, so that nothing is copied.
  mutating func taken() -> PieceMemo {
    var content = PieceMemo(count: 0)
    swap(&content, &self)
    return content
  }

  /// Forgets everything if the context is another one, or the catalogue is of another size.
  mutating func enter(_ context: EmitContext, count: Int) {
    guard self.context != context || self.count != count else { return }
    self = PieceMemo(count: count)
    self.context = context
  }
}
