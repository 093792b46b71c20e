import Schema
import Testing

@testable import Emit

struct IrNodeTests {
  @Test func `a class of the base generator`() throws {
    let text = try node("clamp(Tensor self, Scalar? min=None, str? mode=None, int n=1) -> Tensor")
    #expect(
      text == """
        class Clamp : public Node {
         public:
          static torch::lazy::OpKind ClassOpKind() {
            return torch::lazy::OpKind(at::aten::clamp);
          }

          Clamp(const torch::lazy::Value& self, const ::std::optional<torch::lazy::Value>& min, \
        const ::std::optional<c10::string_view>& mode, const int64_t& n, \
        std::vector<torch::lazy::Shape>&& shapes)
              : Node(
                      Clamp::ClassOpKind(),
                      OpList{self, min.value_or(kNullValue)},
                      std::move(shapes),
                      /* num_outputs */ 1,
                      torch::lazy::MHash(mode, n)),
                mode(mode.has_value() ? ::std::make_optional(std::string(*mode)) : ::std::nullopt),
                n(n)
          {
            has_min = !!min;
          }

          std::string ToString() const override {
            std::stringstream ss;
            ss << Node::ToString();
            if (mode.has_value()) {
              ss << ", mode=" << mode.value();
            } else {
              ss << ", mode=null";
            }
            ss << ", n=" << n;
            return std::move(ss).str();
          }



          bool CanBeReused(const torch::lazy::Value& self, \
        const ::std::optional<torch::lazy::Value>& min, \
        const ::std::optional<c10::string_view>& mode, const int64_t& n) const {
            return false;
            }



          ::std::optional<std::string> mode;
          int64_t n;
          bool has_min: 1;

        };
        """)
  }

  @Test func `a class without stored arguments`() throws {
    let text = try node("neg(Tensor self) -> Tensor")
    #expect(text.contains("              torch::lazy::MHash())\n  {\n\n  }\n"))
    #expect(text.contains("    ss << Node::ToString();\n\n    return std::move(ss).str();\n"))
    #expect(text.hasSuffix("\n    }\n\n\n\n\n\n\n};"))
  }

  @Test func `a generator is not printed`() throws {
    let text = try node("f(Tensor self, *, Generator? generator=None) -> Tensor")
    #expect(text.contains(#"      ss << ", generator=" << "torch.Generator()";"#))
  }

  @Test func `shapes can be left out of the constructor`() throws {
    var options = Options()
    options.useLazyShape = false
    let text = try node("neg(Tensor self) -> Tensor", options)
    #expect(text.contains("  Neg(const torch::lazy::Value& self)\n"))
    #expect(text.contains("              std::move(shapes),\n"))
  }

  @Test func `an operator without arguments takes only shapes`() throws {
    #expect(try node("f() -> Tensor").contains("  F(std::vector<torch::lazy::Shape>&& shapes)\n"))
  }

  @Test func `a list of optional tensors is refused`() {
    let error = #expect(throws: EmitError.self) {
      try node("index.Tensor(Tensor self, Tensor?[] indices) -> Tensor")
    }
    #expect(error?.code == "optional-tensor-list")
    #expect(
      error?.message == "takes a list of optional tensors ('indices'), which has no lazy value")
  }

  private func node(_ schema: String, _ options: Options = Options()) throws -> String {
    let context = EmitContext(options, BackendList())
    let node = try IrNode(try FunctionSchema(parsing: schema), symInt: false, in: context)
    return normal(node.code(in: context))
  }
}

/// Code as a file has it.
func normal(_ code: Code) -> String {
  var text = MarkedText()
  text.appendBlock([Piece(code)], indent: "")
  return text.text
}
