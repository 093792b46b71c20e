import Schema
import Testing

@testable import Emit

struct TranslationTests {
  @Test func `the same type needs only the name`() throws {
    let schema = "f(Tensor x, int? y, Tensor?[] z) -> Tensor"
    #expect(try translate(schema, symInt: true, to: schema, symInt: false) == ["x", "y", "z"])
  }

  @Test func `symbolic sizes become numbers`() throws {
    let schema = "f(SymInt a, SymInt? b, SymInt[] c, SymInt[]? d) -> Tensor"
    #expect(
      try translate(schema, symInt: true, to: schema, symInt: false) == [
        "a.guard_int(__FILE__, __LINE__)",
        "b.has_value() ? ::std::make_optional(b->guard_int(__FILE__, __LINE__)) : ::std::nullopt",
        "C10_AS_INTARRAYREF_SLOW(c)",
        "d.has_value() ? ::std::make_optional(C10_AS_INTARRAYREF_SLOW(*d)) : ::std::nullopt",
      ])
  }

  @Test func `numbers become symbolic sizes`() throws {
    let schema = "f(SymInt a, SymInt? b, SymInt[] c, SymInt[]? d) -> Tensor"
    #expect(
      try translate(schema, symInt: false, to: schema, symInt: true) == [
        "a", "b.has_value() ? ::std::make_optional(c10::SymInt(*b)) : ::std::nullopt",
        "c10::fromIntArrayRefSlow(c)",
        "d.has_value() ? ::std::make_optional(c10::fromIntArrayRefSlow(*d)) : ::std::nullopt",
      ])
  }

  @Test func `written tensors pass for tensors that are read`() throws {
    let inplace = "f_(Tensor(a!) self, Tensor other) -> Tensor(a!)"
    let functional = "f(Tensor self, Tensor other) -> Tensor"
    #expect(
      try translate(inplace, symInt: true, to: functional, symInt: true) == ["self", "other"])
  }

  @Test func `tensors that are read are cast where they are written`() throws {
    let functional = "f(Tensor(a!) self) -> Tensor(a!)"
    #expect(
      try translate("g(Tensor self) -> Tensor", symInt: true, to: functional, symInt: true)
        == ["const_cast<Tensor&>(self)"])
  }

  @Test func `an out argument tells the tensor options`() throws {
    let out = "ones.out(int[] size, *, Tensor(a!) out) -> Tensor(a!)"
    let functional = """
      ones(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, \
      bool? pin_memory=None) -> Tensor
      """
    #expect(
      try translate(out, symInt: true, to: functional, symInt: true)
        == ["size", "out.scalar_type()", "out.layout()", "out.device()", "::std::nullopt"])
  }

  @Test(arguments: [
    ("f(Tensor x) -> Tensor", "f(Tensor y) -> Tensor", "const at::Tensor & y"),
    (
      "f(SymInt?[] x) -> Tensor", "f(int?[] x) -> Tensor",
      "at::ArrayRef<::std::optional<int64_t>> x"
    ),
    (
      "f.out(*, Tensor(a!) result) -> Tensor(a!)", "f(ScalarType? dtype) -> Tensor",
      "::std::optional<at::ScalarType> dtype"
    ),
    (
      "f.out(Tensor(a!)? x, *, Tensor(b!) out) -> Tensor(b!)", "f(Tensor? x) -> Tensor",
      "const ::std::optional<at::Tensor> & x"
    ),
  ])
  func `what nothing gives is refused`(from: String, to: String, wanted: String) throws {
    let error = #expect(throws: EmitError.self) {
      try translate(from, symInt: true, to: to, symInt: true)
    }
    #expect(
      error?.message == "needs a wrapper that finds nothing to pass as '\(wanted)'")
  }

  private func translate(_ from: String, symInt: Bool, to: String, symInt wantsSymInt: Bool) throws
    -> [String]
  {
    let available = try signature(from, CppTypeRules(symInt: symInt))
    let wanted = try signature(to, CppTypeRules(symInt: wantsSymInt))
    return try Translation(available: available.parameters).arguments(for: wanted.parameters)
  }

  private func signature(_ schema: String, _ rules: CppTypeRules) throws -> DispatcherSignature {
    try DispatcherSignature(try FunctionSchema(parsing: schema), rules)
  }
}
