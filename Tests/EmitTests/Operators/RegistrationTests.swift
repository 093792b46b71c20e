import Schema
import Testing

@testable import Emit

struct RegistrationTests {
  @Test func `a wrapper calls the kernel`() throws {
    let registration = try wrapper("add.Tensor(Tensor self, SymInt n) -> Tensor")
    #expect(
      lines(registration.definition) == """
        namespace {
        at::Tensor wrapper_Lazy_Tensor_add(const at::Tensor & self, c10::SymInt n) {
            // No device check
          // DeviceGuard omitted
          return torch::lazy::LazyNativeFunctions::add(self, n.guard_int(__FILE__, __LINE__));
        }
        } // anonymous namespace
        """)
    #expect(
      registration.statement.text == """
            m.impl("add.Tensor",
            TORCH_FN(wrapper_Lazy_Tensor_add));
        """)
  }

  @Test func `a symint kernel gets symbolic sizes`() throws {
    let registration = try wrapper("f(Tensor x, SymInt n) -> ()", symInt: true)
    #expect(
      registration.definition.text.contains(
        "  return torch::lazy::LazyNativeFunctions::f_symint(x, n);"))
  }

  @Test func `devices are checked and guarded where the backend asks for it`() throws {
    let registration = try wrapper(
      "f.out(int n, Tensor x, *, Tensor? y=None, Tensor(a!) out) -> Tensor(a!)", deviceGuard: true)
    #expect(
      lines(registration.definition).contains(
        """
          std::optional<Device> common_device = std::nullopt;
        (void)common_device; // Suppress unused variable warning
          c10::impl::check_and_update_common_device(common_device, out, "wrapper_Lazy_out_f_out", "out");
          c10::impl::check_and_update_common_device(common_device, x, "wrapper_Lazy_out_f_out", "x");
          const OptionalDeviceGuard device_guard(device_of(out));
        """))
  }

  @Test func `a factory is guarded by its device`() throws {
    let registration = try wrapper(
      """
      f(int n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, \
      bool? pin_memory=None) -> Tensor
      """, deviceGuard: true)
    #expect(
      registration.definition.text.contains(
        "  const DeviceGuard device_guard(device_or_default(device));"))
  }

  @Test func `entries without check and guard keep the comments`() throws {
    let function = try NativeFunction("f(Tensor x) -> Tensor").with {
      $0.deviceCheck = .noCheck
      $0.deviceGuard = false
    }
    let context = EmitContext(deviceGuard: true)
    let wrapper = try KernelWrapper(function, kernel: function.kernel())
    #expect(
      lines(wrapper.registration(at: "Lazy", of: context.backend).definition).contains(
        "    // No device check\n  // DeviceGuard omitted\n"))
  }

  @Test func `an out= variant copies the functional result`() throws {
    let registration = try copy(
      "f.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)", of: "f(Tensor x) -> Tensor")
    #expect(
      lines(registration.definition) == """
        at::Tensor & wrapper_Lazy_out_f_out(const at::Tensor & x, at::Tensor & out) {
          auto wrapper_Lazy_out_f_out_tmp = wrapper_Lazy__f(x);
          at::_copy_from_and_resize(wrapper_Lazy_out_f_out_tmp, out);
          return out;
        }
        """)
  }

  @Test func `an in-place variant copies into self`() throws {
    let registration = try copy(
      "f_(Tensor(a!) self) -> Tensor(a!)", of: "f(Tensor self) -> Tensor")
    #expect(
      registration.definition.text.contains(
        "  at::_copy_from(wrapper_Lazy__f__tmp, self);\n  return self;\n"))
  }

  @Test func `several results are copied one by one`() throws {
    let registration = try copy(
      "f.out(Tensor x, *, Tensor(a!) a, Tensor(b!) b) -> (Tensor(a!), Tensor(b!))",
      of: "f(Tensor x) -> (Tensor, Tensor)")
    #expect(
      registration.definition.text.contains(
        """
          at::_copy_from_and_resize(std::get<0>(wrapper_Lazy_out_f_out_tmp), a);
          at::_copy_from_and_resize(std::get<1>(wrapper_Lazy_out_f_out_tmp), b);
          return ::std::tuple<at::Tensor &,at::Tensor &>(a, b);
        """))
  }

  @Test func `a list is copied element by element`() throws {
    let registration = try copy(
      "f.out(Tensor[] x, *, Tensor(a!)[] out) -> ()", of: "f(Tensor[] x) -> Tensor[]")
    #expect(
      registration.definition.text.contains(
        """
              for (int64_t i = 0; i < wrapper_Lazy_out_f_out_tmp.size(); ++i) {
                at::_copy_from_and_resize(wrapper_Lazy_out_f_out_tmp[i], out[i]);
            }
          return ;
        """))
  }

  @Test(arguments: [
    (
      "f_(Tensor(a!)[] self) -> ()", "f(Tensor[] self) -> Tensor[]",
      "brings 'f_', whose results no wrapper can copy"
    ),
    (
      "f(Tensor x, Tensor(a!) y) -> Tensor", "f_functional(Tensor x, Tensor y) -> (Tensor, Tensor)",
      "brings 'f', for which no wrapper can be generated"
    ),
    (
      "f.out(*, Tensor(a!) result) -> Tensor(a!)", "f(*, ScalarType? dtype=None) -> Tensor",
      """
      brings 'f.out', which needs a wrapper that finds nothing to pass as \
      '::std::optional<at::ScalarType> dtype'
      """
    ),
  ])
  func `variants that no wrapper can serve are refused`(
    variant: String, functional: String, message: String
  ) {
    let error = #expect(throws: EmitError.self) { try copy(variant, of: functional) }
    #expect(error?.message == message)
  }

  private func wrapper(_ schema: String, symInt: Bool = false, deviceGuard: Bool = false) throws
    -> Registration
  {
    let function = try NativeFunction(schema)
    let wrapper = try KernelWrapper(function, kernel: function.kernel(symInt: symInt))
    return wrapper.registration(at: "Lazy", of: EmitContext(deviceGuard: deviceGuard).backend)
  }

  private func copy(_ variant: String, of functional: String) throws -> Registration {
    try CopyWrapper(NativeFunction(variant), functional: NativeFunction(functional))
      .registration(at: "Lazy")
  }

  /// The lines that are left in a file, which has no empty ones here.
  private func lines(_ code: Code) -> String {
    normal(code).split(separator: "\n").joined(separator: "\n")
  }
}
