import Schema

/// What the dispatcher does with a call of an operator, key by key from the top.
///
/// The keys are those of a tensor of the backend: autograd, view tracking, functionalization, and
/// the backend's own.
public struct FateStory: Equatable, Sendable {
  /// What happens at one key.
  public struct Step: Equatable, Sendable {
    /// The dispatch key.
    public let key: String
    /// The operator that arrives there, by position in `Catalog.functions`.
    public let function: Int
    /// What happens, in plain words.
    public let text: String
    /// Whether this is where the call is answered.
    public let answers: Bool
  }

  /// The steps in the order in which they are taken.
  public let steps: [Step]

  /// The story of the operator at a position of the catalogue.
  public init(of index: Int, by rules: FateRules) {
    var telling = Telling(rules: rules, index: index, verdict: rules.verdict(for: index))
    telling.tell()
    steps = telling.steps
  }
}

extension FateStory {
  /// A story that is being told.
  fileprivate struct Telling {
    let rules: FateRules
    let index: Int
    let verdict: FateVerdict
    var steps: [Step] = []

    var function: NativeFunction { rules.function(index) }
    func name(_ index: Int) -> String { rules.function(index).name.description }

    mutating func tell() {
      if tellAutograd() { return }
      add("ADInplaceOrView", index, viewText)
      add("Functionalize", index, functionalizationText)
      // A wrapper is a kernel of the operator itself.
      let arriving = verdict.route == .wrapper ? index : verdict.decidedBy
      add(rules.profile.key, arriving, kernelText(arriving), answers: true)
    }

    private mutating func add(_ key: String, _ index: Int, _ text: String, answers: Bool = false) {
      steps.append(Step(key: key, function: index, text: text, answers: answers))
    }

    /// Tells of the autograd key; says whether the call is answered there.
    private mutating func tellAutograd() -> Bool {
      let key = rules.profile.autogradKey
      if verdict.fate == .autograd {
        add(key, index, "the kernel by hand answers, because 'autograd' lists it", answers: true)
        return true
      }
      guard function.hasCompositeImplicitAutogradKernel else {
        add(
          key, index,
          "PyTorch notes what the gradient needs, if there is a derivative, and calls on")
        return false
      }
      guard rules.coverage.kernels[index] == nil else {
        add(
          key, index,
          "PyTorch's composite implicit kernel is passed over, because the backend lists the "
            + "operator: no gradient is noted")
        return false
      }
      if let functional = rules.hiding(index) {
        add(
          key, index,
          "PyTorch's composite implicit kernel would answer, but the wrapper that comes with "
            + "'\(name(functional))' hides it, and functionalization can refuse the call",
          answers: true)
        return true
      }
      add(
        key, index,
        "PyTorch's composite implicit kernel answers, as the backend lists none: it calls other "
          + "operators, each of which starts here again and brings its own gradient",
        answers: true)
      return true
    }

    private var viewText: String {
      if function.isViewOp { return "notes of which tensor the result is a view, and calls on" }
      guard function.schema.kind != .functional else { return "nothing to note; calls on" }
      return "counts that a tensor is written to, and calls on"
    }

    private var functionalizationText: String {
      guard rules.profile.functionalizes else { return "not in use on this backend" }
      switch verdict.route {
      case .viewCopy:
        return "a view: '\(name(verdict.decidedBy))' is called in its place, which copies"
      case .functional:
        return "it writes: '\(name(verdict.decidedBy))' is called in its place, and the result is "
          + "written back afterwards"
      case .direct, .wrapper:
        let writes = function.schema.arguments.all.contains(where: \.isWrite)
        return writes || function.isViewOp
          ? "left as it is; calls on" : "neither a view nor writing; calls on"
      }
    }
  }
}

/// The backend's own key.
extension FateStory.Telling {
  private func kernelText(_ index: Int) -> String {
    if verdict.route == .wrapper {
      return "the generated wrapper answers: it calls '\(name(verdict.decidedBy))', which is "
        + "listed, and copies the result"
    }
    let function = rules.function(index)
    if let kernel = rules.coverage.kernels[index] {
      return rules.coverage.fullCodegen.contains(index)
        ? "the generated kernel '\(kernel.name)' answers and records a node, because "
          + "'full_codegen' lists it"
        : "the kernel '\(kernel.name)', written by hand, answers, because 'supported' lists it"
    }
    if rules.takesNonFunctionalKernel(of: function) {
      return "no list has it; PyTorch's composite kernel answers: it makes the results and calls "
        + "the variant that writes to them"
    }
    if function.hasCompositeExplicitAutogradKernel {
      return "no list has it; PyTorch's composite explicit kernel answers: what it calls begins "
        + (rules.profile.functionalizes
          ? "at this key, below functionalization, where views have no kernel" : "at this key")
    }
    if function.hasCompositeImplicitAutogradKernel {
      return "no list has it; PyTorch's composite implicit kernel answers and calls other "
        + "operators at this key"
    }
    return fallbackText(function)
  }

  private func fallbackText(_ function: NativeFunction) -> String {
    let exempt =
      !rules.profile.takesNonFunctionalKernels
        && function.hasCompositeExplicitAutogradNonFunctionalKernel
      ? " (its composite kernel is not for this key)" : ""
    guard rules.profile.hasFallback else {
      return "no kernel\(exempt) and no fallback: PyTorch raises NotImplementedError"
    }
    return "no kernel\(exempt): the fallback computes it in eager PyTorch and copies the results "
      + "back, which cuts the graph; counters name it 'aten::\(function.name)'"
  }
}
