import Testing

@testable import Schema

struct GeneratedVariantsTests {
  private func catalog(_ text: String) -> Catalog {
    Catalog(
      nativeFunctions: SourceFile(name: "n.yaml", text: text),
      tags: SourceFile(name: "t.yaml", text: "[]"))
  }

  private func generated(_ text: String) -> [String] {
    catalog(text).functions.filter { $0.origin == .generated }.map(\.schema.description)
  }

  @Test func `an in-place operator gets an out and a functional variant`() {
    let text = """
      - func: foo_(Tensor(a!) self, int k=1) -> Tensor(a!)
        autogen: foo, foo.out
        dispatch:
          CPU: foo_
      """
    #expect(
      generated(text) == [
        "foo.out(Tensor self, int k=1, *, Tensor(a!) out) -> Tensor(a!)",
        "foo(Tensor self, int k=1) -> Tensor",
      ])
  }

  @Test func `a mutable operator returns what it wrote to`() {
    let text = """
      - func: foo(Tensor self, Tensor(a!) state) -> Tensor
        autogen: foo_functional, foo.out
        dispatch:
          CPU: foo
      """
    #expect(
      generated(text) == [
        "foo.out(Tensor self, Tensor(a!) state, *, Tensor(b!) out) -> Tensor(b!)",
        "foo_functional(Tensor self, Tensor state) -> (Tensor, Tensor state_out)",
      ])
  }

  @Test func `variants with one signature form a group`() {
    let text = """
      - func: foo(Tensor self) -> Tensor
        structured_delegate: foo.out
      - func: foo_(Tensor(a!) self) -> Tensor(a!)
        structured_delegate: foo.out
      - func: foo.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
        structured: True
        dispatch:
          CPU: foo_out
      """
    let catalog = catalog(text)
    #expect(catalog.diagnostics.isEmpty)
    #expect(catalog.groups == [.variants(functional: 0, out: 2, inplace: 1, mutable: nil)])
  }

  @Test func `a missing autogen line is named`() {
    let text = """
      - func: foo_(Tensor(a!) self) -> Tensor(a!)
        dispatch:
          CPU: foo_
      - func: foo.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
        dispatch:
          CPU: foo_out
      """
    #expect(catalog(text).diagnostics.map(\.hint) == ["write 'autogen: foo'"])
  }
}
