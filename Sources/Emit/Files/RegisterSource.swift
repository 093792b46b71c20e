import Schema

extension FileEmitter {
  /// The functions registered at the backend's key.
  static let register = FileEmitter(
    name: { "Register\($0.key).cpp" }, template: "RegisterDispatchKey.cpp"
  ) { emission in
    let registrations = emission.registrations(
      of: emission.coverage.kernels, at: emission.context.backend.key, on: \.registrations)
    return emission.registerValues(registrations, key: emission.context.backend.key)
  }

  /// The functions registered at the backend's autograd key, where operators are listed for it.
  static let registerAutograd = FileEmitter(
    name: { backend in backend.autogradKey.map { "Register\($0).cpp" } },
    template: "RegisterDispatchKey.cpp"
  ) { emission in
    let key = emission.context.backend.autogradKey ?? ""
    let registrations = emission.registrations(
      of: emission.coverage.autogradKernels, at: key, on: \.autogradRegistrations)
    return emission.registerValues(registrations, key: key)
  }
}

/// A registration and the operators that it is there for.
private struct OwnedRegistration {
  let registration: Registration
  /// The registered operator and, for a copy wrapper, the functional variant that brings it.
  let functions: [Int]
}

extension Emission {
  private typealias Shelf = PieceMemo.Shelf<Kernel?, Registration>

  /// The registrations at a key: of the operators with a kernel, and of the variants they bring.
  ///
  /// Mirrors `RegisterDispatchKey.__call__` in `torchgen/dest/register_dispatch_key.py`.
  fileprivate mutating func registrations(
    of kernels: [Int: Kernel], at key: String,
    on shelf: WritableKeyPath<PieceMemo, PieceMemo.Shelf<Kernel?, Registration>>
  ) -> [OwnedRegistration] {
    let (catalog, backend) = (catalog, context.backend)
    let orders = written.filter { member in
      (kernels[member.function] != nil || isBrought(member, by: kernels))
        && !catalog.functions[member.function].manualKernelRegistration
    }.map { PieceOrder($0.function, key: kernels[$0.function]) }
    let outcomes = memo[keyPath: shelf].outcomes(of: orders) { order throws(EmitError) in
      let function = catalog.functions[order.function]
      if let kernel = order.key {
        return try KernelWrapper(function, kernel: kernel).registration(at: key, of: backend)
      }
      let functional = catalog.functions[catalog.group(of: order.function).functional]
      return try CopyWrapper(function, functional: functional).registration(at: key)
    }
    return zip(orders, outcomes).compactMap { order, outcome in
      let functional = catalog.group(of: order.function).functional
      let owners = order.key == nil ? [order.function, functional] : [order.function]
      return accept(outcome, listed: order.key == nil ? functional : order.function).map {
        OwnedRegistration(registration: $0, functions: owners)
      }
    }
  }

  /// Whether an operator without a kernel is registered because its functional variant has one.
  ///
  /// Mirrors `gets_generated_out_inplace_wrapper` in `torchgen/model.py`.
  private func isBrought(_ member: Member, by kernels: [Int: Kernel]) -> Bool {
    guard !context.backend.useOutAsPrimary, let functional = member.functional else { return false }
    return functional != member.function && kernels[functional] != nil
  }
}

extension Emission {
  /// Mirrors `gen_dispatcher_registrations` in `torchgen/gen_backend_stubs.py`.
  fileprivate mutating func registerValues(_ registrations: [OwnedRegistration], key: String)
    -> [String: TemplateValue]
  {
    let options = context.options
    let header = "\(options.outputDir)/\(context.backend.fileName).h"
    let include = options.buildInTree ? "#include <\(header)>" : "#include \"\(header)\""
    let definitions = definitions(registrations, key: key)
    let text = RegistrationText(key: key, perOperatorHeaders: options.perOperatorHeaders)
    return [
      "extra_cuda_headers": .text(""),
      "external_backend_headers": .text(include),
      "ops_headers": .text(options.perOperatorHeaders ? "" : "#include <ATen/Functions.h>"),
      "DispatchKey": .text(key),
      "dispatch_namespace": .text(key.lowercased()),
      "dispatch_headers": .list(text.headers),
      "dispatch_helpers": .list(text.helpers),
      "dispatch_definitions": definitions.map { .lines($0) } ?? .list([]),
    ]
  }

  /// The wrappers and the function that registers them.
  private mutating func definitions(_ registrations: [OwnedRegistration], key: String)
    -> FilledTemplate?
  {
    let namespace = NamespaceLines("at")
    let wrappers = registrations.map { Piece($0.registration.definition, of: $0.functions) }
    let statements = registrations.map { Piece($0.registration.statement, of: $0.functions) }
    let isEager = context.options.program == .stubs
    let opening = isEager ? eagerOpening(key) : deferredOpening(key)
    let registering = TemplateValue.list(opening + statements + [Piece("}")])
    return filling(
      "RegisterDispatchDefinitions.ini",
      with: [
        "ns_prologue": .text(namespace.prologue),
        "ns_epilogue": .text(namespace.epilogue),
        "static_init_dispatch_registrations": isEager ? registering : .text(""),
        "deferred_dispatch_registrations": isEager ? .text("") : registering,
        "dispatch_namespace": .text(key.lowercased()),
        "dispatch_namespaced_definitions": .text(""),
        "dispatch_anonymous_definitions": .list(wrappers),
      ])
  }
  /// The lines that open a function for the backend to call.
  private func deferredOpening(_ key: String) -> [Piece] {
    let function = "TORCH_API void Register\(context.options.backendName)\(key)NativeFunctions()"
    return [
      Piece("\(function);"),
      Piece("\(function) {"),
      Piece("    static auto m = MAKE_TORCH_LIBRARY_IMPL(aten, \(key));"),
    ]
  }

  /// The line that opens what runs when the library is loaded.
  private func eagerOpening(_ key: String) -> [Piece] {
    [Piece("TORCH_LIBRARY_IMPL(aten, \(key), m) {")]
  }
}
