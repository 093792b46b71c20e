import Emit
import Schema

/// What a backend's lists ask to be written by hand, counted; whether it is written is for `check`.
struct Handwork: Equatable, Sendable {
  /// The kernels of operators in `supported` and `autograd`.
  private(set) var kernels = 0
  /// Those of them that only call PyTorch's composite kernel above functionalization.
  private(set) var functionalized = 0
  /// The shape functions that generated kernels or nodes call, and those of them that are missing.
  private(set) var shapeFunctions = 0
  private(set) var missingShapeFunctions = 0
  /// The lowerings of generated nodes.
  private(set) var lowerings = 0

  init(_ survey: OperatorSurvey, _ options: Options) {
    for (index, lists) in survey.lists.enumerated() where !lists.isEmpty {
      let facts = survey[index]
      if lists.contains(.supported) || lists.contains(.autograd) { kernels += 1 }
      if lists.contains(.supported), facts.function.isComposedAboveKernels { functionalized += 1 }
      let hasNode = lists.contains(.fullCodegen) || lists.contains(.irGen)
      if options.hasNodeShapeFunctions ? hasNode : lists.contains(.fullCodegen) {
        let shape = facts.shape
        if shape == .declared || shape == .missing { shapeFunctions += 1 }
        if shape == .missing { missingShapeFunctions += 1 }
      }
      if hasNode, options.irGenerator.leavesLowering { lowerings += 1 }
    }
  }

  /// The figures in words.
  var text: String {
    var parts = [Figures.count(kernels, "kernel")]
    if functionalized > 0 { parts[0] += " (\(functionalized) of composite operators)" }
    parts.append(Figures.count(shapeFunctions, "shape function"))
    if missingShapeFunctions > 0 { parts[1] += " (\(missingShapeFunctions) missing)" }
    if lowerings > 0 { parts.append(Figures.count(lowerings, "lowering")) }
    return parts.joined(separator: ", ")
  }
}

extension Options.IrGenerator {
  /// Whether the lowering of a generated node is left to be written.
  var leavesLowering: Bool { self == .base || self == .xla }
}
