import Schema

/// Answers for any operator what its listing in `full_codegen` would take.
public struct ReadinessSurvey: Sendable {
  private let catalog: Catalog
  private let list: BackendList
  private let context: EmitContext
  private let shapeHeader: ShapeHeader?
  private let handwritten: HandwrittenFunctions
  /// The operators whose kernels take symbolic sizes.
  private let symIntFunctions: Set<Int>
  private let runTimeFlaws: RunTimeFlaws
  private let memo: ReadinessMemo

  /// Prepares the answers for a backend.
  ///
  /// Without a header no `compute_shape_…` function counts as declared; functions that nodes call
  /// for their shapes are looked for by name among those written by hand. Grounds that are known
  /// already make the answers quick; a memo holds those that were given before, for the same backend
  /// and the same symint settings.
  public init(
    catalog: Catalog, list: BackendList, options: Options, shapeHeader: ShapeHeader?,
    handwritten: HandwrittenFunctions = HandwrittenFunctions(), grounds: FateGrounds? = nil,
    memo: ReadinessMemo? = nil
  ) {
    self.catalog = catalog
    self.list = list
    self.context = EmitContext(options, list)
    self.shapeHeader = shapeHeader
    self.handwritten = handwritten
    self.memo = memo ?? ReadinessMemo(for: catalog)
    self.runTimeFlaws = RunTimeFlaws(
      catalog: catalog, list: list, options: options, grounds: grounds)
    self.symIntFunctions = Set(list.symint.compactMap { catalog.index(named: $0) })
  }

  /// The answer for an operator, by position in `Catalog.functions`, with its present symint setting.
  public func readiness(of function: Int) -> Readiness {
    memo[function] ?? memo.noting(newAnswer(for: function), of: function)
  }

  /// Works out the answers for some operators, on all processors.
  public func learn(_ functions: [Int]) { memo.learn(functions, make: newAnswer(for:)) }
}

extension ReadinessSurvey {
  private func newAnswer(for function: Int) -> Readiness {
    let native = catalog.functions[function]
    let members = catalog.membersBrought(by: function, in: context.backend)
    let symInt = isSymInt(function, native)
    let isPlain = context.valueClass.isDefault && !symInt
    if !isPlain || !Self.isOrdinary(native, bringing: members, of: catalog) {
      let refusals = Self.refusals(
        of: native, kernel: kernel(of: function, native), bringing: members, of: catalog, context)
      guard refusals.isEmpty else {
        return Readiness(refusals: refusals, flaws: [], shape: .none, shapeFunction: nil)
      }
    }
    let shapeFunction = ShapeFunction(
      of: native, kernelName: kernelName(of: function, native), symInt: symInt)
    let shape = shape(of: native, shapeFunction)
    var flaws = native.flaws(symInt: symInt, in: context)
    flaws += members.compactMap { native.flaw(bringing: catalog.functions[$0]) }
    if let function = NodeShapeFunction(of: native, symInt: symInt, in: context) {
      return Readiness(
        refusals: [], flaws: flaws,
        shape: handwritten.contain(function.name) ? .declared : .missing,
        shapeFunction: .node(function),
        demandedDeclaration: shape == .missing ? shapeFunction : nil)
    }
    return Readiness(
      refusals: [], flaws: flaws + runTimeFlaws.flaws(of: function), shape: shape,
      shapeFunction: shapeFunction.map { .kernel($0) },
      decidedElsewhere: runTimeFlaws.decidedElsewhere(function))
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
  private static func refusals(
    of native: NativeFunction, kernel: Kernel, bringing members: [Int], of catalog: Catalog,
    _ context: EmitContext
  ) -> [EmitError] {
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
}
