import Schema

/// Why torchgen refuses to generate code for an operator.
///
/// torchgen stops with an assertion in the middle of its work; here each reason has a name, and a
/// sentence that continues "the operator …".
public struct EmitError: Error, Hashable, Sendable {
  /// A stable name of the reason: `no-device`.
  public let code: String
  /// The reason, as the rest of a sentence that begins with the operator's name.
  public let message: String
  /// What to do about it, where that is known.
  public let hint: String?

  /// Makes a reason.
  public init(_ code: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension SchemaType {
  /// The type in plain words, with its article: `an optional list of tensors`.
  var plainName: String {
    let noun = noun(plural: false)
    let startsWithVowel = noun.first.map { "aeiouAEIOU".contains($0) } ?? false
    return (startsWithVowel ? "an " : "a ") + noun
  }

  private func noun(plural: Bool) -> String {
    let ending = plural ? "s" : ""
    return switch self {
    case .base(.tensor): "tensor\(ending)"
    case .base(let type): "\(type.rawValue)\(ending)"
    case .optional(let element): "optional \(element.noun(plural: plural))"
    case .list(let element, nil): "list\(ending) of \(element.noun(plural: true))"
    case .list(let element, let size?): "list\(ending) of \(size) \(element.noun(plural: true))"
    case .customClass(let name): "object\(ending) of class '\(name)'"
    }
  }
}
