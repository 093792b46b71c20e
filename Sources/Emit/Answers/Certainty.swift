import Schema

/// How sure a predicted fate is.
public struct Certainty: Equatable, Sendable {
  /// Something that the yaml files leave open.
  public enum Doubt: Sendable {
    /// A kernel written by hand answers.
    case handwritten
    /// A composite kernel answers and calls other operators.
    case parts
    /// A generated kernel answers, but the size of its result depends on the data.
    case dynamicShape
    /// It decomposes, but a wrapper that comes with its functional variant hides how.
    case hidden

    /// The doubt in words.
    public var text: String {
      switch self {
      case .handwritten: "its kernel is written by hand and can fall back itself"
      case .parts: "the operators that its kernel calls have fates of their own"
      case .dynamicShape: "its result has a size that depends on data, where kernels can fall back"
      case .hidden:
        "a wrapper comes with its functional variant and hides how, so that calls can end in an error"
      }
    }
  }

  /// What can still make it come otherwise; nil where the dispatcher's rules alone decide.
  public let doubt: Doubt?

  /// One word for it.
  public var word: String { doubt == nil ? "certain" : "likely" }
}

extension FateRules {
  /// How sure a verdict of these rules is.
  public func certainty(of verdict: FateVerdict) -> Certainty {
    Certainty(doubt: doubt(about: verdict))
  }

  private func doubt(about verdict: FateVerdict) -> Certainty.Doubt? {
    switch verdict.fate {
    case .fallback: return nil
    case .decomposed: return hiding(verdict.decidedBy) == nil ? .parts : .hidden
    case .composite: return .parts
    case .autograd: return .handwritten
    case .traced:
      guard coverage.fullCodegen.contains(verdict.decidedBy) else { return .handwritten }
      return function(verdict.decidedBy).hasTag("dynamic_output_shape") ? .dynamicShape : nil
    }
  }
}
