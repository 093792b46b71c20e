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
    let name = plainNoun
    let startsWithVowel = name.first.map { "aeiouAEIOU".contains($0) } ?? false
    return (startsWithVowel ? "an " : "a ") + name
  }

  private var plainNoun: String {
    switch self {
    case .base(.tensor): "tensor"
    case .base(let type): type.rawValue
    case .optional(let element): "optional \(element.plainNoun)"
    case .list(let element, nil): "list of \(element.plainNoun)s"
    case .list(let element, let size?): "list of \(size) \(element.plainNoun)s"
    case .customClass(let name): "'\(name)' object"
    }
  }
}
