import Testing

@testable import Schema

struct FunctionSchemaTests {
  @Test(arguments: [
    "abs(Tensor self) -> Tensor",
    "add_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)",
    "__iand__.Scalar(Tensor(a!) self, Scalar other) -> Tensor(a!)",
    "chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]",
    "conv(Tensor input, Tensor? bias=None, SymInt[2] stride=1, bool?[] flags) -> (Tensor, Tensor)",
    "empty(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None) -> Tensor",
    "f.out(Tensor self, *, Tensor(a!) out, Tensor(b!) _scratch_x) -> Tensor(a!)",
    "g(__torch__.torch.classes.quantized.Linear packed) -> ()",
    "h(int?[2]? x, float[][] y, str s='a b') -> int",
  ])
  func `a schema prints back to its own text`(text: String) throws {
    #expect(try FunctionSchema(parsing: text).description == text)
  }

  @Test func `arguments know their parts`() throws {
    let schema = try FunctionSchema(
      parsing:
        "f(int n, Tensor self, int k, *, int p, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None, int q) -> Tensor"
    )
    let arguments = schema.arguments
    #expect(arguments.preSelfPositional.map(\.name) == ["n"])
    #expect(arguments.selfArgument?.name == "self")
    #expect(arguments.postSelfPositional.map(\.name) == ["k"])
    #expect(arguments.tensorOptions?.map(\.name) == ["dtype", "layout", "device", "pin_memory"])
    #expect(arguments.signature.all.map(\.name) == ["n", "self", "k", "p", "q"])
  }

  @Test(arguments: [
    ("f(Tensor self) -> Tensor", SchemaKind.functional),
    ("f_(Tensor(a!) self) -> Tensor(a!)", .inplace),
    ("f.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)", .out),
    ("f(Tensor self, Tensor(a!) state) -> Tensor", .mutable),
    ("f.out(Tensor self, *, Tensor(a!) _scratch_a) -> ()", .scratch),
  ])
  func `the kind says how the result comes back`(text: String, kind: SchemaKind) throws {
    #expect(try FunctionSchema(parsing: text).kind == kind)
  }

  @Test func `variants of one operator have one signature`() throws {
    let texts = [
      "f(Tensor self, int k=1) -> Tensor", "f_(Tensor(a!) self, int k=1) -> Tensor(a!)",
      "f.out(Tensor self, int k=1, *, Tensor(a!) out) -> Tensor(a!)",
    ]
    let signatures = try texts.map { try FunctionSchema(parsing: $0).signature }
    #expect(signatures.allSatisfy { $0 == signatures[0] })
    #expect(Set(signatures.map(\.fingerprint)).count == 1)
    let other = try FunctionSchema(parsing: "f(Tensor self, int k=2) -> Tensor").signature
    #expect(other != signatures[0])
  }

  /// The faulty part stands between the brackets ⟦ and ⟧.
  @Test(arguments: [
    ("f(⟦Tensr⟧ self) -> Tensor", "unknown type 'Tensr'"),
    ("f(⟦Tensor⟧) -> Tensor", "'Tensor' is no argument"),
    ("f(Tensor self, int x⟦=⟧) -> Tensor", "nothing follows '='"),
    ("f(Tensor(⟦A⟧) self) -> Tensor", "'(A)' is no alias annotation"),
    ("f(Tensor(a)⟦[2]⟧ x) -> Tensor", "an annotated tensor cannot be followed by '[2]'"),
    ("f(int[⟦0⟧] x) -> Tensor", "'0' is no size of a list"),
    ("f(int a, *, int b, ⟦*⟧, int c) -> Tensor", "'*' can stand only once"),
    ("⟦f_out⟧(Tensor self) -> Tensor", "'f_out' ends in '_out', which is reserved"),
    ("f(Tensor self) -> ⟦(⟧Tensor)", "the schema is not in its normal form"),
    ("⟦f(Tensor self)⟧", "'f(Tensor self)' is no function schema"),
  ])
  func `an error points at the faulty part`(marked: String, message: String) throws {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let error = #expect(throws: SchemaError.self) { try FunctionSchema(parsing: text) }
    let utf8 = Array(text.utf8)
    let before = marked.prefix { $0 != "⟦" }.utf8.count
    #expect(error?.range.lowerBound == before, "in \(String(decoding: utf8, as: UTF8.self))")
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test func `a misspelt type is met with the nearest one`() {
    let error = #expect(throws: SchemaError.self) {
      try FunctionSchema(parsing: "f(Tensr self) -> Tensor")
    }
    #expect(error?.hint == "did you mean 'Tensor'?")
  }

  @Test func `Dimname belongs to older releases`() throws {
    let text = "f(Tensor self, Dimname dim) -> Tensor"
    #expect(throws: SchemaError.self) { try FunctionSchema(parsing: text) }
    #expect(try FunctionSchema(parsing: text, in: .withDimname).description == text)
  }
}
