import Schema
import Testing

@testable import Emit

struct XlaNodeTests {
  @Test func `the base class gets values and a function for the shape`() throws {
    let node = try node(
      "f(Tensor x, Tensor? y, int n, int[] sizes, bool keep, *, int dim, float p) -> Tensor")
    #expect(
      node.baseCall(of: "XlaNode").text == """
        XlaNode(torch::lazy::OpKind(at::aten::f),
                      {x, y.value_or(kNullValue)},
                      [&]() { return FOutputShape(x, y, sizes, keep, dim); },
                      /* num_outputs */ 1,
                      torch::lazy::MHash(n, sizes, keep, dim, p))
        """)
  }

  @Test(arguments: ["bool? b", "int[]? s", "int n", "str reduce"])
  func `other constants do not matter to shapes`(argument: String) throws {
    let shape = try node("f(Tensor x, \(argument)) -> Tensor").schema.xlaShapeInputs
    #expect(shape.map(\.name) == ["x"])
  }

  @Test func `Lower is declared, nothing is created and nothing is used again`() throws {
    let node = try node("f(Tensor x) -> Tensor")
    #expect(
      node.lowering.text == "torch_xla::XlaOpVector Lower(LoweringContext* loctx) const override;")
    #expect(node.create("F", "…").isEmpty)
    #expect(node.reuse("…").text == "bool CanBeReused(…) const {\n    return false;\n    }")
  }

  @Test func `kernels make nodes without shapes`() throws {
    let operation = try NativeFunction("f(Tensor x) -> Tensor")
    let context = EmitContext(.xla)
    let kernel = try LazyKernel(operation, kernel: operation.kernel(), in: context)
    let text = kernel.code(in: context).text
    #expect(text.contains("node = torch_xla::MakeNode<F>(lazy_x->GetIrValue());"))
    #expect(!text.contains("shape"))
  }

  private func node(_ schema: String) throws -> XlaNode {
    let schema = try LazySchema(
      try FunctionSchema(parsing: schema), symInt: false, valueClass: LazyValueClass(Options()))
    return XlaNode(schema: schema, properties: .native)
  }
}
