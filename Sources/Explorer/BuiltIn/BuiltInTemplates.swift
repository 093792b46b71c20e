extension BuiltInCatalogue {
  /// Templates in our own wording, for when there is no ATen tree to take PyTorch's from.
  ///
  /// What they frame is the same; only comments and includes differ.
  static let templates: [String: String] = [
    "DispatchKeyNativeFunctions.h": declarations,
    "DispatchKeyNativeFunctions.cpp": kernels,
    "RegisterDispatchKey.cpp": registration,
    "RegisterDispatchDefinitions.ini": registrationDefinitions,
    "LazyIr.h": nodes,
    "LazyNonNativeIr.h": nonNativeNodes,
  ]

  private static let declarations = """
    #pragma once
    // clang-format off
    // ${generated_comment}
    // Framed by lazyops' built-in templates.

    #include <ATen/Tensor.h>

    ${namespace_prologue}

    struct ${class_name} {

    ${dispatch_declarations}

    };
    ${namespace_epilogue}

    """

  private static let kernels = """
    // ${generated_comment}
    // Framed by lazyops' built-in templates.
    ${includes}
    ${native_functions_include}

    namespace {
    ${helper_fns}
    } // namespace

    ${namespace_prologue}

    ${native_function_definitions}

    ${namespace_epilogue}

    """

  private static let registration = """
    // clang-format off
    // ${generated_comment}
    // Framed by lazyops' built-in templates.

    #include <ATen/Config.h>
    #include <ATen/DeviceGuard.h>
    #include <ATen/Tensor.h>
    #include <ATen/Utils.h>
    #include <ATen/core/op_registration/adaption.h>
    #include <ATen/native/Resize.h>
    #include <c10/core/TensorImpl.h>
    #include <c10/core/UndefinedTensorImpl.h>
    #include <c10/util/ExclusivelyOwned.h>
    #include <torch/library.h>
    #include <optional>
    #include <utility>
    $extra_cuda_headers
    $external_backend_headers
    $dispatch_headers
    $ops_headers

    namespace at {
    namespace {
    $dispatch_helpers
    } // namespace
    } // namespace at

    $dispatch_definitions

    """

  private static let registrationDefinitions = """
    ${ns_prologue}
    namespace {
    ${dispatch_anonymous_definitions}
    ${static_init_dispatch_registrations}
    } // anonymous namespace
    ${deferred_dispatch_registrations}
    namespace ${dispatch_namespace} {
    ${dispatch_namespaced_definitions}
    } // namespace ${dispatch_namespace}
    ${ns_epilogue}

    """

  private static let nodes = """
    #pragma once
    // Framed by lazyops' built-in templates.
    ${lazy_ir_sysinc}
    ${lazy_ir_inc}

    ${namespace_prologue}
    using at::operator<<;

    // Stands for an absent optional operand in hashes.
    static const torch::lazy::Value kNullValue = torch::lazy::Value();

    ${ir_declarations}

    ${namespace_epilogue}

    """

  private static let nonNativeNodes = """
    #pragma once
    // Framed by lazyops' built-in templates.

    ${lazy_non_native_ir_inc}

    ${namespace_prologue}

    ${non_native_ir_nodes}

    ${namespace_epilogue}

    """
}
