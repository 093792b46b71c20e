import Schema
import Testing

@testable import Emit

struct ShapeInferenceTests {
  @Test func `a structured operator runs its meta kernel`() throws {
    let structuredDelegate = try OperatorName(parsing: "f.out")
    let function = try NativeFunction("f(Tensor x, int n, Tensor? y) -> Tensor").with {
      $0.structuredDelegate = structuredDelegate
    }
    #expect(
      text(function) == """
                auto x_meta = to_meta(x);
                auto y_meta = to_meta(y);
                auto out_meta = at::meta::f(x_meta, n, y_meta);

        std::vector<torch::lazy::Shape> shapes{torch::lazy::Shape(out_meta.scalar_type(), \
        out_meta.sizes().vec())};
        """)
  }

  @Test func `several results are taken apart`() throws {
    let structuredDelegate = try OperatorName(parsing: "f.out")
    let function = try NativeFunction("f(Tensor x) -> (Tensor, Tensor)").with {
      $0.structuredDelegate = structuredDelegate
    }
    #expect(
      text(function).hasSuffix(
        """
                auto out_meta = at::meta::f(x_meta);
                std::vector<torch::lazy::Shape> shapes{\
        torch::lazy::Shape(std::get<0>(out_meta).scalar_type(), \
        std::get<0>(out_meta).sizes().vec()),\
        torch::lazy::Shape(std::get<1>(out_meta).scalar_type(), \
        std::get<1>(out_meta).sizes().vec())};
        """))
  }

  @Test func `a view_copy operator runs its composite kernel`() throws {
    let function = try NativeFunction("f_copy(Tensor x, SymInt n) -> Tensor").with {
      $0.tags = ["view_copy"]
    }
    #expect(
      text(function).contains("at::compositeexplicitautogradnonfunctional::f_copy(x_meta, n);"))
    #expect(
      text(function, symInt: true)
        .contains("at::compositeexplicitautogradnonfunctional::f_copy_symint(x_meta, n);"))
  }

  @Test func `a view_copy operator without that kernel is refused`() throws {
    let function = try NativeFunction("f_copy(Tensor x) -> Tensor").with { $0.tags = ["view_copy"] }
    let kernel = function.kernel()
    let error = #expect(throws: EmitError.self) {
      try LazyKernel(function, kernel: kernel, in: EmitContext())
    }
    #expect(error?.code == "view-copy-without-kernel")
  }

  @Test func `other operators call a function written by hand`() throws {
    let function = try NativeFunction("f.out(Tensor x, SymInt n, *, Tensor(a!) out) -> Tensor(a!)")
    #expect(
      text(function) == "\n            auto shapes = torch::lazy::compute_shape_f_out(x, n, out);")
    #expect(
      try declaration(function)
        == "TORCH_API std::vector<torch::lazy::Shape> compute_shape_f_out("
        + "const at::Tensor & x, int64_t n, at::Tensor & out);")
    #expect(
      try declaration(function, symInt: true)
        == "TORCH_API std::vector<torch::lazy::Shape> compute_shape_f_out_symint("
        + "const at::Tensor & x, c10::SymInt n, at::Tensor & out);")
  }

  private func text(_ function: NativeFunction, symInt: Bool = false) -> String {
    normal(
      ShapeInference(of: function).code(for: function, kernel: function.kernel(symInt: symInt)))
  }

  private func declaration(_ function: NativeFunction, symInt: Bool = false) throws -> String? {
    let name = function.kernel(symInt: symInt).name
    return try ShapeFunction(of: function, kernelName: name, symInt: symInt)?.declaration().text
  }
}
