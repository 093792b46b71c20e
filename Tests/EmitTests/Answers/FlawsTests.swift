import Schema
import Testing

@testable import Emit

struct FlawsTests {
  @Test(arguments: [
    ("f(Tensor x) -> (Tensor, Tensor)", nil), ("f_(Tensor(a!) self) -> Tensor(a!)", nil),
    ("f(Tensor x) -> int", "uncompilable-return"), ("f(Tensor x) -> ()", "uncompilable-return"),
    ("f(Tensor x) -> (Tensor, Tensor[])", "uncompilable-return"),
    ("f.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)", "uncompilable-result"),
    ("f.out(Tensor[] x, *, Tensor(a!) out) -> Tensor(a!)", "uncompilable-result"),
    ("f.out(int x, Scalar y, *, Tensor(a!) out) -> Tensor(a!)", nil),
    ("f.out(SymInt x, *, Tensor(a!) out) -> Tensor(a!)", nil),
    (#"f(Tensor x, str mode="same") -> Tensor"#, "uncompilable-schema-text"),
    (#"f(Tensor x, str mode="") -> Tensor"#, nil), ("f(Tensor x, SymInt[]? y) -> Tensor", nil),
  ])
  func `code that does not compile is known by the schema`(schema: String, code: String?) throws {
    let function = try NativeFunction(schema)
    #expect(
      function.flaws(symInt: false, in: EmitContext()).map(\.code) == [code].compactMap(\.self))
  }

  @Test(arguments: [
    ("f.out(SymInt x, *, Tensor(a!) out) -> Tensor(a!)", "uncompilable-result"),
    ("f(Tensor x, SymInt[]? y) -> Tensor", "uncompilable-symints"),
  ])
  func `some code does not compile with symbolic sizes`(schema: String, code: String) throws {
    #expect(try NativeFunction(schema).flaws(symInt: true, in: EmitContext()).map(\.code) == [code])
  }

  @Test func `an out= operator with a meta kernel calls it wrongly`() throws {
    let function = try NativeFunction("f.out(int x, *, Tensor(a!) out) -> Tensor(a!)").with {
      $0.structured = true
    }
    #expect(
      function.flaws(symInt: false, in: EmitContext()).map(\.code) == ["uncompilable-meta-call"])
  }

  @Test func `constant references can be handed back`() throws {
    let function = try NativeFunction("f.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)").with {
      $0.useConstRefForMutableTensors = true
    }
    #expect(function.flaws(symInt: false, in: EmitContext()).isEmpty)
  }

  @Test func `a wrapper cannot copy several results as one`() throws {
    let functional = try NativeFunction("f(Tensor self, Tensor x) -> (Tensor, Tensor)")
    let inplace = try NativeFunction("f_(Tensor(a!) self, Tensor(b!) x) -> Tensor(a!)")
    #expect(functional.flaw(bringing: inplace)?.code == "uncompilable-copy")
    #expect(functional.flaw(bringing: functional) == nil)
  }

  @Test func `a composite implicit operator loses its gradients`() throws {
    let function = try NativeFunction("f(Tensor x) -> Tensor").with {
      $0.dispatch = DispatchTable(.compositeImplicitAutograd, Kernel(name: "f"))
    }
    #expect(function.flaws(symInt: false, in: EmitContext()).map(\.code) == ["loses-autograd"])
  }
}
