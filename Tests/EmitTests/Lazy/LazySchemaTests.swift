import Schema
import Testing

@testable import Emit

struct LazySchemaTests {
  @Test(arguments: [
    ("Tensor x", "torch::lazy::Value", true), ("Scalar x", "torch::lazy::Value", true),
    ("Tensor? x", "::std::optional<torch::lazy::Value>", true),
    ("Tensor[] x", "torch::lazy::Value", true),
    ("Tensor?[] x", "c10::List<::std::optional<torch::lazy::Value>>", true),
    ("Scalar[] x", "::std::vector<torch::lazy::Value>", true),
    ("SymInt x", "int64_t", false), ("SymInt[2] x", "::std::vector<int64_t>", false),
    ("SymInt[]? x", "::std::optional<::std::vector<int64_t>>", false),
    ("int? x", "::std::optional<int64_t>", false), ("bool[3] x", "::std::vector<bool>", false),
    ("float x", "double", false), ("str? x", "::std::optional<c10::string_view>", false),
    ("Device? x", "::std::optional<at::Device>", false), ("ScalarType x", "at::ScalarType", false),
    ("Generator? x", "::std::optional<at::Generator>", false),
  ])
  func `types of the IR`(argument: String, type: String, isValue: Bool) throws {
    let schema = try lazy("f(\(argument)) -> Tensor")
    let valueClass = LazyValueClass(Options())
    #expect(valueClass.spelled(schema.arguments[0].lazyType).text == type)
    #expect(schema.arguments[0].isValue == isValue)
  }

  @Test func `symbolic sizes are values one by one and numbers in lists`() throws {
    let schema = try lazy("f(SymInt a, SymInt? b, SymInt[] c) -> Tensor", symInt: true)
    #expect(schema.values.map(\.name) == ["a", "b"])
    #expect(schema.values.map(\.isSymInt) == [true, true])
    #expect(schema.scalars.map(\.name) == ["c"])
  }

  @Test func `scalars can be kept as numbers`() throws {
    let schema = try lazy(
      "f(Scalar a) -> Tensor", properties: .nonNative([.treatScalarsAsConstants]))
    #expect(schema.scalars.map(\.name) == ["a"])
    #expect(LazyValueClass(Options()).spelled(schema.arguments[0].lazyType).text == "at::Scalar")
  }

  @Test func `another class of values makes lists of tensors stored things`() throws {
    let schema = try lazy("f(Tensor a, Tensor[] b) -> Tensor", valueClass: "torch_xla::XLAValue")
    #expect(schema.values.map(\.name) == ["a"])
    #expect(schema.scalars.map(\.name) == ["b"])
  }

  @Test(arguments: [
    ("Value", "Value"), ("::Value", "Value"), ("::a::Value", "::a::Value"),
    ("a::Value", "a::Value"),
  ])
  func `the class of values is cut and put together as torchgen does`(text: String, name: String) {
    var options = Options()
    options.lazyValueClass = text
    #expect(LazyValueClass(options).name == name)
  }

  @Test(arguments: [
    ("norm.ScalarOpt_dim(Tensor x) -> Tensor", "NormScalaroptDim"),
    ("max_pool2d(Tensor x) -> Tensor", "MaxPool2d"), ("__and__.X(Tensor x) -> Tensor", "AndX"),
    ("sf_.T(Tensor(a!) self) -> Tensor(a!)", "SfT"), ("_a__b(Tensor x) -> Tensor", "AB"),
    ("aBc.\u{E9}t\u{C9}(Tensor x) -> Tensor", "Abc\u{C9}t\u{E9}"),
  ])
  func `names of classes are in camel case`(schema: String, name: String) throws {
    #expect(try lazy(schema).nodeName == name)
  }

  @Test(arguments: [
    ("add.Tensor(Tensor x) -> Tensor", "at::aten::add"),
    ("add_(Tensor(a!) self) -> Tensor(a!)", "at::aten::add_"),
    ("__and__(Tensor x) -> Tensor", "at::aten::__and__"),
    (
      "sigmoid_backward(Tensor x) -> Tensor",
      #"c10::Symbol::fromQualString("aten::sigmoid_backward")"#
    ),
  ])
  func `symbols of operators`(schema: String, symbol: String) throws {
    #expect(try lazy(schema).symbol.text == symbol)
  }

  @Test(arguments: [
    ("f(Storage s) -> Tensor", "takes a Storage ('s'), which has no lazy value"),
    ("f(Stream?[] s) -> Tensor", "takes a list of optional Streams ('s'), which has no lazy value"),
    (
      "f(Tensor x, *, Generator? a=None, Generator b) -> Tensor",
      "takes more than one generator by keyword"
    ),
  ])
  func `arguments that the IR cannot hold are refused`(schema: String, message: String) {
    let error = #expect(throws: EmitError.self) { try lazy(schema) }
    #expect(error?.message == message)
  }

  @Test func `generators by position are not counted`() throws {
    #expect(try lazy("f(Generator a, Generator b, *, Generator c) -> Tensor").arguments.count == 3)
  }

  private func lazy(
    _ schema: String, symInt: Bool = false, properties: LazyProperties = .native,
    valueClass: String? = nil
  ) throws -> LazySchema {
    var options = Options()
    if let valueClass { options.lazyValueClass = valueClass }
    return try LazySchema(
      try FunctionSchema(parsing: schema), symInt: symInt, properties: properties,
      valueClass: LazyValueClass(options))
  }
}
