import Schema
import Testing

@testable import Emit

struct CppTypeRulesTests {
  @Test(arguments: [
    ("Tensor x", "const at::Tensor &"), ("Tensor(a!) x", "at::Tensor &"),
    ("Tensor? x", "const ::std::optional<at::Tensor> &"), ("Tensor(a!)? x", "at::Tensor &"),
    ("Tensor[] x", "at::TensorList"), ("Tensor(a!)[] x", "at::TensorList"),
    ("Tensor[]? x", "::std::optional<at::TensorList>"),
    ("Tensor?[] x", "const c10::List<::std::optional<at::Tensor>> &"),
    ("Scalar x", "const at::Scalar &"), ("Scalar? x", "const ::std::optional<at::Scalar> &"),
    ("Scalar[] x", "at::ArrayRef<at::Scalar>"), ("int x", "int64_t"), ("float x", "double"),
    ("bool x", "bool"), ("str x", "c10::string_view"), ("int? x", "::std::optional<int64_t>"),
    ("int[] x", "at::IntArrayRef"), ("int[2] x", "at::IntArrayRef"),
    ("int[2]? x", "at::OptionalIntArrayRef"), ("SymInt x", "int64_t"),
    ("SymInt? x", "::std::optional<int64_t>"), ("SymInt[] x", "at::IntArrayRef"),
    ("SymInt[]? x", "at::OptionalIntArrayRef"), ("bool[3] x", "::std::array<bool,3>"),
    ("float[]? x", "::std::optional<at::ArrayRef<double>>"),
    ("int?[] x", "at::ArrayRef<::std::optional<int64_t>>"), ("ScalarType x", "at::ScalarType"),
    ("Layout? x", "::std::optional<at::Layout>"), ("Device x", "at::Device"),
    ("MemoryFormat? x", "::std::optional<at::MemoryFormat>"),
    ("Generator? x", "::std::optional<at::Generator>"), ("Storage x", "at::Storage"),
    ("DeviceIndex x", "at::DeviceIndex"), ("Stream x", "at::Stream"),
    ("QScheme x", "at::QScheme"), ("SymBool x", "c10::SymBool"), ("DimVector x", "at::DimVector"),
  ])
  func `parameters are spelled as dispatchers spell them`(argument: String, expected: String)
    throws
  {
    #expect(try parameter(argument, CppTypeRules(symInt: false)) == expected)
  }

  @Test(arguments: [
    ("SymInt x", "c10::SymInt"), ("SymInt? x", "::std::optional<c10::SymInt>"),
    ("SymInt[2] x", "c10::SymIntArrayRef"), ("SymInt[]? x", "at::OptionalSymIntArrayRef"),
    ("SymInt?[] x", "at::ArrayRef<::std::optional<c10::SymInt>>"), ("int[] x", "at::IntArrayRef"),
  ])
  func `symbolic sizes stay symbolic where the kernel takes them`(
    argument: String, expected: String
  )
    throws
  {
    #expect(try parameter(argument, CppTypeRules(symInt: true)) == expected)
  }

  @Test func `structured operators take lists of tensors by reference`() throws {
    let rules = CppTypeRules(symInt: false, listsAreReferences: true)
    #expect(try parameter("Tensor[] x", rules) == "const at::ITensorListRef &")
  }

  @Test func `written tensors can be asked for as constant`() throws {
    let rules = CppTypeRules(symInt: false, mutableIsConst: true)
    #expect(try parameter("Tensor(a!) x", rules) == "const at::Tensor &")
    #expect(
      try parameter("Tensor(a!)? x", rules) == "const ::std::optional<at::Tensor> &")
  }

  @Test func `names of dimensions are those of releases before 2.13`() throws {
    let schema = try FunctionSchema(
      parsing: "f(Tensor x, Dimname[] names, Dimname? dim) -> Tensor", in: .withDimname)
    let signature = try DispatcherSignature(schema, CppTypeRules(symInt: false))
    #expect(
      signature.declaration(of: "f").text
        == "at::Tensor f(const at::Tensor & x, at::DimnameList names, ::std::optional<at::Dimname> dim)"
    )
  }

  @Test(arguments: [
    ("()", "void"), ("Tensor", "at::Tensor"), ("Scalar", "at::Scalar"), ("SymInt", "c10::SymInt"),
    ("Tensor[]", "::std::vector<at::Tensor>"), ("Tensor?", "::std::optional<at::Tensor>"),
    ("int?", "::std::optional<int64_t>"), ("bool[2]", "::std::array<bool,2>"),
    ("(Tensor, Tensor[])", "::std::tuple<at::Tensor,::std::vector<at::Tensor>>"),
  ])
  func `returns are values`(returns: String, expected: String) throws {
    let schema = try FunctionSchema(parsing: "f(Tensor x) -> \(returns)")
    let rules = CppTypeRules(symInt: false)
    #expect(Code(try rules.type(of: schema.returns)).text == expected)
  }

  @Test func `written returns are references`() throws {
    let schema = try FunctionSchema(parsing: "f_(Tensor(a!) self) -> Tensor(a!)")
    #expect(Code(try CppTypeRules(symInt: true).type(of: schema.returns)).text == "at::Tensor &")
    let rules = CppTypeRules(symInt: true, mutableIsConst: true)
    #expect(Code(try rules.type(of: schema.returns)).text == "const at::Tensor &")
  }

  @Test(arguments: [
    ("f(Tensor x, GraphModule g) -> Tensor", "takes a GraphModule ('g'), which has no C++ type"),
    ("f(bool[]? mask) -> Tensor", "takes a list of bools without a size ('mask')"),
    ("f(Tensor x) -> bool[]", "returns a list of bools without a size"),
    ("f(Tensor x) -> Tensor[2]", "returns a list of 2 tensors, for which there is no C++ type"),
    ("f(Tensor x) -> Scalar?", "returns an optional Scalar, for which there is no C++ type"),
    (
      "f(__torch__.torch.classes.a.B x) -> Tensor",
      "takes an object of class 'a.B' ('x'), which has no C++ type"
    ),
  ])
  func `types without a spelling are refused`(schema: String, message: String) throws {
    let schema = try FunctionSchema(parsing: schema)
    let error = #expect(throws: EmitError.self) {
      try DispatcherSignature(schema, CppTypeRules(symInt: false))
    }
    #expect(error?.message == message)
  }

  private func parameter(_ argument: String, _ rules: CppTypeRules) throws -> String {
    let schema = try FunctionSchema(parsing: "f(\(argument)) -> Tensor")
    return Code(try rules.type(of: schema.arguments.all[0])).text
  }
}
