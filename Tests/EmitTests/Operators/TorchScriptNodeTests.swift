import Schema
import Testing

@testable import Emit

struct TorchScriptNodeTests {
  @Test func `reuse compares values first, then what is stored`() throws {
    #expect(
      try node("f(int n, Tensor x, *, Tensor? y=None, float? p=None) -> Tensor").reuse("…").text
        == """
        bool CanBeReused(…) const {
            size_t i = 0;
            return (operand(i++) == x &&
                nullable_operand(i++) == y.value_or(kNullValue) &&
                this->n == n &&
                ((!this->p&&!p) || (this->p&&p && *(this->p) == *p)));
          }
        """)
  }

  @Test func `lowering keeps the order by position and puts keyword values first`() throws {
    let node = try node(
      "f(int n, Tensor x, *, int k, Tensor? y=None) -> (Tensor, Tensor)")
    #expect(
      normal(node.lowering) == """

          torch::lazy::TSOpVector Lower(
              std::shared_ptr<torch::jit::GraphFunction> function,
              torch::lazy::TSLoweringContext* loctx) const override {
                std::vector<torch::jit::NamedValue> arguments;
            std::vector<torch::jit::NamedValue> kwarguments;
            arguments.reserve(2);
            kwarguments.reserve(2);
            size_t i = 0;
            arguments.emplace_back("n", n);
            arguments.emplace_back(loctx->GetOutputOp(operand(i++)));
            kwarguments.emplace_back("y", has_y ? loctx->GetOutputOp(operand(i++)) : nullptr);
            kwarguments.emplace_back("k", k);
            torch::lazy::TSOpVector f_out = torch::lazy::LowerTSBuiltin(function, op().op, \
        arguments, kwarguments);
            TORCH_CHECK_EQ(f_out.size(), 2);

            return f_out;

          }
        """)
  }

  @Test func `properties choose between a definition, a declaration and nothing`() throws {
    var properties = LazyProperties(shape: .cache)
    func node() throws -> TorchScriptNode {
      try self.node("f(Tensor x) -> Tensor", properties)
    }
    #expect(try node().create("F", "…").isEmpty)
    #expect(try node().reuse("…").isEmpty)
    #expect(try node().lowering.isEmpty)
    properties.create = .declaration
    properties.reuse = .declaration
    properties.lower = .declaration
    #expect(try node().create("F", "…").text == "static NodePtr Create(…);")
    #expect(try node().reuse("…").text == "bool CanBeReused(…) const;")
    #expect(try node().lowering.text.hasSuffix("* loctx) const override;"))
    properties.create = .full
    #expect(
      try node().create("F", "…").text
        == "static NodePtr Create(…) {\n    return ReuseOrMakeNode<F>(data);\n  }")
  }

  private func node(_ schema: String, _ properties: LazyProperties = .native) throws
    -> TorchScriptNode
  {
    let schema = try LazySchema(
      try FunctionSchema(parsing: schema), symInt: false, properties: properties,
      valueClass: LazyValueClass(Options()))
    return TorchScriptNode(schema: schema, properties: properties)
  }
}
