import Emit
import Schema

/// The two glyphs before an operator's name: what was changed, and where it stands.
struct OperatorMark: Equatable, Sendable {
  /// What an edit that is not written yet does.
  enum Pending: Sendable {
    case none, added, removed
  }

  /// Where the operator stands, or what stands in its way.
  enum Standing: Equatable, Sendable {
    case listed(CoverageList)
    case unlisted, needsWork, refused
  }

  let pending: Pending
  let standing: Standing
  /// Whether nobody would list the operator itself.
  let isQuiet: Bool

  init(_ facts: OperatorFacts) {
    let list = facts.lists.first
    pending = facts.isChanged ? (list == nil ? .removed : .added) : .none
    isQuiet = facts.isServedOtherwise
    standing = list.map(Standing.listed) ?? Self.standing(of: facts.readiness, isQuiet: isQuiet)
  }

  private static func standing(of readiness: Readiness, isQuiet: Bool) -> Standing {
    if !readiness.generates { return .refused }
    if isQuiet { return .unlisted }
    let needsKernel = readiness.flaws.contains {
      $0.code.hasPrefix("uncompilable") || $0.code.hasPrefix("wrong-")
    }
    return needsKernel || readiness.shape == .missing ? .needsWork : .unlisted
  }

  /// Both glyphs with their meanings.
  func text(_ marks: Glyphs.Marks) -> StyledText {
    var text = StyledText()
    switch pending {
    case .none: text.append(" ")
    case .added: text.append(String(marks.added), .added, .strong)
    case .removed: text.append(String(marks.removed), .removed, .strong)
    }
    let (glyph, role) = Self.look(standing, marks)
    text.append(String(glyph), isQuiet ? .dim : role)
    return text
  }

  private static func look(_ standing: Standing, _ marks: Glyphs.Marks) -> (Character, Role) {
    switch standing {
    case .listed(let list): (marks[list], list.role)
    case .unlisted: (marks.none, .dim)
    case .needsWork: (marks.needsWork, .needsWork)
    case .refused: (marks.refused, .refused)
    }
  }
}

extension Glyphs.Marks {
  /// The mark of a list.
  subscript(list: CoverageList) -> Character {
    switch list {
    case .fullCodegen: fullCodegen
    case .supported: supported
    case .irGen: irGen
    case .autograd: autograd
    }
  }
}

extension CoverageList {
  var role: Role {
    switch self {
    case .fullCodegen: .fullCodegen
    case .supported: .supported
    case .irGen: .irGen
    case .autograd: .autograd
    }
  }

  /// One short word, for the line of counts.
  var shortName: String {
    switch self {
    case .fullCodegen: "full"
    case .supported: "hand"
    case .irGen: "ir"
    case .autograd: "autograd"
    }
  }
}

extension Fate {
  var role: Role {
    switch self {
    case .traced: .traced
    case .decomposed: .decomposed
    case .composite: .composite
    case .fallback: .fallback
    case .autograd: .autograd
    }
  }

  /// What the operator does, behind "it".
  var verb: String {
    switch self {
    case .traced: "is traced"
    case .decomposed: "decomposes"
    case .composite: "runs PyTorch's composite kernel"
    case .fallback: "falls back"
    case .autograd: "runs the backend's autograd kernel"
    }
  }

  /// What the list calls it.
  var label: String {
    switch self {
    case .traced: "traced"
    case .decomposed: "decomposes"
    case .composite: "composite"
    case .fallback: "falls back"
    case .autograd: "autograd"
    }
  }
}
