import Schema
import Testing

@testable import Emit

struct ShapeStubTests {
  private func stub(_ schema: String, symInt: Bool = false) throws -> ShapeStub {
    try #require(try ShapeStub(of: NativeFunction(schema), symInt: symInt))
  }

  @Test func `a stub runs the operator on meta tensors`() throws {
    let stub = try stub("logsumexp(Tensor self, int[1] dim, bool keepdim=False) -> Tensor")
    #expect(
      stub.definition == """
        std::vector<torch::lazy::Shape> compute_shape_logsumexp(const at::Tensor & self, \
        at::IntArrayRef dim, bool keepdim) {
          return lazyops::shapes_of(at::_ops::logsumexp::call(
              lazyops::meta(self), dim, keepdim));
        }

        """)
  }

  @Test func `its declaration is the one that torchgen wants`() throws {
    let stub = try stub("fill.Scalar(Tensor self, Scalar value) -> Tensor")
    #expect(
      stub.declaration
        == "TORCH_API std::vector<torch::lazy::Shape> compute_shape_fill(const at::Tensor & self, "
        + "const at::Scalar & value);")
  }

  @Test func `plain sizes become symbolic ones, and the device is the meta device`() throws {
    let stub = try stub("zeros(SymInt[] size, *, Device? device=None) -> Tensor")
    #expect(
      stub.definition.contains("(\n      c10::fromIntArrayRefSlow(size), c10::Device(c10::kMeta)"))
  }

  @Test func `an overload is called by its own name`() throws {
    let stub = try stub("add_.Tensor(Tensor(a!) self, Tensor other) -> Tensor(a!)")
    #expect(stub.definition.contains("at::_ops::add__Tensor::call("))
  }

  @Test func `an operator with a meta kernel needs none`() throws {
    let function = try NativeFunction("sin(Tensor self) -> Tensor").with { $0.structured = true }
    #expect(try ShapeStub(of: function, symInt: false) == nil)
  }
}
