import Emit
import Schema
import Testing

/// What a file of registrations begins with, for dispatch keys that PyTorch makes empty tensors for.
struct RegistrationTextTests {
  @Test(arguments: ["MPS", "MTIA", "XPU", "CUDA"])
  func `a key of PyTorch's own includes its header of empty tensors`(key: String) throws {
    let text = try registrations(key)
    #expect(text.contains("/EmptyTensor.h>\n#include <c10/macros/Macros.h>"))
    #expect(!text.contains("#include <ATen/ops/empty.h>"))
  }

  @Test func `a key of PyTorch's own makes its outputs with its own functions`() throws {
    let text = try registrations("MPS")
    #expect(text.contains("return at::detail::empty_mps(sizes, options);"))
    #expect(text.contains("return at::detail::empty_strided_mps(sizes, strides, options);"))
  }

  @Test(arguments: ["Lazy", "XLA", "PrivateUse1"])
  func `an external key makes no outputs by itself`(key: String) throws {
    let text = try registrations(key)
    #expect(text.contains("#include <ATen/ops/empty_strided.h>\n"))
    #expect(!text.contains("create_out") && !text.contains("maybe_create_proxy"))
  }

  @Test(arguments: ["Meta", "CompositeExplicitAutogradNonFunctional"])
  func `a key whose kernels torchgen derives is no backend`(key: String) {
    let backend = backend(key)
    let findings = BackendCoverage.resolve(backend.list, in: backend.catalog).diagnostics
    #expect(findings.contains { $0.code == "derived-backend" })
  }

  private func backend(_ key: String) -> Backend {
    Backend(
      functions: "- func: abs(Tensor self) -> Tensor\n",
      list: "backend: \(key)\ncpp_namespace: at::acme\nsupported:\n- abs\n")
  }

  private func registrations(_ key: String) throws -> String {
    let templates = Templates([
      "DispatchKeyNativeFunctions.h": Templates.file("$dispatch_declarations\n"),
      "DispatchKeyNativeFunctions.cpp": Templates.file("$native_function_definitions\n"),
      "RegisterDispatchKey.cpp": Templates.file("$dispatch_headers\n$dispatch_helpers\n"),
      "RegisterDispatchDefinitions.ini": Templates.file("$deferred_dispatch_registrations\n"),
      "LazyIr.h": Templates.file("$ir_declarations\n"),
      "LazyNonNativeIr.h": Templates.file("$non_native_ir_nodes\n"),
    ])
    var options = Options()
    options.perOperatorHeaders = true
    return try backend(key).generation(options, templates: templates).text(of: "Register\(key).cpp")
  }
}
