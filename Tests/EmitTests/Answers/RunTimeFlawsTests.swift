import Schema
import Testing

@testable import Emit

struct RunTimeFlawsTests {
  private static let backend = Backend(
    functions: """
      - func: acos(Tensor self) -> Tensor
        dispatch:
          CPU: acos
      - func: acos_(Tensor(a!) self) -> Tensor(a!)
        dispatch:
          CPU: acos_
      - func: acos.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
        dispatch:
          CPU: acos_out
      - func: arange(Tensor self) -> Tensor
        dispatch:
          CompositeExplicitAutograd: arange
      - func: arange.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)
        dispatch:
          CPU: arange_out
      - func: indices(Tensor(a) self) -> Tensor(a)
        dispatch:
          SparseCPU: indices_sparse
          CompositeExplicitAutograd: indices_default
      - func: indices_copy(Tensor self) -> Tensor
        tags: view_copy
        dispatch:
          CompositeExplicitAutogradNonFunctional: indices_copy
      - func: _values(Tensor(a) self) -> Tensor(a)
        dispatch:
          SparseCPU: values_sparse
      - func: _values_copy(Tensor self) -> Tensor
        tags: view_copy
        dispatch:
          CompositeExplicitAutogradNonFunctional: _values_copy
      - func: t(Tensor(a) self) -> Tensor(a)
        dispatch:
          CompositeExplicitAutograd: t
      - func: t_copy(Tensor self) -> Tensor
        tags: view_copy
        dispatch:
          CompositeExplicitAutogradNonFunctional: t_copy
      - func: lift_fresh_copy(Tensor self) -> Tensor
        tags: view_copy
        dispatch:
          CompositeExplicitAutogradNonFunctional: lift_fresh_copy
      - func: lift_fresh(Tensor(a) self) -> Tensor(a)
        dispatch:
          CompositeExplicitAutograd: lift_fresh
      - func: dual(Tensor self, int level) -> Tensor
        dispatch:
          CPU: dual
      - func: scatter.value(Tensor self, Tensor index, Scalar value) -> Tensor
        dispatch:
          CPU: scatter_value
      - func: scatter.src(Tensor self, Tensor index, Tensor src) -> Tensor
        dispatch:
          CPU: scatter_src
      - func: add.Scalar(Tensor self, Scalar other) -> Tensor
        dispatch:
          CPU: add_scalar
      - func: add.Tensor(Tensor self, Tensor other) -> Tensor
        dispatch:
          CPU: add
      - func: isin.Tensor_Scalar(Tensor elements, Scalar test_element) -> Tensor
        dispatch:
          CPU: isin_scalar
      - func: isin.Tensor_Tensor(Tensor elements, Tensor test_elements) -> Tensor
        dispatch:
          CPU: isin
      """, list: "supported:\n- acos\n")

  private func flaws(of name: String, _ options: Options = .torchScript) throws -> [EmitError] {
    RunTimeFlaws(catalog: Self.backend.catalog, list: Self.backend.list, options: options)
      .flaws(of: try Self.backend.index(name))
  }

  private func decidedElsewhere(_ name: String, list: BackendList? = nil) throws -> EmitError? {
    RunTimeFlaws(
      catalog: Self.backend.catalog, list: list ?? Self.backend.list, options: .torchScript
    ).decidedElsewhere(try Self.backend.index(name))
  }

  @Test(arguments: [("acos_", "acos"), ("acos.out", "acos"), ("t", "t_copy")])
  func `what functionalization replaces does not decide, and is sound`(
    name: String, other: String
  ) throws {
    let note = try #require(try decidedElsewhere(name))
    #expect(note.code == "decided-elsewhere" && note.message.contains("'\(other)'"))
    #expect(try flaws(of: name).isEmpty)
  }

  @Test func `what functionalization has a kernel for is of no use`() throws {
    #expect(try flaws(of: "lift_fresh_copy").map(\.code) == ["decided-elsewhere"])
  }

  @Test func `a backend without functionalization gets every call itself`() throws {
    var list = Self.backend.list
    list.backendKey = DispatchKey(named: "MPS")
    #expect(try decidedElsewhere("acos_", list: list) == nil)
  }

  @Test func `what a composite kernel may call is reached`() throws {
    #expect(try decidedElsewhere("arange.out") == nil)
  }

  @Test(arguments: ["indices_copy", "_values_copy"])
  func `the copy of a view of sparse tensors serves nobody`(name: String) throws {
    #expect(try flaws(of: name).map(\.code) == ["no-dense-kernel"])
  }

  @Test func `forward-mode autograd does not reach a backend`() throws {
    #expect(try flaws(of: "dual").map(\.code) == ["forward-mode-only"])
  }

  @Test func `a number that becomes a tensor must not change its meaning`() throws {
    let flaws = try flaws(of: "scatter.value")
    #expect(flaws.map(\.code) == ["wrong-overload"])
    #expect(flaws[0].message.contains("'scatter.src' with it as 'src'"))
  }

  @Test func `only TorchScript chooses overloads anew`() throws {
    #expect(try flaws(of: "scatter.value", Options()).isEmpty)
  }

  @Test(arguments: ["acos", "t_copy", "add.Scalar", "isin.Tensor_Scalar", "scatter.src"])
  func `an ordinary operator has none of this`(name: String) throws {
    #expect(try flaws(of: name).isEmpty)
    #expect(try decidedElsewhere(name) == nil)
  }
}
