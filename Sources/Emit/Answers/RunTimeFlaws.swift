import Schema

// Code that compiles can still be of no use when it runs. The rules here were found by building the
// operators that seemed ready into PyTorch 2.13, and comparing what the lazy device gives with eager.

/// Says for which operators generated kernels compile but do not serve.
struct RunTimeFlaws: Sendable {
  let catalog: Catalog
  /// Whether nodes are lowered to TorchScript, in which overloads are chosen anew.
  let lowersToTorchScript: Bool
  /// The fates where nothing is listed, which tell what functionalization makes of a call.
  private let fates: FateRules

  init(catalog: Catalog, list: BackendList, options: Options, grounds: FateGrounds? = nil) {
    self.catalog = catalog
    lowersToTorchScript = options.irGenerator == .torchScript
    fates = FateRules(
      catalog: catalog, list: list, coverage: BackendCoverage(),
      profile: BackendProfile(list), grounds: grounds)
  }

  /// What is wrong with the generated kernel of an operator once it runs.
  func flaws(of index: Int) -> [EmitError] {
    let function = catalog.functions[index]
    var flaws: [EmitError] = []
    if isReplacedByFunctionalization(index) { flaws.append(.replacedByFunctionalization) }
    if function.hasTag("view_copy"), let flaw = viewFlaw(of: function) { flaws.append(flaw) }
    let arguments = function.schema.arguments.all
    if arguments.indices.contains(where: { arguments[$0].isDualLevel }) {
      flaws.append(.forwardModeOnly)
    }
    if Self.withWrongMetaShape.contains(function.name) {
      flaws.append(.wrongMetaShape)
    }
    if lowersToTorchScript, let flaw = overloadFlaw(of: index) { flaws.append(flaw) }
    return flaws
  }
}

extension RunTimeFlaws {
  /// What to say of an operator in whose place functionalization, which lies above the backend, calls
  /// another one: its own kernel is sound, but calls of it do not arrive.
  func decidedElsewhere(_ index: Int) -> EmitError? {
    let verdict = fates.verdict(for: index)
    guard verdict.decidedBy != index else { return nil }
    let other = catalog.functions[verdict.decidedBy]
    // A composite kernel runs below functionalization, and may well call this operator there.
    let isReached = verdict.route == .functional && other.hasCompositeExplicitAutogradKernel
    return isReached ? nil : .decidedBy(other.name)
  }

  private func isReplacedByFunctionalization(_ index: Int) -> Bool {
    fates.profile.functionalizes
      && Self.replacedByFunctionalization.contains(catalog.functions[index].name)
  }

  /// The copy of a view takes its shape, and eager PyTorch its values, from the view's own kernel.
  private func viewFlaw(of copy: NativeFunction) -> EmitError? {
    let base = copy.name.name.base
    guard base.hasSuffix("_copy") else { return nil }
    let viewBase = BaseOperatorName(base: String(base.dropLast("_copy".count)))
    let name = OperatorName(viewBase, overloadName: copy.name.overloadName)
    guard let view = catalog.index(of: name).map({ catalog.functions[$0] }) else { return nil }
    return view.servesDenseTensors ? nil : .sparseOnly(view.name)
  }

  /// A graph holds numbers as tensors, so TorchScript takes the overload that has a tensor there.
  private func overloadFlaw(of index: Int) -> EmitError? {
    let own = catalog.functions[index].schema.arguments.all
    guard own.indices.contains(where: { own[$0].type == .base(.scalar) }) else { return nil }
    for other in overloads(beside: index) {
      let theirs = other.schema.arguments.all
      guard theirs.count == own.count else { continue }
      let differing = zip(own, theirs).filter { $0.type != $1.type }
      guard let (number, tensor) = differing.first, differing.count == 1,
        number.type == .base(.scalar), tensor.type == .tensor,
        // `element` and `elements` are one thing; `value` and `src` are not.
        !tensor.name.hasPrefix(number.name)
      else { continue }
      return .wrongOverload(number.name, other.name, tensor.name)
    }
    return nil
  }

  /// The functional variants of the groups beside an operator's own that share its base name.
  private func overloads(beside index: Int) -> [NativeFunction] {
    let own = catalog.groupOfFunction[index]
    let base = catalog.functions[index].name.name.base
    func functional(_ group: Int) -> NativeFunction {
      catalog.functions[catalog.groups[group].functional]
    }
    func isBeside(_ group: Int) -> Bool { functional(group).name.name.base == base }
    // Groups are sorted by that name.
    var (first, last) = (own, own)
    while first > 0, isBeside(first - 1) { first -= 1 }
    while last < catalog.groups.count - 1, isBeside(last + 1) { last += 1 }
    return (first..<own).reversed().map(functional) + (own..<last).map { functional($0 + 1) }
  }

  /// Operators with a kernel at the key of functionalization that never asks the backend.
  private static let replacedByFunctionalization = OperatorName.set(["lift_fresh_copy"])

  /// Operators whose meta function promises another shape than their kernel gives.
  private static let withWrongMetaShape = OperatorName.set(["isin.Scalar_Tensor"])
}

extension Argument {
  /// Whether it names a level of forward-mode autograd.
  fileprivate var isDualLevel: Bool { name == "level" && type == .base(.int) }
}

extension NativeFunction {
  /// Whether some kernel takes dense tensors on any device, meta tensors included.
  ///
  /// What only sparse or nested tensors can do has a composite kernel `…_default`, which refuses.
  fileprivate var servesDenseTensors: Bool {
    if isPartOfStructuredGroup || hasCompositeImplicitAutogradKernel { return true }
    if let kernel = dispatch[.compositeExplicitAutograd] {
      return !kernel.name.hasSuffix("_default")
    }
    return dispatch.keys.contains { $0.name == "Meta" }
  }
}

extension EmitError {
  private static let leaveOut = "leave it out: listing it changes nothing"

  static func decidedBy(_ other: OperatorName) -> EmitError {
    EmitError(
      "decided-elsewhere",
      "does not decide: functionalization calls '\(other)' in its place",
      hint: "list '\(other)'")
  }

  static let replacedByFunctionalization = EmitError(
    "decided-elsewhere", "does not decide: functionalization has a kernel of its own for it",
    hint: leaveOut)

  static func sparseOnly(_ view: OperatorName) -> EmitError {
    EmitError(
      "no-dense-kernel",
      "copies the view '\(view)', which has no kernel for dense tensors, so nothing can call it",
      hint: leaveOut)
  }

  static let forwardModeOnly = EmitError(
    "forward-mode-only",
    "takes a level of forward-mode autograd, which ends above every backend", hint: leaveOut)

  static let wrongMetaShape = EmitError(
    "wrong-meta-shape",
    "takes its shape from PyTorch's meta function, which promises another one than comes",
    hint: "list it under 'supported' and write its kernel by hand")

  static func wrongOverload(_ number: String, _ other: OperatorName, _ tensor: String) -> EmitError
  {
    EmitError(
      "wrong-overload",
      "hands TorchScript its number '\(number)' as a tensor, which runs '\(other)' with it as "
        + "'\(tensor)'",
      hint: "list it under 'supported' and write its kernel by hand")
  }
}
