import Schema
import Testing

@testable import Emit

struct PieceMemoTests {
  private static let functions = """
    - func: f(Tensor self, SymInt n) -> Tensor
    - func: g(Tensor self) -> Tensor
    - func: h(Tensor self, Storage s) -> Tensor
    """

  @Test func `what is generated does not depend on what was generated before`() throws {
    let lists = [
      "full_codegen: [f, g]", "full_codegen: [g]\nsupported: [f]", "full_codegen: [f]\nsymint: [f]",
      "full_codegen: [g, h]", "backend: XLA\ncpp_namespace: a\nfull_codegen: [f]\nautograd: [g]",
      "full_codegen: [f, g]\ndevice_guard: true", "supported: [g]\nir_gen: [f]",
    ]
    var memo: PieceMemo?
    for text in lists + lists.reversed() {
      let backend = Backend(functions: Self.functions, list: text)
      var kept = memo ?? PieceMemo(for: backend.catalog)
      let generation = Generation(
        catalog: backend.catalog, list: backend.list, coverage: backend.coverage,
        options: .torchScript, templates: .plain, memo: &kept)
      memo = kept
      let fresh = backend.generation(.torchScript)
      #expect(generation.files == fresh.files)
      #expect(generation.diagnostics.map(\.message) == fresh.diagnostics.map(\.message))
    }
  }

  @Test func `only what is not there is made`() {
    let made = Guarded<[Int]>([])
    var shelf = PieceMemo.Shelf<Bool, Int>()
    for (function, key) in [(1, true), (1, true), (2, true), (1, false), (1, false)] {
      let orders = [PieceOrder(function, key: key)]
      _ = shelf.outcomes(of: orders) { order throws(EmitError) in
        made.withLock { $0.append(order.function) }
        return order.function
      }
    }
    #expect(made.withLock { $0 } == [1, 2, 1])
  }

  @Test func `pieces come in the order in which they were asked for`() {
    var shelf = PieceMemo.Shelf<Bool, Int>()
    let orders = (0..<100).map { PieceOrder($0, key: $0.isMultiple(of: 2)) }
    _ = shelf.outcomes(of: Array(orders[40..<60])) { order throws(EmitError) in order.function }
    let outcomes = shelf.outcomes(of: orders) { order throws(EmitError) in order.function }
    #expect(outcomes.map { try? $0.get() } == (0..<100).map { $0 })
  }
}
