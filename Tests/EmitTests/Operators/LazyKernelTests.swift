import Schema
import Testing

@testable import Emit

struct LazyKernelTests {
  @Test func `a kernel with a shape function`() throws {
    let text = try kernel("add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor")
    #expect(
      text == """
            at::Tensor LazyNativeFunctions::add(const at::Tensor & self, \
        const at::Tensor & other, const at::Scalar & alpha) {

                TORCH_LAZY_FN_COUNTER("lazy::");
                auto common_device = torch::lazy::GetBackendDevice(self, other);
                TORCH_INTERNAL_ASSERT(common_device);

                LazyTensorPtr lazy_self = torch::lazy::GetLtcTensorOrCreateForWrappedNumber(self, \
        *common_device);
                LazyTensorPtr lazy_other = torch::lazy::GetLtcTensorOrCreateForWrappedNumber(other, \
        *common_device);
                auto node_alpha = torch::lazy::LazyGraphExecutor::Get()->
                                    GetIrValueForScalarFromCodegen(alpha, *common_device);
                torch::lazy::NodePtr node = torch::lazy::ReuseNode<AddTensor>(\
        lazy_self->GetIrValue(), lazy_other->GetIrValue(), node_alpha);
                if (!node) {

                    auto shapes = torch::lazy::compute_shape_add(self, other, alpha);
                    TORCH_INTERNAL_ASSERT(shapes.size() == 1);
                    if(torch::lazy::symbolicShapeEnabled()){
                        std::vector<torch::jit::IValue> inputs = { self, other, alpha };
                        const char* schema_str = \
        "aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor";
                        applySymbolicShapesOnLT(schema_str, inputs, shapes);
                    }

                    node = torch::lazy::MakeNode<AddTensor>(lazy_self->GetIrValue(), \
        lazy_other->GetIrValue(), node_alpha, std::move(shapes));
                    CacheNode(node);
                }

                auto result = torch::lazy::CreateAtenFromLtcTensor(
                        torch::lazy::LazyTensor::Create(std::move(node), *common_device));
                return result;
            }
        """)
  }

  @Test func `a forced fallback calls the operator with symbolic sizes`() throws {
    var options = Options()
    options.genForcedFallbackCode = true
    let text = try kernel("f.dim(Tensor self, SymInt[] size) -> Tensor", options)
    #expect(
      text.contains(
        """
                if (force_eager_fallback(at::aten::f)) {
                    return at::native::call_fallback_fn_symint<&ltc_eager_fallback, ATEN_OP2(f, dim)>::call(
                        self,
                        c10::fromIntArrayRefSlow(size)
                    );
                }

                TORCH_LAZY_FN_COUNTER("lazy::");
        """))
  }

  @Test func `arguments are found in the way of their type`() throws {
    let text = try kernel(
      """
      f(Tensor? a, Tensor[] b, Scalar? c, SymInt d, SymInt? e, SymInt[] f, int[]? g, str h, \
      float[] i) -> Tensor
      """, symInt: true)
    #expect(
      text.contains(
        """
                LazyTensorPtr lazy_a = torch::lazy::TryGetLtcTensor(a.value_or(at::Tensor()));
                auto lazy_b_tensorlist = torch::lazy::GetTensorList(b);
                auto node_c = c ?
                        std::make_optional(torch::lazy::LazyGraphExecutor::Get()->
                            GetIrValueForScalarFromCodegen(*c, *common_device)):
                        ::std::nullopt;
                torch::lazy::NodePtr node = torch::lazy::ReuseNode<F>(\
        lazy_a ? std::make_optional(lazy_a->GetIrValue()) : ::std::nullopt, lazy_b_tensorlist, \
        node_c, GetSymIntValue(d), e ? std::make_optional(GetSymIntValue(*e)) : ::std::nullopt, \
        GetSymIntArrayRefValue(f), torch::lazy::ToOptionalVector<int64_t>(g), h, \
        std::vector<double>(i.begin(), i.end()));
        """))
    #expect(text.contains("GetBackendDevice(a, b, d, e);"))
  }

  @Test func `a device stands in where there is no tensor`() throws {
    let text = try kernel("f(int n, *, Device? device=None) -> Tensor")
    #expect(text.contains("GetBackendDevice(device);\n"))
    #expect(text.contains("TORCH_INTERNAL_ASSERT(common_device);\n\n\n"))
  }

  @Test func `several results become a tuple`() throws {
    let text = try kernel("f(Tensor x) -> (Tensor, Tensor)")
    #expect(
      text.contains(
        """
                std::vector<LazyTensorPtr> lazy_tensors;
                for (int i = 0; i < 2; i++) {
                    lazy_tensors.push_back(torch::lazy::LazyTensor::Create(\
        torch::lazy::Value(node, i), *common_device));
                }
                auto result = torch::lazy::TupleAtenFromLtcTensors<2>(lazy_tensors);
                return result;
        """))
  }

  @Test func `the first tensor takes the result of an in-place operator`() throws {
    let text = try kernel("f_(Tensor(a!) self, Tensor other) -> Tensor(a!)")
    #expect(
      text.contains(
        """
                lazy_self->SetInPlaceIrValue(node);
                auto& result = self;
                return result;
        """))
  }

  @Test func `the helpers' names come from the options`() throws {
    var options = Options()
    options.backendNamespace = "ns"
    options.getTensorOrWrapNumber = "Get"
    options.createTensor = "Make"
    options.createFromFirstTensor = true
    options.createAtenFromLtcTensor = "Wrap"
    options.lazyTensorPointer = "Ptr"
    options.getDeviceFunction = "Device"
    options.metricsCounter = "COUNT()"
    let text = try kernel("f(Tensor x) -> Tensor", options)
    #expect(text.contains("        COUNT();\n        auto common_device = Device(x);\n"))
    #expect(text.contains("        Ptr lazy_x = ns::Get(x, *common_device);\n"))
    #expect(
      text.contains("result = Wrap(\n                x.Make(std::move(node), *common_device));"))
  }

  @Test(arguments: [
    ("f(int n) -> Tensor", "takes neither a tensor nor an optional device to find its device by"),
    (
      "f(Scalar s) -> Tensor", "takes neither a tensor nor an optional device to find its device by"
    ),
    (
      "f(int n, *, Device? device=None) -> (Tensor, Tensor)",
      "takes no tensor to make its results from"
    ),
    (
      "f(Tensor x, Scalar[] s) -> Tensor",
      "takes a list of Scalars ('s'), for which kernels have no handle"
    ),
    (
      "f(Tensor x, Tensor[][] s) -> Tensor",
      "takes a list of lists of tensors ('s'), for which kernels have no handle"
    ),
    (
      "f.out(Tensor x, *, Tensor(a!) a, Tensor(b!) b) -> (Tensor(a!), Tensor(b!))",
      "writes to out arguments and returns 2 results, not 1"
    ),
    ("f_(Tensor(a!)[] self) -> ()", "is in-place and returns 0 results, not 1"),
  ])
  func `what a kernel cannot do is refused`(schema: String, message: String) {
    let error = #expect(throws: EmitError.self) { try kernel(schema) }
    #expect(error?.message == message)
  }

  @Test func `a symint kernel needs a SymInt`() {
    let error = #expect(throws: EmitError.self) {
      try kernel("f(Tensor x) -> Tensor", symInt: true)
    }
    #expect(error?.code == "symint-without-symint")
  }

  @Test func `a first tensor is needed where it makes the result`() {
    var options = Options()
    options.createFromFirstTensor = true
    let error = #expect(throws: EmitError.self) {
      try kernel("f(int n, *, Device? device=None) -> Tensor", options)
    }
    #expect(error?.code == "no-tensor")
  }

  private func kernel(_ schema: String, _ options: Options = Options(), symInt: Bool = false) throws
    -> String
  {
    let context = EmitContext(options)
    let function = try NativeFunction(schema)
    let kernel = try LazyKernel(function, kernel: function.kernel(symInt: symInt), in: context)
    return normal(kernel.code(in: context))
  }
}
