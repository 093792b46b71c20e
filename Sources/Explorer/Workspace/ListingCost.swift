import Emit
import Schema

/// What a person has to write so that a kernel of the backend traces an operator; cheapest first.
enum ListingCost: String, CaseIterable, Comparable, Sendable {
  /// A line in the yaml.
  case line
  /// A line in the yaml; the shape function that it calls is declared already.
  case declared
  /// A line in the yaml and a shape function.
  case shape
  /// A line in the yaml and a kernel, because the generated one is refused, or of no use.
  case kernel

  init(_ readiness: Readiness) {
    guard readiness.generates, readiness.flaws.isEmpty else {
      self = .kernel
      return
    }
    switch readiness.shape {
    case .missing: self = .shape
    case .declared: self = .declared
    case .meta, .viewCopy, .none: self = .line
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }

  /// The cost in a few words.
  var text: String {
    switch self {
    case .line: "one line"
    case .declared: "one line, shape function declared"
    case .shape: "a shape function"
    case .kernel: "a kernel"
    }
  }

  /// What is to be written besides the line; only some generators make the lowering of a node.
  func owed(_ generator: Options.IrGenerator) -> [String] {
    switch self {
    case .kernel: ["kernel"]
    case .shape: ["shape function"] + Self.lowering(generator)
    case .line, .declared: Self.lowering(generator)
    }
  }

  private static func lowering(_ generator: Options.IrGenerator) -> [String] {
    generator.leavesLowering ? ["lowering"] : []
  }
}
