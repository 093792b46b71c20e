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
  /// The function that makes its shapes, where one is called.
  let shapeFunction: ShapeFunction?
}

extension Readiness {
  /// Whether torchgen generates the operator, and all variants that its listing brings.
  public var generates: Bool { refusals.isEmpty }

  /// Whether a line in the backend yaml is all it takes.
  public var isReady: Bool { generates && flaws.isEmpty && shape != .missing }

  /// The declaration of the function that makes its shapes; `nil` where none is called.
  public var shapeDeclaration: String? {
    shapeFunction.flatMap { (try? $0.declaration())?.text }
  }

  /// What stands in the way, in plain words.
  public var blockers: [String] { (refusals + flaws).map(\.message) }
}

/// Answers for any operator what its listing in `full_codegen` would take.
public struct ReadinessSurvey: Sendable {
  private let catalog: Catalog
  private let list: BackendList
  private let context: EmitContext
  private let shapeHeader: ShapeHeader?
  /// The operators whose kernels take symbolic sizes.
  private let symIntFunctions: Set<Int>

  /// Prepares the answers for a backend; without a header no shape function counts as declared.
  public init(
    catalog: Catalog, list: BackendList, options: Options, shapeHeader: ShapeHeader?
  ) {
    self.catalog = catalog
    self.list = list
    self.context = EmitContext(options, list)
    self.shapeHeader = shapeHeader
    self.symIntFunctions = Set(list.symint.compactMap { catalog.index(named: $0) })
  }

  /// The answer for an operator, by position in `Catalog.functions`, with its present symint setting.
  public func readiness(of function: Int) -> Readiness {
    readiness(of: function, catalog.functions[function])
  }
}

extension ReadinessSurvey {
  private func readiness(of function: Int, _ native: NativeFunction) -> Readiness {
    let refusals = refusals(of: function, native)
    guard refusals.isEmpty else {
      return Readiness(refusals: refusals, flaws: [], shape: .none, shapeFunction: nil)
    }
    let shapeFunction = ShapeFunction(
      of: native, kernelName: kernelName(of: function, native),
      symInt: isSymInt(function, native))
    return Readiness(
      refusals: [], flaws: flaws(of: native), shape: shape(of: native, shapeFunction),
      shapeFunction: shapeFunction)
  }

  private func kernel(of function: Int, _ native: NativeFunction) -> Kernel {
    Kernel(name: kernelName(of: function, native), cppNamespace: list.cppNamespace)
  }

  private func kernelName(of function: Int, _ native: NativeFunction) -> String {
    native.schema.kernelName + (symIntFunctions.contains(function) ? "_symint" : "")
  }

  /// Whether the kernel takes symbolic sizes; as `Kernel.supportsSymInt`, but without a kernel.
  private func isSymInt(_ function: Int, _ native: NativeFunction) -> Bool {
    symIntFunctions.contains(function) || native.name.name.base.namesSymInt
  }

  /// Everything that torchgen would stumble over, each reason once.
  private func refusals(of function: Int, _ native: NativeFunction) -> [EmitError] {
    let members = catalog.membersBrought(by: function, in: context.backend)
    if context.valueClass.isDefault, !isSymInt(function, native),
      Self.isOrdinary(native, bringing: members, of: catalog)
    {
      return []
    }
    let kernel = kernel(of: function, native)
    var refusals = Refusals()
    refusals.collect { () throws(EmitError) in
      _ = try IrNode(native.schema, symInt: kernel.supportsSymInt, in: context)
    }
    refusals.collect { () throws(EmitError) in
      _ = try LazyKernel(native, kernel: kernel, in: context)
    }
    if !native.manualKernelRegistration {
      refusals.collect { () throws(EmitError) in _ = try KernelWrapper(native, kernel: kernel) }
    }
    for member in members {
      refusals.collect { () throws(EmitError) in
        _ = try CopyWrapper(catalog.functions[member], functional: native)
      }
    }
    return refusals.errors
  }

  /// The reasons for which plans fail, each once.
  private struct Refusals {
    private(set) var errors: [EmitError] = []

    mutating func collect(from plan: () throws(EmitError) -> Void) {
      do throws(EmitError) {
        try plan()
      } catch {
        if !errors.contains(error) { errors.append(error) }
      }
    }
  }

  private func shape(of native: NativeFunction, _ shapeFunction: ShapeFunction?) -> Readiness.Shape
  {
    guard let shapeFunction else {
      return ShapeInference(of: native) == .viewCopy ? .viewCopy : .meta
    }
    // Few names are in the header, so few declarations have to be written to be compared.
    guard let shapeHeader, shapeHeader.mayDeclare(kernel: shapeFunction.kernelName),
      let declaration = try? shapeFunction.declaration()
    else { return .missing }
    return shapeHeader.declares(declaration.text) ? .declared : .missing
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
