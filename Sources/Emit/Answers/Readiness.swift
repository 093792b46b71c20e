import Schema

/// What an operator needs besides a line in `full_codegen`.
public struct Readiness: Equatable, Sendable {
  /// Where a generated kernel gets its shapes from.
  public enum Shape: String, Sendable, CaseIterable {
    /// From the structured meta kernel.
    case meta
    /// From the composite kernel of a `view_copy` operator.
    case viewCopy = "view_copy"
    /// From a function written by hand, which the shape header declares.
    case declared
    /// From a function that is still to be written by hand.
    case missing
    /// There is no kernel, because torchgen refuses the operator.
    case none
  }

  /// Why torchgen refuses the operator; empty where it does not.
  public let refusals: [EmitError]
  /// What is wrong with the operator's code although torchgen generates it.
  public let flaws: [EmitError]
  /// Where its kernel gets its shapes from.
  public let shape: Shape
  /// The declaration of the function that makes its shapes, where one is needed.
  public let shapeDeclaration: String?
}

extension Readiness {
  /// Whether torchgen generates the operator, and all variants that its listing brings.
  public var generates: Bool { refusals.isEmpty }

  /// Whether a line in the backend yaml is all it takes.
  public var isReady: Bool { generates && flaws.isEmpty && shape != .missing }

  /// What stands in the way, in plain words.
  public var blockers: [String] { (refusals + flaws).map(\.message) }
}

/// Answers for any operator what its listing in `full_codegen` would take.
public struct ReadinessSurvey: Sendable {
  private let catalog: Catalog
  private let list: BackendList
  private let context: EmitContext
  private let shapeHeader: ShapeHeader?

  /// Prepares the answers for a backend; without a header no shape function counts as declared.
  public init(
    catalog: Catalog, list: BackendList, options: Options, shapeHeader: ShapeHeader?
  ) {
    self.catalog = catalog
    self.list = list
    self.context = EmitContext(options, list)
    self.shapeHeader = shapeHeader
  }

  /// The answer for an operator, by position in `Catalog.functions`, with its present symint setting.
  public func readiness(of function: Int) -> Readiness {
    let native = catalog.functions[function]
    let kernel = kernel(of: native)
    let refusals = refusals(of: function, kernel: kernel)
    guard refusals.isEmpty else {
      return Readiness(refusals: refusals, flaws: [], shape: .none, shapeDeclaration: nil)
    }
    let (shape, declaration) = shape(of: native, kernel: kernel)
    return Readiness(
      refusals: [], flaws: flaws(of: native), shape: shape, shapeDeclaration: declaration)
  }
}

extension ReadinessSurvey {
  private func kernel(of native: NativeFunction) -> Kernel {
    let isSymInt = !list.symint.isEmpty && list.symint.contains(native.name.description)
    return Kernel(
      name: native.schema.kernelName + (isSymInt ? "_symint" : ""),
      cppNamespace: list.cppNamespace)
  }

  /// Everything that torchgen would stumble over, each reason once.
  private func refusals(of function: Int, kernel: Kernel) -> [EmitError] {
    let native = catalog.functions[function]
    var refusals: [EmitError] = []
    func attempt(_ plan: () throws(EmitError) -> Void) {
      do throws(EmitError) {
        try plan()
      } catch {
        if !refusals.contains(error) { refusals.append(error) }
      }
    }
    attempt { () throws(EmitError) in
      _ = try IrNode(native.schema, symInt: kernel.supportsSymInt, in: context)
    }
    attempt { () throws(EmitError) in _ = try LazyKernel(native, kernel: kernel, in: context) }
    if !native.manualKernelRegistration {
      attempt { () throws(EmitError) in _ = try KernelWrapper(native, kernel: kernel) }
    }
    for member in broughtMembers(by: function) {
      attempt { () throws(EmitError) in
        _ = try CopyWrapper(catalog.functions[member], functional: native)
      }
    }
    return refusals
  }

  /// The variants that are registered along with an operator.
  private func broughtMembers(by function: Int) -> [Int] {
    let group = catalog.group(of: function)
    guard !context.backend.useOutAsPrimary, group.isGroup, group.functional == function else {
      return []
    }
    return group.members.filter {
      $0 != function && !catalog.functions[$0].manualKernelRegistration
    }
  }

  private func shape(of native: NativeFunction, kernel: Kernel) -> (Readiness.Shape, String?) {
    switch ShapeInference(of: native) {
    case .metaKernel: return (.meta, nil)
    case .viewCopy: return (.viewCopy, nil)
    case .computeShape:
      let declaration = (try? ShapeInference.declaration(for: native, kernel: kernel)) ?? nil
      let isDeclared = declaration.map { shapeHeader?.declares($0) ?? false } ?? false
      return (isDeclared ? .declared : .missing, declaration)
    }
  }

  /// What torchgen generates without complaint and yet is no use.
  private func flaws(of native: NativeFunction) -> [EmitError] {
    var flaws: [EmitError] = []
    let returns = native.schema.returns
    if let other = returns.first(where: { $0.type != .tensor }) {
      flaws.append(.uncompilableReturn(other.type.plainName))
    } else if returns.isEmpty {
      flaws.append(.uncompilableReturn("nothing"))
    }
    if native.schema.isOut, ShapeInference(of: native) == .metaKernel {
      flaws.append(.uncompilableOut)
    }
    if native.hasCompositeImplicitAutogradKernel { flaws.append(.losesAutograd) }
    return flaws
  }
}

extension EmitError {
  static func uncompilableReturn(_ what: String) -> EmitError {
    EmitError(
      "uncompilable-return",
      "returns \(what), but generated kernels can return only tensors, so theirs does not compile",
      hint: "list it under 'supported' and write its kernel by hand")
  }

  static let uncompilableOut = EmitError(
    "uncompilable-out",
    "writes to out arguments, which the meta function that its kernel calls does not take",
    hint: "list its functional variant, which brings this one")

  static let losesAutograd = EmitError(
    "loses-autograd",
    "has a composite implicit kernel, whose gradients are lost when a backend lists it",
    hint: "leave it out, so that it decomposes; or list it under 'autograd'")
}
