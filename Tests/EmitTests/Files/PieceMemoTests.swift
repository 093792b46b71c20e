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
    var shelf = PieceMemo.Shelf<Bool, Int>()
    var made = 0
    func make() -> Int {
      made += 1
      return made
    }
    for (function, key) in [(1, true), (1, true), (2, true), (1, false), (1, false)] {
      _ = shelf.outcome(of: function, for: key) { () throws(EmitError) in make() }
    }
    #expect(made == 3)
  }
}
